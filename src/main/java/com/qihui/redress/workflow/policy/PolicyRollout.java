package com.qihui.redress.workflow.policy;

import com.qihui.redress.sla.RetargetReason;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.engine.DeployedTables;
import com.qihui.redress.workflow.policy.PolicyBehind.Complaint;
import com.qihui.redress.workflow.servicelevel.PolicyTable;
import com.qihui.schema.tables.records.PolicyChangeRecord;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets the open complaints follow a policy, some at a time on whichever node is free. How far it is
 * stands beside it, in the same transaction: one that is cut off goes on where it was. A complaint
 * that cannot follow stops no other: it is left behind, shown with the reason, and tried again.
 */
@Component
public class PolicyRollout {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyRollout.class);
    private static final int BATCH = 50;

    private final PolicyChanges changes;
    private final PolicyBehind behind;
    private final PolicyFactsReader complaints;
    private final DeployedTables tables;
    private final Tickets tickets;
    private final CaseClocks clocks;
    private final TransactionOperations transactions;
    private final Clock clock;

    PolicyRollout(
            PolicyChanges changes,
            PolicyBehind behind,
            PolicyFactsReader complaints,
            DeployedTables tables,
            Tickets tickets,
            CaseClocks clocks,
            TransactionOperations transactions,
            Clock clock) {
        this.changes = changes;
        this.behind = behind;
        this.complaints = complaints;
        this.tables = tables;
        this.tickets = tickets;
        this.clocks = clocks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @return whether there was something to do, and so may be more
     */
    boolean goOn() {
        behind.due(BATCH).forEach(this::tryAgain);
        try {
            return atOnce(() -> goOn(BATCH));
        } catch (RuntimeException one) {
            LOG.info("Some complaints are let follow the policy one by one", one);
            return oneByOne();
        }
    }

    /** The others of a batch of which one fails. */
    private boolean oneByOne() {
        boolean more = true;
        for (int i = 0; i < BATCH && more; i++) {
            try {
                more = atOnce(() -> goOn(1));
            } catch (RuntimeException e) {
                more = atOnce(() -> passOver(e));
            }
        }
        return more;
    }

    private boolean goOn(int limit) {
        return changes.takeUnfinished().map(change -> goOn(change, limit)).orElse(false);
    }

    private boolean goOn(PolicyChangeRecord change, int limit) {
        List<Long> some = complaints.openAfter(change.getCursorId(), limit);
        Set<Long> free = complaints.lockFree(some);
        int moved = 0;
        for (long id : free) {
            moved += follow(new Complaint(change.getVersionNo(), id), change.getChangedBy());
        }
        some.stream()
                .filter(id -> !free.contains(id))
                .forEach(id -> behind.leave(new Complaint(change.getVersionNo(), id), null));
        change.setDone(change.getDone() + free.size());
        change.setMoved(change.getMoved() + moved);
        moveOn(change, some, limit);
        return true;
    }

    /** Another node may have been faster; then one that did no wrong is tried again, too. */
    private boolean passOver(RuntimeException why) {
        return changes.takeUnfinished().map(change -> passOver(change, why)).orElse(false);
    }

    private boolean passOver(PolicyChangeRecord change, RuntimeException why) {
        List<Long> some = complaints.openAfter(change.getCursorId(), 1);
        some.forEach(id -> leave(new Complaint(change.getVersionNo(), id), why));
        moveOn(change, some, 1);
        return true;
    }

    private void moveOn(PolicyChangeRecord change, List<Long> some, int limit) {
        if (some.size() < limit) {
            change.setEndedAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        if (!some.isEmpty()) {
            change.setCursorId(some.get(some.size() - 1));
        }
        change.update();
    }

    private void tryAgain(Complaint one) {
        try {
            atOnce(() -> behind.take(one) && followAtLast(one));
        } catch (RuntimeException e) {
            atOnce(
                    () -> {
                        leave(one, e);
                        return true;
                    });
        }
    }

    private boolean followAtLast(Complaint one) {
        if (!complaints.isOpen(one.ticketId())) {
            behind.forget(one);
            return true;
        }
        if (complaints.lockFree(List.of(one.ticketId())).isEmpty()) {
            behind.leave(one, null);
            return false;
        }
        int moved = follow(one, changes.changedBy(one.version()));
        behind.forget(one);
        changes.followed(one.version(), moved);
        return true;
    }

    /**
     * @return how many of its clocks are due at another time
     */
    private int follow(Complaint one, String by) {
        if (tables.version(PolicyTable.KEY) < one.version()) {
            tables.forget(PolicyTable.KEY);
        }
        return clocks.retarget(
                tickets.byId(one.ticketId()),
                RetargetReason.POLICY,
                Objects.requireNonNullElse(by, ""));
    }

    private void leave(Complaint one, RuntimeException e) {
        LOG.warn(
                "Complaint {} cannot follow version {} of the policy; trying again",
                one.ticketId(),
                one.version(),
                e);
        behind.leave(one, why(e));
    }

    /** Of what the database says without the statement, which is long. */
    private static String why(RuntimeException e) {
        Throwable cause =
                e instanceof DataAccessException ? NestedExceptionUtils.getMostSpecificCause(e) : e;
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private boolean atOnce(BooleanSupplier what) {
        return Boolean.TRUE.equals(transactions.execute(status -> what.getAsBoolean()));
    }
}
