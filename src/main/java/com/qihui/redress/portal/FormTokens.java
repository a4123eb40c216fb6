package com.qihui.redress.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs every form for whom it was made and when. Another site has no such form, a machine sends it
 * back too soon, and an old one says so instead of doing something nobody remembers.
 */
@Component
public class FormTokens {

    private final PortalKey key;
    private final PortalSettings settings;
    private final Clock clock;

    FormTokens(PortalKey key, PortalSettings settings, Clock clock) {
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /** How a form that came back is to be taken. */
    public enum Verdict {
        GOOD,
        /** Sent sooner than a person can read it. */
        EARLY,
        /** Older than its life, made for somebody else, or by somebody else. */
        STRANGE
    }

    /**
     * @param holder what only its reader has: the secret of their draft or of their link
     */
    public String issue(String holder) {
        String at = Long.toString(clock.instant().toEpochMilli(), Character.MAX_RADIX);
        return at + "." + signature(at, holder);
    }

    public Verdict check(@Nullable String token, String holder) {
        int dot = token == null ? -1 : token.indexOf('.');
        if (token == null || dot < 1 || dot > 12) {
            return Verdict.STRANGE;
        }
        String at = token.substring(0, dot);
        if (!same(token.substring(dot + 1), signature(at, holder))) {
            return Verdict.STRANGE;
        }
        Duration age =
                Duration.between(
                        Instant.ofEpochMilli(Long.parseLong(at, Character.MAX_RADIX)),
                        clock.instant());
        if (age.compareTo(settings.formLife()) > 0) {
            return Verdict.STRANGE;
        }
        return age.compareTo(settings.leastFormAge()) < 0 ? Verdict.EARLY : Verdict.GOOD;
    }

    private String signature(String at, String holder) {
        return key.sign("form " + at + " " + holder);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
