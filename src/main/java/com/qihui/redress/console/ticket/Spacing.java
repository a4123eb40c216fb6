package com.qihui.redress.console.ticket;

import java.util.regex.Pattern;

/**
 * Sets a space between Chinese and Latin or digits and none between Chinese and Chinese. For our
 * own sentences only: what people wrote stays as they wrote it.
 */
final class Spacing {

    private static final Pattern INSIDE = Pattern.compile("(?<=\\p{IsHan}) +(?=\\p{IsHan})");
    private static final Pattern BEFORE_LATIN = Pattern.compile("(?<=\\p{IsHan})(?=[A-Za-z0-9])");
    private static final Pattern AFTER_LATIN = Pattern.compile("(?<=[A-Za-z0-9])(?=\\p{IsHan})");

    private Spacing() {}

    static String tidy(String text) {
        String together = INSIDE.matcher(text).replaceAll("");
        String before = BEFORE_LATIN.matcher(together).replaceAll(" ");
        return AFTER_LATIN.matcher(before).replaceAll(" ");
    }
}
