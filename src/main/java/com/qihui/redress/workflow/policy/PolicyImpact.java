package com.qihui.redress.workflow.policy;

import com.qihui.redress.sla.ClockKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a policy would do to the open complaints, and would have done to those of the last months
 * (E25).
 *
 * @param complaints how many open ones were looked at
 * @param moves by kind of clock, those that run or stand still
 * @param furthest the clocks that move furthest, at most {@value PolicyTrials#LISTED}
 * @param past compliance of the clocks met in the last {@value PolicyTrials#DAYS} days
 */
public record PolicyImpact(
        int complaints,
        Map<ClockKind, Moves> moves,
        List<Move> furthest,
        Map<ClockKind, Past> past) {

    /**
     * @param moot clocks that the policy would not grant
     * @param overdue how many of them would be overdue at once
     * @param earliest how far one moves forward at most, never negative
     * @param latest how far one is put off at most, never negative
     */
    public record Moves(
            int clocks,
            int earlier,
            int later,
            int moot,
            int overdue,
            Duration earliest,
            Duration latest) {

        static final Moves NONE = new Moves(0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);

        public int unmoved() {
            return clocks - earlier - later - moot;
        }
    }

    /**
     * @param dueThen null when it would be moot
     */
    public record Move(
            String number,
            ClockKind kind,
            Instant due,
            @Nullable Instant dueThen,
            boolean overdue) {}

    /**
     * @param met in time as it was
     * @param metThen in time under the policy that is tried
     */
    public record Past(int judged, int met, int metThen) {

        static final Past NONE = new Past(0, 0, 0);
    }

    public int moved() {
        return moves.values().stream().mapToInt(one -> one.clocks() - one.unmoved()).sum();
    }

    public int overdue() {
        return moves.values().stream().mapToInt(Moves::overdue).sum();
    }
}
