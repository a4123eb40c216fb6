package com.qihui.redress.insight.board;

import com.qihui.redress.sla.ClockKind;
import java.time.Instant;

/** A clock that runs out soon, and who can still prevent it. */
public record NextDue(
        long ticketId, String number, String subject, ClockKind kind, Instant dueAt, Owner owner) {}
