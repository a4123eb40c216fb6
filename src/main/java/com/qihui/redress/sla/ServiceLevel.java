package com.qihui.redress.sla;

/**
 * A clock to start, how much time it grants, and who is told as it runs out.
 *
 * @param rule the row of {@code service-level.dmn} that fired
 * @param policyVersion of that table
 */
public record ServiceLevel(
        ClockKind kind, Target target, String rule, WarningSteps steps, int policyVersion) {

    /** Without steps but running out, of no known version. */
    public ServiceLevel(ClockKind kind, Target target, String rule) {
        this(kind, target, rule, WarningSteps.NONE, 0);
    }

    /** The same, due when it was agreed. */
    public ServiceLevel with(Target agreed) {
        return new ServiceLevel(kind, agreed, rule, steps, policyVersion);
    }
}
