package com.qihui.redress.escalation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a case outside came to its end.
 *
 * @param on the body's own day
 * @param ground why it was not taken
 * @param award what the platform is to carry out; none where there is nothing to
 * @param awardedYuan of an award that moves money
 * @param note what the body said, in the words of whoever enters it
 */
public record CaseEnd(
        OutsideOutcome outcome,
        LocalDate on,
        @Nullable DeclineGround ground,
        @Nullable Award award,
        @Nullable BigDecimal awardedYuan,
        String note,
        @Nullable Lesson lesson) {}
