package com.qihui.redress.statement;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Alternative wordings, as regular expressions. */
record WordList(List<Pattern> alternatives) {

    static final WordList NONE = new WordList(List.of());

    /** Not by its letters' case, which means nothing in a complaint. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WordList of(List<String> lines) {
        return new WordList(
                lines.stream()
                        .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE))
                        .toList());
    }

    boolean isIn(String text) {
        return alternatives.stream().anyMatch(words -> words.matcher(text).find());
    }

    Stream<MatchResult> all(String text) {
        return alternatives.stream().flatMap(words -> words.matcher(text).results());
    }

    Optional<String> first(String text) {
        return alternatives.stream()
                .map(words -> words.matcher(text))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    String without(String text) {
        String rest = text;
        for (Pattern words : alternatives) {
            rest = words.matcher(rest).replaceAll("");
        }
        return rest;
    }
}
