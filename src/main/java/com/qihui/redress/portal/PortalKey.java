package com.qihui.redress.portal;

import static com.qihui.schema.Tables.PORTAL_KEY;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** The installation's own key, made once and shared by its nodes. */
@Component
public class PortalKey implements InitializingBean {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ONLY = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext db;
    private final Clock clock;
    private byte[] secret = {};

    PortalKey(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        db.insertInto(PORTAL_KEY)
                .set(PORTAL_KEY.ID, ONLY)
                .set(PORTAL_KEY.SECRET, unguessable())
                .set(PORTAL_KEY.MADE_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
        String kept =
                db.select(PORTAL_KEY.SECRET)
                        .from(PORTAL_KEY)
                        .where(PORTAL_KEY.ID.eq(ONLY))
                        .fetchSingle(PORTAL_KEY.SECRET);
        secret = Base64.getUrlDecoder().decode(Objects.requireNonNull(kept));
    }

    /** 256 random bits as 43 characters that any address can hold. */
    public static String unguessable() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    /** 256 bits that only this installation can make of the text, in as many characters. */
    public String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return text(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
