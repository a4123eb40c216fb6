package com.qihui.redress.sla;

import java.time.Instant;

/**
 * The moment by which something must have happened.
 *
 * @param at exclusive: for working days the midnight that ends the last of them
 * @param provisional 暂定: a year whose holidays are not published was counted, so it may still move
 */
public record DueTime(Instant at, boolean provisional) {}
