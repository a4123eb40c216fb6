package com.qihui.redress.sla;

/** What can happen to a clock; each time is a row in its ledger (E22). */
public enum LedgerStep {
    STARTED,
    WARNED,
    PAUSED,
    RESUMED,
    RETARGETED,
    BREACHED,
    MET,
    CANCELLED
}
