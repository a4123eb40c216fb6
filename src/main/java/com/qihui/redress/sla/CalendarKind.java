package com.qihui.redress.sla;

/** What a service-level clock counts (E24). */
public enum CalendarKind {
    /** Every second, day and night; hour periods run from the agreed moment. */
    NATURAL,

    /** Only time inside the desk's working windows on days when the desk is open. */
    WORKING_HOURS,

    /**
     * Whole working days with make-up days (调休); the start day is excluded (民法典201, 令121 art. 45).
     */
    WORKING_DAYS,

    /**
     * Whole calendar days; the start day is excluded, and a last day that is not worked is put off
     * to the next one that is (民法典201, 203).
     */
    CALENDAR_DAYS
}
