package com.qihui.redress.statement;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A complaint's own words, as they are looked into: full-width signs as plain ones, so that ２０：０３
 * is a time too.
 */
record Narrative(String text, List<String> clauses) {

    private static final Pattern END_OF_CLAUSE = Pattern.compile("[,，。!！?？;；\\n]+");

    static Narrative of(String written) {
        return new Narrative(
                plain(written),
                END_OF_CLAUSE
                        .splitAsStream(written)
                        .map(String::strip)
                        .filter(clause -> !clause.isEmpty())
                        .toList());
    }

    boolean has(WordList words) {
        return words.isIn(text);
    }

    /** As they were written. */
    List<String> clausesWith(WordList words) {
        return clauses.stream().filter(clause -> words.isIn(plain(clause))).toList();
    }

    static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC);
    }
}
