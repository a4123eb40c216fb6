package com.qihui.redress.ticket;

import com.qihui.redress.shared.FieldError;
import java.util.Locale;

/**
 * Something that has to come to its end before the complaint may (R46, R55).
 *
 * @param what it is in the words of who began it, empty where there are none
 */
public record OpenMatter(Kind kind, String what) {

    public enum Kind {
        /** The complainant wrote and nobody has answered. */
        ANSWER,
        /** Promised and not kept. */
        PROMISE,
        /** Ordered and not carried out. */
        PAYMENT,
        /** A case at an outside body that has not ended. */
        OUTSIDE_CASE
    }

    /** As it is told to whoever wants to close. */
    FieldError asError() {
        return FieldError.of("closing", "open_" + kind.name().toLowerCase(Locale.ROOT), what);
    }
}
