package com.qihui.redress.sla;

/** Why a clock stands still (E6). */
public enum PauseReason {
    /** The complainant was asked for evidence. */
    EVIDENCE_ASKED,
    /** The complainant was asked a question. */
    QUESTION_ASKED,
    /**
     * The body has something examined by experts, which its own time does not count (总局令121号 22).
     */
    EXAMINATION
}
