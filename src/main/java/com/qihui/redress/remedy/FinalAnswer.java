package com.qihui.redress.remedy;

import java.time.Instant;

/**
 * The platform's last word on a refused solution, given after somebody else had looked at it; from
 * then on the outside is open (R29, R41).
 */
public record FinalAnswer(
        long ticketId, long proposalId, String answer, String answeredBy, Instant answeredAt) {}
