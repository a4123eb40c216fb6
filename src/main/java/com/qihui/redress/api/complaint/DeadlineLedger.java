package com.qihui.redress.api.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.qihui.redress.api.DeskTime;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.sla.PauseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock with what it is reckoned from (E22).
 *
 * @param rule the row of the policy that granted the time
 * @param ran what all runs add up to in the clock's calendar, a working day being 24 hours
 * @param left what it still grants
 */
record DeadlineLedger(
        @JsonUnwrapped DeadlineView deadline,
        @DeskTime Instant startedAt,
        @DeskTime @Nullable Instant endedAt,
        String rule,
        List<Run> runs,
        List<Pause> pauses,
        Duration ran,
        Duration left) {

    /**
     * @param to null while it still runs
     */
    record Run(@DeskTime Instant from, @DeskTime @Nullable Instant to) {}

    /**
     * @param to null while it stands still
     * @param left what the clock still granted when it stopped
     * @param dueBefore when it was due until then
     * @param dueAfter when it was due from then on
     */
    record Pause(
            @DeskTime Instant from,
            @DeskTime @Nullable Instant to,
            PauseReason reason,
            Duration left,
            @DeskTime Instant dueBefore,
            @DeskTime @Nullable Instant dueAfter) {}

    static DeadlineLedger of(Ledger ledger) {
        return new DeadlineLedger(
                DeadlineView.of(ledger.deadline()),
                ledger.deadline().startedAt(),
                ledger.deadline().endedAt(),
                ledger.deadline().rule(),
                ledger.runs().stream().map(run -> new Run(run.from(), run.to())).toList(),
                ledger.pauses().stream().map(DeadlineLedger::pause).toList(),
                ledger.ran(),
                ledger.left());
    }

    private static Pause pause(com.qihui.redress.sla.Pause pause) {
        return new Pause(
                pause.from(),
                pause.until(),
                pause.reason(),
                pause.left(),
                pause.dueBefore(),
                pause.dueAfter());
    }
}
