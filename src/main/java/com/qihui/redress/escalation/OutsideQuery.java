package com.qihui.redress.escalation;

import org.jspecify.annotations.Nullable;

/** Which cases outside a board is about; what is null leaves all through. */
public record OutsideQuery(
        Stage stage, @Nullable Body body, @Nullable Cause cause, @Nullable Lesson lesson) {

    public static final OutsideQuery OPEN = new OutsideQuery(Stage.AT_A_BODY, null, null, null);

    /** How far they are; labelled {@code outside.board.stage.<name>}. */
    public enum Stage {
        /** Filed and not over. */
        AT_A_BODY,
        /** The complainant may go and has not. */
        OFFERED,
        REGISTERED,
        ACCEPTED,
        /** Over, and what was granted is not with the complainant yet. */
        AWARD_OPEN,
        ENDED;

        /** Those that are over come the last first, the others the soonest due first. */
        public boolean isOver() {
            return this == ENDED || this == AWARD_OPEN;
        }
    }
}
