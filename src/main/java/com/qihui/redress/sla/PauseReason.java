package com.qihui.redress.sla;

/** Why a clock stands still (E6). */
public enum PauseReason {
    /** The complainant was asked for evidence. */
    EVIDENCE_ASKED,
    /** The complainant was asked a question. */
    QUESTION_ASKED
}
