package com.qihui.redress.workflow.clock;

import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.shared.AtCommit;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClocksChanged;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps with each open case outside when something of it is next due, whatever moved its clocks.
 * Complaints that never were outside cost a look at what the transaction knows of their clocks.
 */
@Component
class OutsideDue {

    private static final Set<ClockKind> OUTSIDE =
            EnumSet.of(
                    ClockKind.OUTSIDE_ACCEPTANCE,
                    ClockKind.OUTSIDE_OUTCOME,
                    ClockKind.OUTSIDE_SUPPLEMENT,
                    ClockKind.OUTSIDE_ANSWER);

    private final Deadlines deadlines;
    private final OutsideCases cases;
    private final AtCommit<Long> changed = new AtCommit<>(this::noteAll);

    OutsideDue(Deadlines deadlines, OutsideCases cases) {
        this.deadlines = deadlines;
        this.cases = cases;
    }

    @EventListener
    void on(ClocksChanged event) {
        changed.add(event.ticketId());
    }

    private void noteAll(List<Long> tickets) {
        tickets.stream().distinct().forEach(this::note);
    }

    private void note(long ticketId) {
        List<Deadline> outside =
                deadlines.of(ticketId).stream()
                        .filter(one -> OUTSIDE.contains(one.kind()))
                        .toList();
        if (outside.isEmpty()) {
            return;
        }
        Instant next =
                outside.stream()
                        .filter(one -> one.isLive() && !one.isPaused())
                        .map(Deadline::dueAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        cases.nextDue(ticketId, next);
    }
}
