package com.qihui.redress.statement;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Alternative wordings, as regular expressions.
 *
 * @param any all of them in one, which looks through a text once
 */
record WordList(List<Pattern> alternatives, Pattern any) {

    private static final String NOTHING = "(?!)";

    static final WordList NONE = of(List.of());

    /** Not by its letters' case, which means nothing in a complaint. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WordList of(List<String> lines) {
        return new WordList(
                lines.stream().map(WordList::compiled).toList(),
                compiled(
                        lines.isEmpty()
                                ? NOTHING
                                : lines.stream().collect(joining("|", "(?:", ")"))));
    }

    private static Pattern compiled(String line) {
        return Pattern.compile(line, Pattern.CASE_INSENSITIVE);
    }

    /** Whatever any of these lists says. */
    static WordList anyOf(Stream<WordList> lists) {
        return of(
                lists.flatMap(list -> list.alternatives().stream())
                        .map(Pattern::pattern)
                        .distinct()
                        .toList());
    }

    boolean isIn(String text) {
        return any.matcher(text).find();
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
        return any.matcher(text).replaceAll("");
    }
}
