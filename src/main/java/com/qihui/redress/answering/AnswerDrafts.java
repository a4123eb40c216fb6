package com.qihui.redress.answering;

import static com.qihui.schema.Tables.ANSWER_DRAFT;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.schema.tables.records.AnswerDraftRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have begun to write, one text a person, ticket and thread, so that it is found again
 * on another machine (E15). Nobody reads another's.
 */
@Service
public class AnswerDrafts {

    private static final List<String> THREADS =
            Arrays.stream(MessageThread.values()).map(Enum::name).toList();

    private final DraftRows rows;
    private final DSLContext db;

    AnswerDrafts(DraftRows rows, DSLContext db) {
        this.rows = rows;
        this.db = db;
    }

    /** The latest first. */
    public List<AnswerDraft> of(Ticket ticket, Actor writer) {
        return rows.at(ticket, THREADS, writer).stream()
                .map(AnswerDrafts::draft)
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
        return rows.keep(ticket, thread.name(), text, DeedText.write(deeds), lastSeen, writer);
    }

    /** It was sent, or given up. */
    @Transactional
    public void drop(Ticket ticket, MessageThread thread, Actor writer) {
        rows.drop(ticket, thread.name(), writer);
    }

    /**
     * Removes what nobody touched since then, the oldest first; of tasks too.
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

    private static AnswerDraft draft(AnswerDraftRecord row) {
        return new AnswerDraft(
                MessageThread.valueOf(row.getThread()),
                row.getBody(),
                DeedText.read(row.getDeeds()),
                row.getLastSeen(),
                row.getSavedAt());
    }
}
