package com.qihui.redress.console.ticket;

import com.qihui.redress.workflow.work.CaseTask;
import java.util.Set;

/**
 * What the desk can do about a case outside, each in a dialog of its own; labelled {@code
 * outside.step.<name>}.
 */
enum CaseStep {
    REGISTER(CaseTask.REGISTER_EXTERNAL_CASE, Set.of("REGISTERED")),
    NOT_PURSUED(CaseTask.REGISTER_EXTERNAL_CASE, Set.of("NOT_PURSUED")),
    ACCEPTED(CaseTask.FOLLOW_EXTERNAL_CASE, Set.of("ACCEPTED")),
    ASKED(CaseTask.FOLLOW_EXTERNAL_CASE, Set.of("ASKED")),
    HAND_IN(CaseTask.FOLLOW_EXTERNAL_CASE, Set.of("SUPPLEMENT")),
    END(
            CaseTask.FOLLOW_EXTERNAL_CASE,
            Set.of("MEDIATED", "JUDGED", "FAILED", "REFUSED", "WITHDRAWN"));

    private final CaseTask task;
    private final Set<String> outcomes;

    CaseStep(CaseTask task, Set<String> outcomes) {
        this.task = task;
        this.outcomes = outcomes;
    }

    CaseTask task() {
        return task;
    }

    boolean takes(String outcome) {
        return outcomes.contains(outcome);
    }

    /** What cannot be undone is asked about once more. */
    boolean isFinal() {
        return this == END || this == NOT_PURSUED;
    }
}
