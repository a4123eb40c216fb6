package com.qihui.redress.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The mark by which an answer finds its complaint: the number, and 80 bits that only this desk can
 * reckon. It stands in the address answers go to and in the subject, and survives programs that
 * change capitals.
 */
@Component
public class TicketReference {

    private static final Pattern SIGNED =
            Pattern.compile("(?i)(C\\d{8}-\\d{6,9})[.=]([a-z2-7]{16})(?![a-z0-9])");
    private static final Pattern NUMBER = Pattern.compile("(?i)(?<![a-z0-9])C\\d{8}-\\d{6,9}");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;
    private static final int BITS = 5;

    private final MailSettings settings;

    TicketReference(MailSettings settings) {
        this.settings = settings;
    }

    /** Such as {@code C20261122-000123.abcdefgh234567ab}. */
    public String of(String number) {
        return number + "." + code(number);
    }

    /** The address of ours that answers about a complaint go to. */
    public String address(String number) {
        String own = settings.address();
        int at = own.indexOf('@');
        return own.substring(0, at) + "+" + of(number) + own.substring(at);
    }

    /** Whether it is one of our own, marked or not. */
    public boolean isOwn(String address) {
        String bare = address.replaceFirst("\\+[^@]*@", "@");
        return !settings.address().isEmpty() && bare.equalsIgnoreCase(settings.address());
    }

    /** The number whose mark is in any of these. */
    public Optional<String> find(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> SIGNED.matcher(text).results())
                .filter(this::isOurs)
                .map(mark -> mark.group(1).toUpperCase(Locale.ROOT))
                .findFirst();
    }

    private boolean isOurs(MatchResult mark) {
        byte[] given = mark.group(2).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        byte[] own =
                code(mark.group(1).toUpperCase(Locale.ROOT)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(given, own);
    }

    /** A number that anybody could have written. */
    public static Optional<String> numberIn(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(number -> number.group().toUpperCase(Locale.ROOT))
                .findFirst();
    }

    private String code(String number) {
        byte[] hash = hash("ticket-reference\n" + number);
        StringBuilder code = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (int i = 0; code.length() < LENGTH; ) {
            if (held < BITS) {
                bits = bits << 8 | (hash[i++] & 0xff);
                held += 8;
            }
            held -= BITS;
            code.append(LETTERS.charAt(bits >> held & 31));
            bits &= (1 << held) - 1;
        }
        return code.toString();
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
