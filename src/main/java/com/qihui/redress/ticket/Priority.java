package com.qihui.redress.ticket;

/** How urgent the work is (R6); the order is the order of work. */
public enum Priority {
    URGENT,
    HIGH,
    NORMAL,
    LOW;

    public boolean isMoreUrgentThan(Priority other) {
        return compareTo(other) < 0;
    }

    /** One step more urgent, if there is one. */
    public Priority raised() {
        return switch (this) {
            case URGENT, HIGH -> URGENT;
            case NORMAL -> HIGH;
            case LOW -> NORMAL;
        };
    }
}
