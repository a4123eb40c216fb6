package com.qihui.redress.statement;

import java.util.Map;
import java.util.stream.Stream;

/**
 * The words by which the parts of a statement are known.
 *
 * @param symptom also those that mean no category: something may have gone wrong in any words
 */
record StatementWords(Map<StatementPart, WordList> parts, WordList emotional, WordList symptom) {

    static StatementWords of(NarrativeRules rules) {
        return new StatementWords(
                rules.statement(),
                rules.emotional(),
                WordList.anyOf(
                        Stream.of(
                                        Stream.of(rules.of(StatementPart.SYMPTOM)),
                                        rules.leads().stream().map(NarrativeRules.Lead::words),
                                        rules.symptoms().values().stream())
                                .flatMap(lists -> lists)));
    }

    WordList of(StatementPart part) {
        return parts.getOrDefault(part, WordList.NONE);
    }
}
