package com.qihui.redress.workflow.work;

import static com.qihui.schema.Tables.TASK_DONE;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Ticket;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Who ended which task how: the engine knows the task, the record only a name. */
@Component
public class TasksDone {

    /** Whoever ended one of these has handled the complaint: found out, proposed or answered. */
    private static final Condition HANDLED =
            TASK_DONE
                    .TASK_KEY
                    .in(
                            CaseTask.INVESTIGATE_COMPLAINT.key(),
                            CaseTask.ANSWER_COMPLAINT.key(),
                            CaseTask.ASSIST_CUSTOMER.key(),
                            CaseTask.REVIEW_REFUSAL.key())
                    .or(
                            TASK_DONE
                                    .TASK_KEY
                                    .eq(CaseTask.TRIAGE_COMPLAINT.key())
                                    .and(TASK_DONE.OUTCOME.eq("DECLINE")));

    private final DSLContext db;
    private final Clock clock;

    TasksDone(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public void keep(Ticket ticket, CaseTask task, String outcome, Actor by) {
        db.insertInto(TASK_DONE)
                .set(TASK_DONE.TICKET_ID, ticket.id())
                .set(TASK_DONE.TASK_KEY, task.key())
                .set(TASK_DONE.OUTCOME, outcome)
                .set(TASK_DONE.ACCOUNT_ID, by.accountId())
                .set(TASK_DONE.NAME, by.name())
                .set(TASK_DONE.DONE_AT, clock.instant())
                .execute();
    }

    public boolean isKept(Ticket ticket, CaseTask task, String outcome) {
        return db.fetchExists(
                TASK_DONE,
                TASK_DONE
                        .TICKET_ID
                        .eq(ticket.id())
                        .and(TASK_DONE.TASK_KEY.eq(task.key()))
                        .and(TASK_DONE.OUTCOME.eq(outcome)));
    }

    /** Those of the complaints that this person, or this client, has handled in any round. */
    Set<Long> handledBy(Collection<Long> ticketIds, Actor by) {
        return db.selectDistinct(TASK_DONE.TICKET_ID)
                .from(TASK_DONE)
                .where(TASK_DONE.TICKET_ID.in(ticketIds))
                .and(is(by))
                .and(HANDLED)
                .fetchSet(TASK_DONE.TICKET_ID);
    }

    Set<Long> handlersOf(long ticketId) {
        return db.selectDistinct(TASK_DONE.ACCOUNT_ID)
                .from(TASK_DONE)
                .where(TASK_DONE.TICKET_ID.eq(ticketId))
                .and(TASK_DONE.ACCOUNT_ID.isNotNull())
                .and(HANDLED)
                .fetchSet(TASK_DONE.ACCOUNT_ID);
    }

    /** A client that acts for nobody in particular is known by its name. */
    private static Condition is(Actor by) {
        return by.accountId() == null
                ? TASK_DONE.ACCOUNT_ID.isNull().and(TASK_DONE.NAME.eq(by.name()))
                : DSL.condition(TASK_DONE.ACCOUNT_ID.eq(by.accountId()));
    }
}
