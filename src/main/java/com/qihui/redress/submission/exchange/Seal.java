package com.qihui.redress.submission.exchange;

import com.qihui.redress.shared.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a call, so that the other end knows who calls and that nothing was changed: HMAC-SHA256 of
 * moment, method, path, key and the hash of what is told, a line each. What is told names the hash
 * of every file, so the files are signed with it.
 */
final class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;
    private final Clock clock;

    Seal(String secret, Clock clock) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    /**
     * @param moment seconds since 1970, so that an old call cannot be played again
     * @param signature in lower-case hexadecimal
     */
    record Signed(String moment, String signature) {}

    Signed sign(String method, String path, String key, byte[] told) {
        String moment = Long.toString(clock.instant().getEpochSecond());
        String text = String.join("\n", moment, method, path, key, Hash.sha256(told));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return new Signed(
                    moment,
                    HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
