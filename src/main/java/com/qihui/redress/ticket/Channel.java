package com.qihui.redress.ticket;

/** The way a complaint came in (R24, R25, R27). */
public enum Channel {
    TICKET,
    ONLINE_CHAT,
    EMAIL,
    PHONE
}
