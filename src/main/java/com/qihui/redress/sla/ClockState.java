package com.qihui.redress.sla;

/** The life of a clock. A breached clock that was met later stays breached. */
public enum ClockState {
    RUNNING,
    PAUSED,
    MET,
    BREACHED,
    CANCELLED
}
