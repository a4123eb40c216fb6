package com.qihui.redress.ticket;

/** What a complaint is about (R1); the leading one is the first named or confirmed. */
public enum Category {
    RECHARGE_NOT_CREDITED,
    NOT_AS_DESCRIBED,
    AFTERSALES_DELAY,
    ACCOUNT_ANOMALY
}
