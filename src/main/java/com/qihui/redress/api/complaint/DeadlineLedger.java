package com.qihui.redress.api.complaint;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.qihui.redress.api.DeskTime;
import com.qihui.redress.sla.ClockWords;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.sla.LedgerEntry;
import com.qihui.redress.sla.LedgerStep;
import com.qihui.redress.sla.PauseReason;
import com.qihui.redress.sla.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A clock with what it is reckoned from (E22).
 *
 * @param rule the row of the policy that granted the time
 * @param ran what all runs add up to in the clock's calendar, a working day being 24 hours
 * @param left what it still grants
 * @param agentControlled how long it ran by the wall (E35)
 * @param experienced how long the complainant has waited by the wall, pauses included
 * @param explanation why it is due then, in the caller's language
 */
record DeadlineLedger(
        @JsonUnwrapped DeadlineView deadline,
        @DeskTime Instant startedAt,
        @DeskTime @Nullable Instant endedAt,
        String rule,
        int policyVersion,
        int calendarVersion,
        String target,
        List<Run> runs,
        List<Pause> pauses,
        List<Step> steps,
        Duration ran,
        Duration left,
        Duration agentControlled,
        Duration experienced,
        List<String> explanation) {

    /**
     * @param to null while it still runs
     */
    record Run(
            @DeskTime Instant from,
            @DeskTime @Nullable Instant to,
            Duration counted,
            int policyVersion,
            int calendarVersion) {}

    /** A step of its life as it was written then. */
    record Step(
            LedgerStep step,
            @DeskTime Instant at,
            @Nullable String reason,
            @Nullable Integer percent,
            @Nullable Told told,
            @DeskTime @Nullable Instant dueBefore,
            @DeskTime Instant dueAfter,
            Duration used,
            Duration left,
            String rule,
            int policyVersion,
            int calendarVersion) {}

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

    static DeadlineLedger of(Ledger ledger, ClockWords words, Locale language) {
        return new DeadlineLedger(
                DeadlineView.of(ledger.deadline()),
                ledger.deadline().startedAt(),
                ledger.deadline().endedAt(),
                ledger.deadline().rule(),
                ledger.deadline().policyVersion(),
                ledger.deadline().calendarVersion(),
                words.target(ledger.deadline().target(), language).strip(),
                ledger.runs().stream().map(DeadlineLedger::run).toList(),
                ledger.pauses().stream().map(DeadlineLedger::pause).toList(),
                ledger.entries().stream().map(DeadlineLedger::step).toList(),
                ledger.ran(),
                ledger.left(),
                ledger.agentTime(),
                ledger.experiencedTime(),
                words.explain(ledger, language));
    }

    private static Run run(Ledger.Run run) {
        return new Run(
                run.from(), run.to(), run.counted(), run.policyVersion(), run.calendarVersion());
    }

    private static Step step(LedgerEntry entry) {
        return new Step(
                entry.step(),
                entry.at(),
                entry.reason(),
                entry.percent(),
                entry.told(),
                entry.dueBefore(),
                entry.dueAfter(),
                entry.used(),
                entry.left(),
                entry.rule(),
                entry.policyVersion(),
                entry.calendarVersion());
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
