package com.qihui.redress.order;

import com.qihui.redress.shared.line.NoReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The order system gave no answer to be relied on; what it did meanwhile is unknown. */
public class OrderSystemFault extends RuntimeException {

    private final Kind kind;
    private final @Nullable Duration pause;

    /** What went wrong, labelled {@code fault.<kind>}. */
    public enum Kind {
        /** No answer in time. */
        TIMEOUT,
        /** The connection broke, or there was none. */
        CONNECTION,
        /** It says it has a fault of its own, 5xx. */
        SERVER_ERROR,
        /** It has too much to do, 429 or 503. */
        BUSY,
        /** An answer that is none, or is about something else. */
        GARBLED,
        /** It does not let the desk in, or does not know the call: a matter of settings. */
        SETTINGS,
        /** It is left in peace after many faults; nothing was sent. */
        LEFT_IN_PEACE,
        /** A fault of the desk itself. */
        OWN
    }

    public OrderSystemFault(Kind kind, String detail) {
        this(kind, detail, null, null);
    }

    public OrderSystemFault(Kind kind, String detail, Throwable cause) {
        this(kind, detail, null, cause);
    }

    /**
     * @param pause how long it asks to be left alone, if it says so
     */
    OrderSystemFault(
            Kind kind, String detail, @Nullable Duration pause, @Nullable Throwable cause) {
        super(detail, cause);
        this.kind = kind;
        this.pause = pause;
    }

    static OrderSystemFault of(NoReply fault) {
        Kind kind = Kind.valueOf(fault.why().name());
        return new OrderSystemFault(kind, String.valueOf(fault.getMessage()), fault.pause(), fault);
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Duration pause() {
        return pause;
    }
}
