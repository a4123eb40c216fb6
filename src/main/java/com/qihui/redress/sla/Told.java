package com.qihui.redress.sla;

/** Whom a step of a clock tells; each knows more people than the one before (E7). */
public enum Told {
    /** Nobody: it is only recorded. */
    NOBODY,
    /** Who works on the ticket, else its team. */
    AGENT,
    /** Who leads the team. */
    LEAD,
    MANAGER,
    DIRECTOR
}
