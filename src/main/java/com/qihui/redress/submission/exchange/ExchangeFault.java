package com.qihui.redress.submission.exchange;

import com.qihui.redress.shared.line.NoReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The other end gave no answer to be relied on; whether it has the dossier is unknown. */
public class ExchangeFault extends RuntimeException {

    private final Kind kind;
    private final @Nullable Duration pause;

    /** What went wrong, labelled {@code exchange.fault.<kind>}. */
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
        /** It will not have this dossier. */
        REFUSED,
        /** A fault of the desk itself. */
        OWN
    }

    ExchangeFault(Kind kind, String detail) {
        this(kind, detail, null, null);
    }

    /**
     * @param pause how long it asks to be left alone, if it says so
     */
    ExchangeFault(Kind kind, String detail, @Nullable Duration pause, @Nullable Throwable cause) {
        super(detail, cause);
        this.kind = kind;
        this.pause = pause;
    }

    static ExchangeFault of(NoReply fault) {
        Kind kind = Kind.valueOf(fault.why().name());
        return new ExchangeFault(kind, String.valueOf(fault.getMessage()), fault.pause(), fault);
    }

    /** A fault of the desk itself. */
    public static ExchangeFault own(Exception cause) {
        return new ExchangeFault(Kind.OWN, String.valueOf(cause), null, cause);
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Duration pause() {
        return pause;
    }

    /** Another try would be answered likewise. */
    public boolean isForGood() {
        return kind == Kind.REFUSED;
    }
}
