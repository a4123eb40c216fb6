package com.qihui.redress.sla;

/**
 * Clocks of a ticket started, stopped, moved or ended. Published inside the transaction that does
 * it, once for each change.
 */
public record ClocksChanged(long ticketId) {}
