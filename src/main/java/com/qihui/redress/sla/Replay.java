package com.qihui.redress.sla;

import com.qihui.redress.sla.Ledger.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a ledger once more, from the facts of its steps alone: when it ran, when it stood
 * still, and when that makes it due.
 */
final class Replay {

    private final Calendars calendars;
    private final Instant now;
    private final List<Run> runs = new ArrayList<>();
    private final List<Pause> pauses = new ArrayList<>();
    private ClockLife life;
    private LedgerEntry granted;
    private @Nullable LedgerEntry stopped;

    /**
     * @param entries of one clock, oldest first; the first is its start
     */
    Replay(Calendars calendars, List<LedgerEntry> entries, Instant now) {
        this.calendars = calendars;
        this.now = now;
        granted = entries.get(0);
        life = ClockLife.start(calendar(granted), granted.at(), granted.target());
        entries.stream().skip(1).forEach(this::follow);
        run(null);
        count();
        if (stopped != null) {
            pause(stopped, null);
        }
    }

    List<Run> runs() {
        return runs;
    }

    List<Pause> pauses() {
        return pauses;
    }

    Duration ran() {
        return life.used(calendar(granted), now).of(life.target().calendar());
    }

    DueTime due() {
        return life.due();
    }

    private void follow(LedgerEntry entry) {
        switch (entry.step()) {
            case PAUSED -> {
                run(entry.at());
                life = life.stop(calendar(entry), entry.at());
                stopped = entry;
            }
            case RESUMED -> {
                life = life.goOn(calendar(entry), entry.at());
                pause(Objects.requireNonNullElse(stopped, entry), entry);
                stopped = null;
            }
            case RETARGETED -> {
                run(entry.at());
                life =
                        life.retarget(
                                calendar(granted), calendar(entry), entry.at(), entry.target());
                granted = entry;
            }
            case MET, CANCELLED -> {
                run(entry.at());
                life = life.stop(calendar(entry), entry.at());
            }
            case STARTED, WARNED, BREACHED -> {}
        }
    }

    private void run(@Nullable Instant to) {
        Instant from = life.since();
        if (from == null || (to != null && !to.isAfter(from))) {
            return;
        }
        runs.add(
                new Run(
                        from,
                        to,
                        Duration.ZERO,
                        granted.policyVersion(),
                        granted.calendarVersion()));
    }

    /** Each by the calendar of its time, in the way the clock counts in the end. */
    private void count() {
        runs.replaceAll(
                run ->
                        new Run(
                                run.from(),
                                run.to(),
                                calendars
                                        .of(run.calendarVersion())
                                        .left(
                                                life.startedAt(),
                                                run.from(),
                                                Objects.requireNonNullElse(run.to(), now),
                                                life.target().calendar()),
                                run.policyVersion(),
                                run.calendarVersion()));
    }

    private void pause(LedgerEntry from, @Nullable LedgerEntry resumed) {
        pauses.add(
                new Pause(
                        PauseReason.valueOf(Objects.requireNonNull(from.reason())),
                        from.at(),
                        resumed == null ? null : resumed.at(),
                        from.left(),
                        Objects.requireNonNullElse(from.dueBefore(), from.dueAfter()),
                        resumed == null ? null : resumed.dueAfter()));
    }

    private WorkCalendar calendar(LedgerEntry entry) {
        return calendars.of(entry.calendarVersion());
    }
}
