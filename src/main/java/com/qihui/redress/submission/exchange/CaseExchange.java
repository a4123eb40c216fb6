package com.qihui.redress.submission.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.line.Line;
import com.qihui.redress.shared.line.NoReply;
import com.qihui.redress.shared.line.Reply;
import com.qihui.redress.submission.exchange.ExchangeFault.Kind;
import com.qihui.redress.submission.exchange.Seal.Signed;
import java.io.FileNotFoundException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Hands dossiers in over a line and asks where they stand, by the contract in {@code
 * docs/case-exchange.md}. It believes an answer only if it is about what was handed in.
 */
@Component
@EnableConfigurationProperties(ExchangeSettings.class)
public class CaseExchange {

    private static final byte[] NOTHING = {};
    private static final int LONGEST_CODE = 100;
    private static final int LARGEST_ANSWER = 1 << 16;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final ExchangeSettings settings;
    private final Line line;
    private final Seal seal;
    private final ObjectMapper json;

    CaseExchange(ExchangeSettings settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        line =
                new Line(
                        new Line.Limits(
                                settings.connect(),
                                settings.answer(),
                                LARGEST_ANSWER,
                                LONGEST_PAUSE),
                        json);
        seal = new Seal(settings.secret(), clock);
    }

    /**
     * Handed in twice under a key, it is there once: the other end answers as it did the first
     * time.
     *
     * @throws ExchangeFault when there is no answer to be relied on, or it will not have it
     */
    public ExchangeAnswer handIn(Parcel parcel) {
        byte[] told = written(parcel);
        URI address = URI.create(settings.url() + "/cases");
        HttpRequest.Builder call =
                signed(address, "POST", parcel.key(), told)
                        .header("Idempotency-Key", parcel.key())
                        .header("Content-Type", "multipart/form-data; boundary=" + parcel.key())
                        .POST(body(parcel, told));
        return answer(call, parcel.key(), parcel.dossier().sha256());
    }

    /**
     * Where it stands by now.
     *
     * @param sha256 of the dossier handed in under the key
     * @throws ExchangeFault when there is no answer to be relied on
     */
    public ExchangeAnswer ask(String key, String sha256) {
        URI address = URI.create(settings.url() + "/cases/" + key);
        return answer(signed(address, "GET", key, NOTHING).GET(), key, sha256);
    }

    private HttpRequest.Builder signed(URI address, String method, String key, byte[] told) {
        Signed signed = seal.sign(method, address.getRawPath(), key, told);
        return HttpRequest.newBuilder(address)
                .header("Redress-Timestamp", signed.moment())
                .header("Redress-Signature", "sha256=" + signed.signature());
    }

    private static BodyPublisher body(Parcel parcel, byte[] told) {
        String rim = "--" + parcel.key();
        try {
            return BodyPublishers.concat(
                    text(
                            rim
                                    + "\r\nContent-Disposition: form-data; name=\"case\"\r\n"
                                    + "Content-Type: application/json\r\n\r\n"),
                    BodyPublishers.ofByteArray(told),
                    text(
                            "\r\n"
                                    + rim
                                    + "\r\nContent-Disposition: form-data; name=\"dossier\";"
                                    + " filename=\"dossier.zip\"\r\n"
                                    + "Content-Type: application/zip\r\n\r\n"),
                    BodyPublishers.ofFile(parcel.zip()),
                    text("\r\n" + rim + "--\r\n"));
        } catch (FileNotFoundException e) {
            throw new ExchangeFault(Kind.OWN, "the dossier is gone", null, e);
        }
    }

    private static BodyPublisher text(String words) {
        return BodyPublishers.ofString(words, StandardCharsets.US_ASCII);
    }

    private byte[] written(Parcel parcel) {
        try {
            return json.writeValueAsBytes(parcel.told());
        } catch (JsonProcessingException e) {
            throw new ExchangeFault(Kind.OWN, "cannot be written", null, e);
        }
    }

    private ExchangeAnswer answer(HttpRequest.Builder call, String key, String sha256) {
        try {
            Reply reply = line.ask(call);
            if (reply.status() == 409 || reply.status() == 422) {
                String code = reply.problem(LONGEST_CODE);
                if (code != null) {
                    throw new ExchangeFault(Kind.REFUSED, code);
                }
            }
            ExchangeAnswer answer = reply.expecting(200, 201).as(ExchangeAnswer.class);
            if (!answer.fits(key, sha256)) {
                throw new ExchangeFault(Kind.GARBLED, "an answer about something else");
            }
            return answer;
        } catch (NoReply e) {
            throw ExchangeFault.of(e);
        }
    }
}
