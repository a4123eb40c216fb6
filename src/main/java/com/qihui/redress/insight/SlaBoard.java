package com.qihui.redress.insight;

import com.qihui.redress.sla.ClockKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The figures of the manager's board, all of one moment.
 *
 * @param days oldest first, the last {@link SlaFigures#DAYS} with today; only kinds with judged
 *     clocks on that day
 * @param categories slowest first
 */
public record SlaBoard(
        Instant asOf,
        LocalDate today,
        OpenTickets open,
        List<DayCompliance> days,
        Standings standings,
        List<CategorySpeed> categories,
        List<HourLoad> load,
        List<NextDue> next,
        Compliance promisesThisWeek,
        Compliance promisesLastWeek) {

    /** The first of the seven days up to today. */
    public LocalDate weekBegan() {
        return today.minusDays(6);
    }

    /** Of the seven days up to today. */
    public Compliance thisWeek(ClockKind kind) {
        return week(kind, today);
    }

    /** Of the seven days before those. */
    public Compliance lastWeek(ClockKind kind) {
        return week(kind, today.minusWeeks(1));
    }

    /** Whether anything was ever measured. */
    public boolean isEmpty() {
        return days.isEmpty() && open.running() + open.paused() + open.breached() == 0;
    }

    private Compliance week(ClockKind kind, LocalDate last) {
        return days.stream()
                .filter(day -> day.kind() == kind)
                .filter(day -> !day.day().isAfter(last) && day.day().isAfter(last.minusWeeks(1)))
                .map(DayCompliance::compliance)
                .reduce(Compliance.NONE, Compliance::plus);
    }
}
