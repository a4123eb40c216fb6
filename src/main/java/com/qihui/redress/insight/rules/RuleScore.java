package com.qihui.redress.insight.rules;

import com.qihui.redress.ticket.TriageReason.Aspect;
import java.util.List;

/**
 * How a rule of triage fared: how often it said something, and was corrected (R22).
 *
 * @param suggested on how many complaints it said something
 * @param corrected how often a person said otherwise
 * @param into what it said and what a person said instead, the commonest first
 */
public record RuleScore(String rule, long suggested, long corrected, List<Into> into) {

    public record Into(Aspect aspect, String from, String to, long times) {}

    /** In hundredths of what it said, at most all of it. */
    public long percent() {
        return suggested == 0 ? 0 : Math.min(100, Math.round(100.0 * corrected / suggested));
    }
}
