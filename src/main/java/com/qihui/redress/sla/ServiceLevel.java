package com.qihui.redress.sla;

/**
 * A clock to start and how much time it grants.
 *
 * @param rule the row of {@code service-level.dmn} that fired
 */
public record ServiceLevel(ClockKind kind, Target target, String rule) {}
