package com.qihui.redress.statement;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A complaint's own words, as they are looked into: full-width signs as plain ones, so that ２０：０３
 * is a time too.
 */
public record Narrative(String text, List<String> clauses) {

    private static final Pattern END_OF_CLAUSE = Pattern.compile("[,，。!！?？;；\\n]+");

    public static Narrative of(String written) {
        return new Narrative(
                plain(written),
                END_OF_CLAUSE
                        .splitAsStream(written)
                        .map(String::strip)
                        .filter(clause -> !clause.isEmpty())
                        .toList());
    }

    public boolean has(WordList words) {
        return words.isIn(text);
    }

    /** As they were written. */
    List<String> clausesWith(WordList words) {
        return clauses.stream().filter(clause -> words.isIn(plain(clause))).toList();
    }

    public static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC);
    }

    /** At most this many characters of a clause are quoted. */
    private static final int QUOTED = 60;

    private static final String ENDS = ",。!?;；、\n";

    /** From one sign to the next around a place in a text. */
    static String clauseAround(String text, int start, int end) {
        int from = start;
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = Math.max(end, start);
        while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        String clause = text.substring(from, to).strip();
        return clause.codePointCount(0, clause.length()) <= QUOTED
                ? clause
                : clause.substring(0, clause.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
