package com.qihui.redress.insight.board;

import java.time.Instant;

/** How many running clocks run out within the hour that begins here. */
public record HourLoad(Instant from, long clocks) {}
