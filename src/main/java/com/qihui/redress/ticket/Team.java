package com.qihui.redress.ticket;

/** The departments of the desk; triage routes each complaint to one (R26). */
public enum Team {
    RECHARGE,
    GOODS,
    AFTERSALES,
    ACCOUNT
}
