package com.qihui.redress.answering;

import static com.qihui.schema.Tables.ANSWER_DRAFT;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.schema.tables.records.AnswerDraftRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have begun to write, one text a person, ticket and thread, so that it is found again
 * on another machine (E15). Nobody reads another's.
 */
@Service
public class AnswerDrafts {

    private final DSLContext db;
    private final Clock clock;

    AnswerDrafts(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The latest first. */
    public List<AnswerDraft> of(Ticket ticket, Actor writer) {
        return db
                .selectFrom(ANSWER_DRAFT)
                .where(ANSWER_DRAFT.ACCOUNT_ID.eq(person(writer)))
                .and(ANSWER_DRAFT.TICKET_ID.eq(ticket.id()))
                .fetch(AnswerDrafts::draft)
                .stream()
                .sorted(Comparator.comparing(AnswerDraft::savedAt).reversed())
                .toList();
    }

    /** As {@link #keep(Ticket, MessageThread, String, Deeds, long, Actor)}, of words alone. */
    @Transactional
    public Instant keep(
            Ticket ticket, MessageThread thread, String text, long lastSeen, Actor writer) {
        return keep(ticket, thread, text, Deeds.NONE, lastSeen, writer);
    }

    /**
     * In place of what was kept before; nothing is kept of an empty text.
     *
     * @param deeds what is to be done along with it
     * @param lastSeen the last message of the thread the writer knew when they began
     * @return when it was kept
     * @throws RuleViolation when it is longer than a message can be
     */
    @Transactional
    public Instant keep(
            Ticket ticket,
            MessageThread thread,
            String text,
            Deeds deeds,
            long lastSeen,
            Actor writer) {
        if (text.length() > Messages.LIMIT) {
            throw RuleViolation.of("text", "too_long", Messages.LIMIT);
        }
        Instant now = clock.instant();
        if (text.isBlank()) {
            drop(ticket, thread, writer);
            return now;
        }
        AnswerDraftRecord row = new AnswerDraftRecord();
        row.setAccountId(person(writer));
        row.setTicketId(ticket.id());
        row.setThread(thread.name());
        row.setBody(text);
        row.setDeeds(DeedText.write(deeds));
        row.setLastSeen(lastSeen);
        row.setSavedAt(now);
        db.insertInto(ANSWER_DRAFT)
                .set(row)
                .onDuplicateKeyUpdate()
                .set(ANSWER_DRAFT.BODY, text)
                .set(ANSWER_DRAFT.DEEDS, row.getDeeds())
                .set(ANSWER_DRAFT.LAST_SEEN, lastSeen)
                .set(ANSWER_DRAFT.SAVED_AT, now)
                .execute();
        return now;
    }

    /** It was sent, or given up. */
    @Transactional
    public void drop(Ticket ticket, MessageThread thread, Actor writer) {
        db.deleteFrom(ANSWER_DRAFT)
                .where(ANSWER_DRAFT.ACCOUNT_ID.eq(person(writer)))
                .and(ANSWER_DRAFT.TICKET_ID.eq(ticket.id()))
                .and(ANSWER_DRAFT.THREAD.eq(thread.name()))
                .execute();
    }

    /**
     * Removes what nobody touched since then, the oldest first.
     *
     * @return how many, at most as many as asked for
     */
    @Transactional
    public int forget(Instant untouchedSince, int most) {
        List<AnswerDraftRecord> old =
                db.selectFrom(ANSWER_DRAFT)
                        .where(ANSWER_DRAFT.SAVED_AT.lt(untouchedSince))
                        .orderBy(ANSWER_DRAFT.SAVED_AT)
                        .limit(most)
                        .fetch();
        old.forEach(
                row ->
                        db.deleteFrom(ANSWER_DRAFT)
                                .where(ANSWER_DRAFT.ACCOUNT_ID.eq(row.getAccountId()))
                                .and(ANSWER_DRAFT.TICKET_ID.eq(row.getTicketId()))
                                .and(ANSWER_DRAFT.THREAD.eq(row.getThread()))
                                .and(ANSWER_DRAFT.SAVED_AT.lt(untouchedSince))
                                .execute());
        return old.size();
    }

    private static long person(Actor writer) {
        Long id = writer.accountId();
        if (id == null || !writer.isStaff()) {
            throw new AccessDeniedException(writer.kind() + " keeps no drafts");
        }
        return id;
    }

    private static AnswerDraft draft(AnswerDraftRecord row) {
        return new AnswerDraft(
                MessageThread.valueOf(row.getThread()),
                row.getBody(),
                DeedText.read(row.getDeeds()),
                row.getLastSeen(),
                row.getSavedAt());
    }
}
