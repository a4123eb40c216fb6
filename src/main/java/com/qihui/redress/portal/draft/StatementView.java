package com.qihui.redress.portal.draft;

import com.qihui.redress.clause.Clause;
import com.qihui.redress.statement.StatementPart;
import com.qihui.redress.workflow.evidence.DraftReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The statement to be read over.
 *
 * @param hints what could be put better, in words
 * @param basis the clauses it can rest on
 */
record StatementView(List<Part> parts, List<String> hints, List<Clause> basis) {

    /**
     * @param text what is said of it; null when nothing is
     */
    record Part(StatementPart part, @Nullable String text) {

        public boolean isMissing() {
            return text == null;
        }
    }

    static StatementView of(DraftReview.Findings findings, DraftReview review, Locale language) {
        List<Part> parts = new ArrayList<>();
        for (StatementPart part : StatementPart.values()) {
            parts.add(new Part(part, findings.said().get(part)));
        }
        return new StatementView(
                parts,
                findings.statement().hints().stream()
                        .filter(hint -> !hint.code().startsWith("missing."))
                        .map(hint -> review.words(hint, language))
                        .toList(),
                findings.statement().basis());
    }
}
