package com.qihui.redress.escalation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case outside as a list shows it.
 *
 * @param body which has it; the one that was proposed while nobody has
 * @param dueAt when something of it is next due; null where nothing is
 * @param verified whether what it granted is with the complainant
 */
public record OutsideRow(
        long id,
        String number,
        String subject,
        @Nullable String merchantName,
        Body body,
        @Nullable String caseNo,
        OutsideCase.State state,
        Cause cause,
        @Nullable LocalDate filedOn,
        @Nullable Instant dueAt,
        @Nullable OutsideOutcome outcome,
        @Nullable DeclineGround ground,
        @Nullable BigDecimal awardedYuan,
        boolean verified,
        @Nullable Lesson lesson,
        @Nullable Instant endedAt) {}
