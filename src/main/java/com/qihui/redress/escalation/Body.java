package com.qihui.redress.escalation;

/** Outside bodies a complaint can go to (R30 to R32). */
public enum Body {
    MARKET_REGULATION_12315,
    CONSUMER_ASSOCIATION,
    TELECOM_APPEAL,
    SMALL_CLAIMS,
    ORDINARY_LITIGATION,
    POLICE_REPORT,
    NONE
}
