package com.qihui.redress.console.component;

import java.math.BigDecimal;
import java.util.Locale;

/** Sums of money as people read them: thousands apart, to the cent. */
public final class Amount {

    private Amount() {}

    public static String of(BigDecimal yuan) {
        return String.format(Locale.ROOT, "%,.2f", yuan);
    }
}
