package com.qihui.redress.evidence;

/** The checklist's verdict on what was given (R8, R18). */
public enum Completeness {
    COMPLETE,
    PARTIAL,
    INSUFFICIENT
}
