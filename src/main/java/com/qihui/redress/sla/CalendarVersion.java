package com.qihui.redress.sla;

import java.time.Instant;

/**
 * A calendar that counts or counted.
 *
 * @param madeBy who changed it last; the program itself for the first
 */
public record CalendarVersion(
        int version, CalendarBook book, Instant madeAt, String madeBy, String reason) {}
