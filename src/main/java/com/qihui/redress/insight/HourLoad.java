package com.qihui.redress.insight;

import java.time.Instant;

/** How many tickets have a clock that runs out within the hour that begins here. */
public record HourLoad(Instant from, long tickets) {}
