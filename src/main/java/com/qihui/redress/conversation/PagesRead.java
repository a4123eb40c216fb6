package com.qihui.redress.conversation;

import static com.qihui.schema.Tables.MESSAGE_READING;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far complainant and merchant have read. A line is written when somebody opens their page for
 * the first time after something was said, and never for anything else.
 */
@Service
public class PagesRead {

    private final DSLContext db;
    private final Clock clock;

    /** Whose page it was; of a merchant whoever of its people. */
    public enum Reader {
        COMPLAINANT,
        MERCHANT
    }

    /**
     * @param upTo the last message that was there to be read
     */
    public record Reading(Reader reader, long upTo, Instant at) {}

    PagesRead(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * They see what was said on their page now.
     *
     * @param upTo the last message that stands there, 0 for none
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void seen(long ticketId, Reader reader, long upTo) {
        if (upTo > last(ticketId, reader)) {
            try {
                db.insertInto(MESSAGE_READING)
                        .set(MESSAGE_READING.TICKET_ID, ticketId)
                        .set(MESSAGE_READING.READER, reader.name())
                        .set(MESSAGE_READING.UP_TO, upTo)
                        .set(MESSAGE_READING.READ_AT, clock.instant())
                        .onDuplicateKeyIgnore()
                        .execute();
            } catch (DuplicateKeyException seenInAnotherWindow) {
                return;
            }
        }
    }

    private long last(long ticketId, Reader reader) {
        Long last =
                db.select(DSL.max(MESSAGE_READING.UP_TO))
                        .from(MESSAGE_READING)
                        .where(MESSAGE_READING.TICKET_ID.eq(ticketId))
                        .and(MESSAGE_READING.READER.eq(reader.name()))
                        .fetchSingle()
                        .value1();
        return last == null ? 0 : last;
    }

    /** In the order in which they got there. */
    public List<Reading> of(long ticketId) {
        return db.selectFrom(MESSAGE_READING)
                .where(MESSAGE_READING.TICKET_ID.eq(ticketId))
                .orderBy(MESSAGE_READING.UP_TO)
                .fetch(
                        row ->
                                new Reading(
                                        Reader.valueOf(row.getReader()),
                                        row.getUpTo(),
                                        row.getReadAt()));
    }
}
