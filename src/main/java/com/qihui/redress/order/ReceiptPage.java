package com.qihui.redress.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what the order system did.
 *
 * @param next the mark to ask the next page with, null on the last
 */
public record ReceiptPage(List<Receipt> items, @Nullable String next) {

    public ReceiptPage {
        items = List.copyOf(items);
    }
}
