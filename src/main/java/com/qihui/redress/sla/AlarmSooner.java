package com.qihui.redress.sla;

import java.time.Instant;

/**
 * The first step of a ticket's clocks is due sooner than it was, or there is one at last. Published
 * as the transaction commits that makes it so. That it is due later is not told: who rings too
 * early finds nothing to do.
 */
public record AlarmSooner(long ticketId, Instant at) {}
