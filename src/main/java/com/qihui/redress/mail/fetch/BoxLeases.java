package com.qihui.redress.mail.fetch;

import static com.qihui.schema.Tables.MAIL_BOX;

import com.qihui.redress.mail.MailSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * One node at a time looks into a mailbox. A node that was killed, or is stuck over one mail for
 * longer than a lease, is followed by another; should both then fetch the same mail, it is kept
 * once all the same.
 */
@Component
public class BoxLeases {

    private static final int LONGEST_FAULT = 300;

    private final DSLContext db;
    private final MailSettings settings;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    BoxLeases(DSLContext db, MailSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How a mailbox fares.
     *
     * @param readAt when it was last looked into to the end
     * @param fault why it could not be read the last time, if it could not
     * @param tooLarge how many mails stay there because they are larger than the desk takes
     * @param undeleted how many are kept and lie there all the same, for the server deletes nothing
     */
    public record Box(
            String name,
            @Nullable Instant readAt,
            @Nullable String fault,
            @Nullable Instant faultAt,
            int tooLarge,
            int undeleted) {}

    /** Takes it, or keeps it where this node has it already. */
    boolean take(String name) {
        Instant now = clock.instant();
        return extend(name, now) || isNew(name, now);
    }

    private boolean extend(String name, Instant now) {
        return db.update(MAIL_BOX)
                        .set(MAIL_BOX.HOLDER, node)
                        .set(MAIL_BOX.LEASE_UNTIL, now.plus(settings.lease()))
                        .where(MAIL_BOX.NAME.eq(name))
                        .and(
                                MAIL_BOX.HOLDER
                                        .eq(node)
                                        .or(MAIL_BOX.LEASE_UNTIL.isNull())
                                        .or(MAIL_BOX.LEASE_UNTIL.lt(now)))
                        .execute()
                == 1;
    }

    private boolean isNew(String name, Instant now) {
        if (db.fetchExists(MAIL_BOX, MAIL_BOX.NAME.eq(name))) {
            return false;
        }
        try {
            db.insertInto(MAIL_BOX)
                    .set(MAIL_BOX.NAME, name)
                    .set(MAIL_BOX.HOLDER, node)
                    .set(MAIL_BOX.LEASE_UNTIL, now.plus(settings.lease()))
                    .execute();
            return true;
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return false;
        }
    }

    /** It is free at once. */
    void release(String name) {
        db.update(MAIL_BOX)
                .setNull(MAIL_BOX.LEASE_UNTIL)
                .where(MAIL_BOX.NAME.eq(name))
                .and(MAIL_BOX.HOLDER.eq(node))
                .execute();
    }

    /**
     * It was looked into to the end.
     *
     * @param fault of single mails there that could not be fetched
     */
    void read(String name, int tooLarge, int undeleted, @Nullable String fault) {
        Instant now = clock.instant();
        db.update(MAIL_BOX)
                .set(MAIL_BOX.READ_AT, now)
                .set(MAIL_BOX.TOO_LARGE, tooLarge)
                .set(MAIL_BOX.UNDELETED, undeleted)
                .set(MAIL_BOX.FAULT, fault == null ? null : cut(fault))
                .set(MAIL_BOX.FAULT_AT, fault == null ? null : now)
                .where(MAIL_BOX.NAME.eq(name))
                .execute();
    }

    void failed(String name, String fault) {
        db.update(MAIL_BOX)
                .set(MAIL_BOX.FAULT, cut(fault))
                .set(MAIL_BOX.FAULT_AT, clock.instant())
                .where(MAIL_BOX.NAME.eq(name))
                .execute();
    }

    /** Those that were ever looked into. */
    public List<Box> all() {
        return db.selectFrom(MAIL_BOX)
                .orderBy(MAIL_BOX.NAME)
                .fetch(
                        row ->
                                new Box(
                                        row.getName(),
                                        row.getReadAt(),
                                        row.getFault(),
                                        row.getFaultAt(),
                                        row.getTooLarge(),
                                        row.getUndeleted()));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_FAULT ? text : text.substring(0, LONGEST_FAULT);
    }
}
