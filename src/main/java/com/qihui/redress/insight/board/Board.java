package com.qihui.redress.insight.board;

import com.qihui.redress.sla.ClockKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The figures of the managers' board.
 *
 * @param asOf when they were read; what happened in the second before may not be in them yet
 * @param filling how much of an older desk's tickets is not counted yet, in percent; 0 when all are
 * @param now what waits, whatever the period
 * @param load the next 24 hours, from the one that has begun
 * @param trend oldest first, without gaps
 * @param total of the whole period
 * @param before what was kept in as long a period just before
 * @param shares worst first, at most {@link SlaFigures#MOST_SHARES}
 */
public record Board(
        Instant asOf,
        LocalDate today,
        int filling,
        OpenWork now,
        List<HourLoad> load,
        List<NextDue> next,
        List<TrendPoint> trend,
        Levels total,
        Map<ClockKind, Compliance> before,
        List<Share> shares) {

    /** Whether there is nothing at all to show. */
    public boolean isEmpty() {
        return shares.isEmpty()
                && total.kinds().isEmpty()
                && now.running() + now.paused() + now.breached() == 0;
    }
}
