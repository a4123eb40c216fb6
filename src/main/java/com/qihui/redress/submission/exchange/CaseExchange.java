package com.qihui.redress.submission.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.submission.exchange.ExchangeFault.Kind;
import com.qihui.redress.submission.exchange.Seal.Signed;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
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

    private final ExchangeSettings settings;
    private final ExchangeLine line;
    private final Seal seal;
    private final ObjectMapper json;

    CaseExchange(ExchangeSettings settings, ObjectMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        line = new ExchangeLine(settings);
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
        return answer(line.ask(call), parcel.key(), parcel.dossier().sha256());
    }

    /**
     * Where it stands by now.
     *
     * @param sha256 of the dossier handed in under the key
     * @throws ExchangeFault when there is no answer to be relied on
     */
    public ExchangeAnswer ask(String key, String sha256) {
        URI address = URI.create(settings.url() + "/cases/" + key);
        return answer(line.ask(signed(address, "GET", key, NOTHING).GET()), key, sha256);
    }

    private HttpRequest.Builder signed(URI address, String method, String key, byte[] told) {
        Signed signed = seal.sign(method, address.getRawPath(), key, told);
        return HttpRequest.newBuilder(address)
                .header("Accept", "application/json, application/problem+json")
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

    private ExchangeAnswer answer(ExchangeLine.Reply reply, String key, String sha256) {
        if (reply.status() == 409 || reply.status() == 422) {
            String code = code(reply);
            if (code != null) {
                throw new ExchangeFault(Kind.REFUSED, code);
            }
        }
        if (reply.status() != 200 && reply.status() != 201) {
            throw new ExchangeFault(
                    kind(reply.status()), "HTTP " + reply.status(), reply.pause(), null);
        }
        ExchangeAnswer answer = read(reply, ExchangeAnswer.class);
        if (!answer.fits(key, sha256)) {
            throw new ExchangeFault(Kind.GARBLED, "an answer about something else");
        }
        return answer;
    }

    private static Kind kind(int status) {
        if (status == 429 || status == 503) {
            return Kind.BUSY;
        }
        if (status >= 500 || status == 408) {
            return Kind.SERVER_ERROR;
        }
        return status >= 400 ? Kind.SETTINGS : Kind.GARBLED;
    }

    /** The code of a refusal; a page of a proxy gives none. */
    private @Nullable String code(ExchangeLine.Reply reply) {
        if (!reply.mediaType().startsWith("application/problem+json")) {
            return null;
        }
        String code = read(reply, JsonNode.class).path("code").textValue();
        return code == null || code.isBlank() || code.length() > LONGEST_CODE ? null : code;
    }

    private <T> T read(ExchangeLine.Reply reply, Class<T> type) {
        try {
            T read = json.readValue(reply.body(), type);
            if (read == null) {
                throw new ExchangeFault(Kind.GARBLED, "an empty answer");
            }
            return read;
        } catch (IOException e) {
            throw new ExchangeFault(Kind.GARBLED, "not JSON", null, e);
        }
    }
}
