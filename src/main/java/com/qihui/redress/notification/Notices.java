package com.qihui.redress.notification;

import static com.qihui.schema.Tables.ACCOUNT;
import static com.qihui.schema.Tables.NOTICE;

import com.qihui.redress.sla.ClockKind;
import com.qihui.schema.tables.records.NoticeRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each person was told, until they have read it and after. */
@Service
public class Notices {

    /** Beyond this a count says "more than". */
    public static final int COUNTED_UP_TO = 99;

    private final DSLContext db;
    private final Clock clock;

    /**
     * @param readAt null while they did not look
     */
    public record Named(String name, @Nullable Instant readAt) {}

    Notices(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How many this person has not read, at most one more than {@link #COUNTED_UP_TO}. */
    public int unread(long accountId) {
        return db.fetchCount(
                db.select(NOTICE.ID)
                        .from(NOTICE)
                        .where(NOTICE.ACCOUNT_ID.eq(accountId))
                        .and(NOTICE.READ_AT.isNull())
                        .limit(COUNTED_UP_TO + 1));
    }

    /**
     * The latest first.
     *
     * @param before of which id on, {@link Long#MAX_VALUE} for the latest
     * @param limit 1 to 100
     */
    public List<Notice> of(long accountId, long before, int limit) {
        return db.selectFrom(NOTICE)
                .where(NOTICE.ACCOUNT_ID.eq(accountId))
                .and(NOTICE.ID.lt(before))
                .orderBy(NOTICE.ID.desc())
                .limit(Math.min(Math.max(limit, 1), 100))
                .fetch(Notices::notice);
    }

    /** Somebody else's is left alone. */
    @Transactional
    public void read(long accountId, long id) {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, clock.instant())
                .where(NOTICE.ID.eq(id))
                .and(NOTICE.ACCOUNT_ID.eq(accountId))
                .and(NOTICE.READ_AT.isNull())
                .execute();
    }

    /** They opened what it is about. */
    @Transactional
    public void readAbout(long accountId, long ticketId) {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, clock.instant())
                .where(NOTICE.ACCOUNT_ID.eq(accountId))
                .and(NOTICE.READ_AT.isNull())
                .and(NOTICE.TICKET_ID.eq(ticketId))
                .execute();
    }

    @Transactional
    public void readAll(long accountId) {
        db.update(NOTICE)
                .set(NOTICE.READ_AT, clock.instant())
                .where(NOTICE.ACCOUNT_ID.eq(accountId))
                .and(NOTICE.READ_AT.isNull())
                .execute();
    }

    /**
     * Who was named in the notes of a ticket, by message, and when they read of it.
     *
     * @param ticketId of a ticket its caller may see
     */
    public Map<Long, List<Named>> named(long ticketId) {
        return db
                .select(NOTICE.MESSAGE_ID, ACCOUNT.DISPLAY_NAME, NOTICE.READ_AT)
                .from(NOTICE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(NOTICE.ACCOUNT_ID))
                .where(NOTICE.TICKET_ID.eq(ticketId))
                .and(NOTICE.MESSAGE_ID.isNotNull())
                .and(NOTICE.BY_NAME.isNotNull())
                .orderBy(NOTICE.ID)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Record3::value1,
                                Collectors.mapping(
                                        row -> new Named(row.value2(), row.value3()),
                                        Collectors.toList())));
    }

    private static Notice notice(NoticeRecord row) {
        return new Notice(
                row.getId(),
                row.getTicketId(),
                row.getNumber(),
                row.getClock() == null ? null : ClockKind.valueOf(row.getClock()),
                row.getPercentUsed(),
                row.getBreached(),
                row.getDueAt(),
                row.getChases(),
                row.getByName(),
                row.getMadeAt(),
                row.getReadAt());
    }
}
