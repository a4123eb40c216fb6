package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.clause.Clause;
import com.qihui.redress.statement.Correction;
import com.qihui.redress.statement.Hint;
import com.qihui.redress.statement.Statement;
import com.qihui.redress.statement.StatementPart;
import com.qihui.redress.statement.Statements;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The four-part statement in the caller's language.
 *
 * @param missing which of 时间, 订单号, 现象 and 影响 the complainant's own words leave out
 * @param corrected null while the text is as it was composed
 */
@Schema(name = "Statement")
record StatementView(
        String text,
        List<String> missing,
        boolean specific,
        boolean feasible,
        List<Advice> hints,
        List<Basis> basis,
        @Nullable Corrected corrected) {

    /** By whom of the desk the text was put last, and why. */
    record Corrected(int version, String by, @DeskTime Instant at, String reason) {}

    record Advice(String code, String text) {}

    record Basis(String number, int version, String title, String text, LocalDate inForceFrom) {}

    static StatementView of(Statement statement, Statements statements, Locale language) {
        return new StatementView(
                statement.text(),
                statement.missing().stream().map(StatementPart::term).toList(),
                statement.specific(),
                statement.feasible(),
                statement.hints().stream()
                        .map(hint -> advice(hint, statements.words(hint, language)))
                        .toList(),
                statement.basis().stream().map(StatementView::basis).toList(),
                statement.corrections().stream()
                        .reduce((earlier, later) -> later)
                        .map(StatementView::corrected)
                        .orElse(null));
    }

    private static Corrected corrected(Correction last) {
        return new Corrected(last.version(), last.by(), last.at(), last.reason());
    }

    private static Advice advice(Hint hint, String words) {
        return new Advice(hint.code(), words);
    }

    private static Basis basis(Clause clause) {
        return new Basis(
                clause.number(),
                clause.version(),
                clause.title(),
                clause.text(),
                clause.inForceFrom());
    }
}
