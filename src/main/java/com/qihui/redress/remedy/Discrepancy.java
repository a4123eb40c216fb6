package com.qihui.redress.remedy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the books of the desk and of the order system say differently.
 *
 * @param number of the ticket, if the desk knows of any
 */
public record Discrepancy(
        long id,
        LocalDate day,
        Kind kind,
        String key,
        @Nullable String number,
        @Nullable String orderNo,
        @Nullable BigDecimal oursYuan,
        @Nullable BigDecimal theirsYuan,
        Instant foundAt) {

    public enum Kind {
        /** The desk holds it done, the order system knows nothing of it. */
        ONLY_OURS,
        /** The order system did it; the desk does not know it, or ended it otherwise. */
        ONLY_THEIRS,
        /** Both did it, with another amount, order or thing to do. */
        DIFFERENT
    }
}
