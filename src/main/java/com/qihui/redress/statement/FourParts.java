package com.qihui.redress.statement;

import com.qihui.redress.ticket.FileComplaint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the four parts of a statement in a complaint's own words (R37). What only its fields say
 * completes the composed statement, and is still missing from the words.
 */
final class FourParts {

    private static final Pattern NUMBER = Pattern.compile("(?=[\\w-]*\\d)[A-Za-z0-9_-]{6,}");

    /** In characters; the narrative itself stands beside it. */
    private static final int LIMIT = 200;

    private final NarrativeRules rules;
    private final FileComplaint filed;
    private final Narrative narrative;

    FourParts(NarrativeRules rules, FileComplaint filed) {
        this.rules = rules;
        this.filed = filed;
        this.narrative = Narrative.of(filed.narrative());
    }

    List<StatementPart> missing() {
        List<StatementPart> missing = new ArrayList<>();
        for (StatementPart part : StatementPart.values()) {
            if (!isStated(part)) {
                missing.add(part);
            }
        }
        return missing;
    }

    boolean isEmotional() {
        return narrative.has(rules.emotional());
    }

    private boolean isStated(StatementPart part) {
        return switch (part) {
            case TIME -> narrative.has(rules.of(part));
            case ORDER_NO -> orderNo().isPresent();
            case SYMPTOM -> isSymptom(rules.emotional().without(narrative.text()));
            case IMPACT -> !narrative.clausesWith(rules.of(part)).isEmpty();
        };
    }

    /** In words that mean no category, too, something may have gone wrong. */
    private boolean isSymptom(String text) {
        return rules.of(StatementPart.SYMPTOM).isIn(text)
                || rules.leads().stream().anyMatch(lead -> lead.words().isIn(text))
                || rules.symptoms().values().stream().anyMatch(words -> words.isIn(text));
    }

    Optional<String> time() {
        return rules.of(StatementPart.TIME).first(narrative.text());
    }

    Optional<String> orderNo() {
        String known = filed.orderNo();
        if (known != null && narrative.text().contains(known)) {
            return Optional.of(known);
        }
        return rules.of(StatementPart.ORDER_NO)
                .first(narrative.text())
                .flatMap(
                        found ->
                                NUMBER.matcher(found)
                                        .results()
                                        .map(number -> number.group())
                                        .findFirst());
    }

    Optional<String> symptom() {
        List<String> impact = narrative.clausesWith(rules.of(StatementPart.IMPACT));
        List<String> all =
                narrative.clauses().stream()
                        .filter(
                                clause ->
                                        isSymptom(
                                                rules.emotional().without(Narrative.plain(clause))))
                        .toList();
        List<String> apart = all.stream().filter(clause -> !impact.contains(clause)).toList();
        return joined(apart.isEmpty() ? all : apart);
    }

    Optional<String> impact() {
        return joined(narrative.clausesWith(rules.of(StatementPart.IMPACT)));
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
