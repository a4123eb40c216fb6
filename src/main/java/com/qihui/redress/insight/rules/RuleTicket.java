package com.qihui.redress.insight.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complaint on which a rule of triage said something.
 *
 * @param id of the line, not of the complaint
 * @param from what the rule said, where that was corrected
 * @param to what a person said instead
 */
public record RuleTicket(
        long id,
        String number,
        String subject,
        Instant at,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String by) {}
