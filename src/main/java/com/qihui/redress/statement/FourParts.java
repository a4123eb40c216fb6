package com.qihui.redress.statement;

import com.qihui.redress.ticket.FileComplaint;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the four parts of a statement in a complaint's own words (R37). What only its fields say
 * completes the composed statement, and is still missing from the words.
 */
final class FourParts {

    private static final Pattern NUMBER = Pattern.compile("(?=[\\w-]*\\d)[A-Za-z0-9_-]{6,}");

    /** In characters; the narrative itself stands beside it. */
    private static final int LIMIT = 200;

    private final StatementWords words;
    private final FileComplaint filed;
    private final Narrative narrative;
    private @Nullable Boolean emotional;
    private @Nullable List<String> impactClauses;
    private @Nullable List<StatementPart> missing;

    FourParts(StatementWords words, FileComplaint filed) {
        this.words = words;
        this.filed = filed;
        this.narrative = Narrative.of(filed.account());
    }

    List<StatementPart> missing() {
        List<StatementPart> found = missing;
        if (found == null) {
            found = Stream.of(StatementPart.values()).filter(part -> !isStated(part)).toList();
            missing = found;
        }
        return found;
    }

    boolean isEmotional() {
        Boolean found = emotional;
        if (found == null) {
            found = narrative.has(words.emotional());
            emotional = found;
        }
        return found;
    }

    private boolean isStated(StatementPart part) {
        return switch (part) {
            case TIME -> narrative.has(words.of(part));
            case ORDER_NO -> orderNo().isPresent();
            case SYMPTOM -> isSymptom(narrative.text());
            case IMPACT -> !impactClauses().isEmpty();
        };
    }

    private boolean isSymptom(String text) {
        return words.symptom().isIn(isEmotional() ? words.emotional().without(text) : text);
    }

    Optional<String> time() {
        return words.of(StatementPart.TIME).first(narrative.text());
    }

    Optional<String> orderNo() {
        String known = filed.orderNo();
        if (known != null && narrative.text().contains(known)) {
            return Optional.of(known);
        }
        return words.of(StatementPart.ORDER_NO)
                .first(narrative.text())
                .flatMap(
                        found ->
                                NUMBER.matcher(found)
                                        .results()
                                        .map(number -> number.group())
                                        .findFirst());
    }

    Optional<String> symptom() {
        List<String> all =
                narrative.clauses().stream()
                        .filter(clause -> isSymptom(Narrative.plain(clause)))
                        .toList();
        List<String> apart =
                all.stream().filter(clause -> !impactClauses().contains(clause)).toList();
        return joined(apart.isEmpty() ? all : apart);
    }

    Optional<String> impact() {
        return joined(impactClauses());
    }

    private List<String> impactClauses() {
        List<String> found = impactClauses;
        if (found == null) {
            found = narrative.clausesWith(words.of(StatementPart.IMPACT));
            impactClauses = found;
        }
        return found;
    }

    private static Optional<String> joined(List<String> clauses) {
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        String text = String.join("，", clauses);
        return Optional.of(
                text.codePointCount(0, text.length()) <= LIMIT
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, LIMIT)) + "…");
    }
}
