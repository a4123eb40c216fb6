package com.qihui.redress.mail.parse;

import java.util.regex.Pattern;

/** Text that does nothing but say something. */
final class PlainWords {

    /** Looked for where blanks begin only, or each of them would look at all that follow. */
    private static final Pattern BLANKS_AT_THE_END =
            Pattern.compile("(?<![ \\t\\u00a0])[ \\t\\u00a0]++\\n");

    private PlainWords() {}

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }

    /** Lines kept; what directs, hides or overprints is left out. */
    static String lines(String text) {
        String shown =
                text.replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                        .replaceAll("[\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]", "");
        return BLANKS_AT_THE_END
                .matcher(shown)
                .replaceAll("\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }
}
