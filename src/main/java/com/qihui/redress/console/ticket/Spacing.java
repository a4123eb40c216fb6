package com.qihui.redress.console.ticket;

import java.util.regex.Pattern;

/**
 * Sets a space between Chinese and Latin or digits and none between Chinese and Chinese, where a
 * value meets the sentence around it. What is inside a value, a name say, stays as it is.
 */
final class Spacing {

    private static final char SEAM = '\u2063';
    private static final Pattern CHINESE_BOTH_SIDES =
            Pattern.compile("(?<=\\p{IsHan}) *" + SEAM + " *(?=\\p{IsHan})");
    private static final Pattern LATIN_ON_ONE_SIDE =
            Pattern.compile(
                    "(?<=\\p{IsHan})%1$c(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])%1$c(?=\\p{IsHan})"
                            .formatted(SEAM));

    private Spacing() {}

    /** A value to be set into a sentence. */
    static Object place(Object value) {
        return value instanceof String text ? SEAM + text + SEAM : value;
    }

    /** The sentence around its {@link #place places}. */
    static String tidy(String sentence) {
        String together = CHINESE_BOTH_SIDES.matcher(sentence).replaceAll("");
        String apart = LATIN_ON_ONE_SIDE.matcher(together).replaceAll(" ");
        return apart.replace(String.valueOf(SEAM), "");
    }
}
