package com.qihui.redress.answering;

import static com.qihui.schema.Tables.ANSWER_DRAFT;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Ticket;
import com.qihui.schema.tables.records.AnswerDraftRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What people of the desk have begun to write, one text a person, ticket and place. A place is a
 * thread by its name or a kind of task by its key; no key is the name of a thread.
 */
@Component
class DraftRows {

    private final DSLContext db;
    private final Clock clock;

    DraftRows(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those at one of the places, in no order. */
    List<AnswerDraftRecord> at(Ticket ticket, List<String> places, Actor writer) {
        return db.selectFrom(ANSWER_DRAFT)
                .where(ANSWER_DRAFT.ACCOUNT_ID.eq(person(writer)))
                .and(ANSWER_DRAFT.TICKET_ID.eq(ticket.id()))
                .and(ANSWER_DRAFT.THREAD.in(places))
                .fetch();
    }

    /**
     * In place of what was kept before; nothing is kept of an empty text.
     *
     * @return when it was kept
     */
    Instant keep(
            Ticket ticket,
            String place,
            String body,
            @Nullable String deeds,
            long lastSeen,
            Actor writer) {
        Instant now = clock.instant();
        if (body.isBlank()) {
            drop(ticket, place, writer);
            return now;
        }
        AnswerDraftRecord row = new AnswerDraftRecord();
        row.setAccountId(person(writer));
        row.setTicketId(ticket.id());
        row.setThread(place);
        row.setBody(body);
        row.setDeeds(deeds);
        row.setLastSeen(lastSeen);
        row.setSavedAt(now);
        db.insertInto(ANSWER_DRAFT)
                .set(row)
                .onDuplicateKeyUpdate()
                .set(ANSWER_DRAFT.BODY, body)
                .set(ANSWER_DRAFT.DEEDS, deeds)
                .set(ANSWER_DRAFT.LAST_SEEN, lastSeen)
                .set(ANSWER_DRAFT.SAVED_AT, now)
                .execute();
        return now;
    }

    void drop(Ticket ticket, String place, Actor writer) {
        db.deleteFrom(ANSWER_DRAFT)
                .where(ANSWER_DRAFT.ACCOUNT_ID.eq(person(writer)))
                .and(ANSWER_DRAFT.TICKET_ID.eq(ticket.id()))
                .and(ANSWER_DRAFT.THREAD.eq(place))
                .execute();
    }

    private static long person(Actor writer) {
        Long id = writer.accountId();
        if (id == null || !writer.isStaff()) {
            throw new AccessDeniedException(writer.kind() + " keeps no drafts");
        }
        return id;
    }
}
