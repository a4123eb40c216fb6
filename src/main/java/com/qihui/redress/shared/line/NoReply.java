package com.qihui.redress.shared.line;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The other system gave no reply to go by; what it did meanwhile is unknown. */
public final class NoReply extends RuntimeException {

    private final Why why;
    private final @Nullable Duration pause;

    /** What went wrong. */
    public enum Why {
        /** No answer in time. */
        TIMEOUT,
        /** The connection broke, or there was none. */
        CONNECTION,
        /** It says it has a fault of its own: 408 or 5xx. */
        SERVER_ERROR,
        /** It has too much to do: 429 or 503. */
        BUSY,
        /** An answer that is none. */
        GARBLED,
        /** It does not let the desk in, or does not know the call: a matter of settings. */
        SETTINGS,
        /** The desk itself was interrupted. */
        OWN
    }

    NoReply(Why why, String detail, @Nullable Duration pause, @Nullable Throwable cause) {
        super(detail, cause);
        this.why = why;
        this.pause = pause;
    }

    static NoReply garbled(String detail, @Nullable Throwable cause) {
        return new NoReply(Why.GARBLED, detail, null, cause);
    }

    public Why why() {
        return why;
    }

    /** How long it asks to be left alone, if it says so. */
    public @Nullable Duration pause() {
        return pause;
    }
}
