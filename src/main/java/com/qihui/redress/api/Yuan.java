package com.qihui.redress.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Money as the interface writes it: a decimal text in yuan, such as {@code 100.00}. */
public final class Yuan {

    private Yuan() {}

    public static @Nullable String text(@Nullable BigDecimal yuan) {
        return yuan == null ? null : yuan.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
}
