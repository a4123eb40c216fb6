package com.qihui.redress.statement;

import java.time.Instant;

/**
 * A statement as a person of the desk put it; the complainant's own words stay beside it (R36).
 *
 * @param version 1 for the first correction of the composed text
 * @param reason why it was corrected
 */
public record Correction(int version, String text, String reason, String by, Instant at) {}
