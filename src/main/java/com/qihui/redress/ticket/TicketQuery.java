package com.qihui.redress.ticket;

import org.jspecify.annotations.Nullable;

/**
 * Which complaints to list; null leaves a question out.
 *
 * @param merchantId a merchant the platform knows
 * @param merchantName a merchant it does not know, as the complainant wrote it
 * @param text a ticket number, order number or phone number as a whole, else part of a subject
 * @param byPhone false for whoever must not learn whose a phone number is
 */
public record TicketQuery(
        @Nullable Status status,
        @Nullable Category category,
        @Nullable Long merchantId,
        @Nullable String merchantName,
        @Nullable String text,
        boolean byPhone) {

    /** As the desk asks. */
    public TicketQuery(
            @Nullable Status status,
            @Nullable Category category,
            @Nullable Long merchantId,
            @Nullable String merchantName,
            @Nullable String text) {
        this(status, category, merchantId, merchantName, text, true);
    }
}
