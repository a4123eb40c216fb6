package com.qihui.redress.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What triage makes of a complaint (R22, R26).
 *
 * @param rule the row of the decision table that fired, or null when a person decided
 * @param suggested true while no person has confirmed it
 */
public record TriageResult(
        @Nullable Category category,
        @Nullable SubCause subCause,
        Priority priority,
        Team team,
        Handling handling,
        Responsibility responsibility,
        @Nullable String rule,
        boolean suggested) {}
