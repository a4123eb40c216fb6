package com.qihui.redress.api.insight;

import com.qihui.redress.insight.board.Compliance;
import com.qihui.redress.insight.board.Levels;
import com.qihui.redress.insight.board.Share;
import com.qihui.redress.insight.board.Timing;
import com.qihui.redress.sla.ClockKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what the numbers are about, and the part kept, null when nothing was judged.
 *
 * @param medianSeconds how long it took, where that is known, within 5 %
 */
record Level(
        String key,
        @Nullable String name,
        @Nullable String kind,
        long met,
        long breached,
        @Nullable Double compliance,
        @Nullable Long medianSeconds,
        @Nullable Long p90Seconds) {

    static Level of(
            String key,
            @Nullable String name,
            @Nullable ClockKind kind,
            Compliance kept,
            Timing timing) {
        return new Level(
                key,
                name,
                kind == null ? null : kind.name(),
                kept.met(),
                kept.breached(),
                kept.isKnown() ? kept.rate() : null,
                seconds(timing.median()),
                seconds(timing.p90()));
    }

    /** Of all kinds of clocks; what took time is the resolution. */
    static Level of(Share share) {
        String name = share.name().equals(share.value()) ? null : share.name();
        return of(share.value(), name, null, share.compliance(), share.resolution());
    }

    static Timing timing(Levels levels, ClockKind kind) {
        return switch (kind) {
            case FIRST_RESPONSE -> levels.response();
            case RESOLUTION -> levels.resolution();
            default -> Timing.NONE;
        };
    }

    private static @Nullable Long seconds(@Nullable Duration time) {
        return time == null ? null : time.toSeconds();
    }
}
