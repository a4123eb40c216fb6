package com.qihui.redress.workflow.merchant;

import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.redress.account.Actor;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.Lane;
import com.qihui.redress.workflow.work.Worklist;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What waits for a merchant that was suspended or removed goes on to the platform (R51). That it
 * did not answer counts as nothing: it was not let.
 */
@Service
public class BarredMerchants {

    private static final Logger LOG = LoggerFactory.getLogger(BarredMerchants.class);
    private static final int BATCH = 200;

    private final Merchants merchants;
    private final MerchantSide side;
    private final Worklist worklist;
    private final Tickets tickets;
    private final TaskService engineTasks;
    private final DSLContext db;
    private final TransactionTemplate transaction;

    BarredMerchants(
            Merchants merchants,
            MerchantSide side,
            Worklist worklist,
            Tickets tickets,
            TaskService engineTasks,
            DSLContext db,
            PlatformTransactionManager transactions) {
        this.merchants = merchants;
        this.side = side;
        this.worklist = worklist;
        this.tickets = tickets;
        this.engineTasks = engineTasks;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** At most so many at a time, each for itself; whatever is left is looked for again. */
    public void passOn() {
        List<Long> barred = merchants.barred();
        if (barred.isEmpty()) {
            return;
        }
        List<Record2<Long, String>> waiting =
                db.select(WORK_ITEM.TICKET_ID, WORK_ITEM.TASK_KEY)
                        .from(WORK_ITEM)
                        .where(WORK_ITEM.MERCHANT_ID.in(barred))
                        .and(WORK_ITEM.LANE.eq(Lane.MERCHANT.name()))
                        .limit(BATCH)
                        .fetch();
        waiting.forEach(one -> tryToPassOn(one.value1(), CaseTask.of(one.value2())));
    }

    private void tryToPassOn(long ticketId, CaseTask task) {
        try {
            transaction.executeWithoutResult(all -> passOn(ticketId, task));
        } catch (RuntimeException e) {
            LOG.warn("Work of a barred merchant stays for now, ticket {}", ticketId, e);
        }
    }

    private void passOn(long ticketId, CaseTask task) {
        worklist.lockTask(ticketId, task)
                .ifPresent(
                        open -> {
                            Ticket ticket = tickets.byId(ticketId);
                            tickets.tell(ticket, "MERCHANT_BARRED", Actor.SYSTEM, Map.of());
                            if (task == CaseTask.APPEAL_VERDICT) {
                                side.lift(ticket);
                            }
                            engineTasks.complete(open, passedOn(task));
                        });
    }

    private static Map<String, Object> passedOn(CaseTask task) {
        return switch (task) {
            case ANSWER_COMPLAINT -> Map.of("merchantAnswer", "BARRED");
            case APPEAL_VERDICT -> Map.of("verdictAppealed", true);
            default -> throw new IllegalStateException(task + " is no merchant's");
        };
    }
}
