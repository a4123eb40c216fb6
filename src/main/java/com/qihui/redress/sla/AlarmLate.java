package com.qihui.redress.sla;

/** A step was found that should have rung by itself; published in the transaction that rings it. */
public record AlarmLate(long ticketId) {}
