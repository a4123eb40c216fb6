package com.qihui.redress.escalation;

/**
 * What the desk learns of a case outside, kept as a tag of the complaint so that managers see what
 * sends complaints outside (ISO 10003: feedback); labelled {@code option.<name>}.
 */
public enum Lesson {
    LESSON_ANSWERED_TOO_LATE,
    LESSON_WRONGLY_REFUSED,
    LESSON_REASONS_UNCLEAR,
    LESSON_EVIDENCE_OVERLOOKED,
    LESSON_RULE_UNCLEAR,
    LESSON_MERCHANT_DID_NOT_HELP,
    LESSON_NOTHING_TO_CHANGE
}
