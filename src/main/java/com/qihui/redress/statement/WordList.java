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
public record WordList(List<Pattern> alternatives, Pattern any) {

    private static final Pattern LETTER = Pattern.compile("(?<!\\\\)[A-Za-z]");

    /** Where an English word begins; a look at the letter is quicker than one at both sides. */
    private static final Pattern WORD = Pattern.compile("\\\\b(?=[a-z][^?*{])");

    private static final String BEGINS = "(?=[a-z])\\\\b";

    private static final String NOTHING = "(?!)";

    public static final WordList NONE = of(List.of());

    /** Not by its letters' case, which means nothing in a complaint. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WordList of(List<String> lines) {
        return new WordList(
                lines.stream().map(WordList::caseless).map(Pattern::compile).toList(),
                Pattern.compile(
                        lines.isEmpty()
                                ? NOTHING
                                : lines.stream()
                                        .map(WordList::caseless)
                                        .collect(joining("|", "(?:", ")"))));
    }

    /** Chinese has no case, and is looked for faster where none is thought of. */
    private static String caseless(String line) {
        return LETTER.matcher(line).find()
                ? "(?i:" + WORD.matcher(line).replaceAll(BEGINS) + ")"
                : line;
    }

    /** Whatever any of these lists says. */
    static WordList anyOf(Stream<WordList> lists) {
        return of(
                lists.flatMap(list -> list.alternatives().stream())
                        .map(Pattern::pattern)
                        .distinct()
                        .toList());
    }

    public boolean isEmpty() {
        return alternatives.isEmpty();
    }

    public boolean isIn(String text) {
        return any.matcher(text).find();
    }

    /** The clause in which one of them stands first. */
    public Optional<String> clauseIn(String text) {
        Matcher found = any.matcher(text);
        return found.find()
                ? Optional.of(Narrative.clauseAround(text, found.start(), found.end()))
                : Optional.empty();
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

    public String without(String text) {
        return any.matcher(text).replaceAll("");
    }
}
