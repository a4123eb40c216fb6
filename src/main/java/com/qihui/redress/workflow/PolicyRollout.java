package com.qihui.redress.workflow;

import com.qihui.redress.sla.RetargetReason;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.PolicyChangeRecord;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the open complaints follow a policy, some at a time on whichever node is free. How far it is
 * stands beside it, in the same transaction: one that is cut off goes on where it was.
 */
@Component
class PolicyRollout {

    private static final int BATCH = 50;

    private final PolicyChanges changes;
    private final PolicyFactsReader complaints;
    private final DeployedTables tables;
    private final Tickets tickets;
    private final CaseClocks clocks;
    private final Clock clock;

    PolicyRollout(
            PolicyChanges changes,
            PolicyFactsReader complaints,
            DeployedTables tables,
            Tickets tickets,
            CaseClocks clocks,
            Clock clock) {
        this.changes = changes;
        this.complaints = complaints;
        this.tables = tables;
        this.tickets = tickets;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @return whether there was something to do, and so may be more
     */
    @Transactional
    boolean goOn() {
        return changes.takeUnfinished().map(this::goOn).orElse(false);
    }

    private boolean goOn(PolicyChangeRecord change) {
        if (tables.version(PolicyTable.KEY) < change.getVersionNo()) {
            tables.forget(PolicyTable.KEY);
        }
        List<Long> some = complaints.openAfter(change.getCursorId(), BATCH);
        int moved = 0;
        for (long id : some) {
            Ticket ticket = tickets.byId(id);
            moved +=
                    clocks.retarget(
                            ticket,
                            RetargetReason.POLICY,
                            Objects.requireNonNullElse(change.getChangedBy(), ""));
        }
        change.setDone(change.getDone() + some.size());
        change.setMoved(change.getMoved() + moved);
        if (some.size() < BATCH) {
            change.setEndedAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        if (!some.isEmpty()) {
            change.setCursorId(some.get(some.size() - 1));
        }
        change.update();
        return true;
    }
}
