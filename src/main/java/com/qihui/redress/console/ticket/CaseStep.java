package com.qihui.redress.console.ticket;

import com.qihui.redress.workflow.work.CaseTask;

/**
 * What the desk can do about a case outside, each in a dialog of its own; labelled {@code
 * outside.step.<name>}.
 */
enum CaseStep {
    REGISTER(CaseTask.REGISTER_EXTERNAL_CASE),
    NOT_PURSUED(CaseTask.REGISTER_EXTERNAL_CASE),
    ACCEPTED(CaseTask.FOLLOW_EXTERNAL_CASE),
    ASKED(CaseTask.FOLLOW_EXTERNAL_CASE),
    HAND_IN(CaseTask.FOLLOW_EXTERNAL_CASE),
    EXAMINATION_BEGUN(CaseTask.FOLLOW_EXTERNAL_CASE),
    EXAMINATION_ENDED(CaseTask.FOLLOW_EXTERNAL_CASE),
    END(CaseTask.FOLLOW_EXTERNAL_CASE);

    private final CaseTask task;

    CaseStep(CaseTask task) {
        this.task = task;
    }

    /** Which step this outcome of a task belongs to. */
    static CaseStep of(String outcome) {
        return switch (outcome) {
            case "REGISTERED" -> REGISTER;
            case "SUPPLEMENT" -> HAND_IN;
            case "NOT_PURSUED", "ACCEPTED", "ASKED", "EXAMINATION_BEGUN", "EXAMINATION_ENDED" ->
                    valueOf(outcome);
            default -> END;
        };
    }

    CaseTask task() {
        return task;
    }

    /** What cannot be undone is asked about once more. */
    boolean isFinal() {
        return this == END || this == NOT_PURSUED;
    }
}
