package com.qihui.redress.statement;

import com.qihui.redress.clause.Clause;
import com.qihui.redress.clause.Clauses;
import com.qihui.redress.statement.StatementChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the desk made of a statement, out of all its changes. */
record StatementEdits(List<StatementChange> changes) {

    /** Oldest first. */
    List<Correction> corrections() {
        List<Correction> corrections = new ArrayList<>();
        for (StatementChange change : changes) {
            if (change.kind() == Kind.CORRECTED) {
                corrections.add(
                        new Correction(
                                corrections.size() + 1,
                                Objects.requireNonNullElse(change.body(), ""),
                                Objects.requireNonNullElse(change.reason(), ""),
                                change.by(),
                                change.at()));
            }
        }
        return corrections;
    }

    /** The suggestions without what was taken away, and what was cited beside them. */
    List<Clause> basis(List<Clause> suggested, Clauses library) {
        Map<String, StatementChange> last = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.kind() != Kind.CORRECTED)
                .forEach(change -> last.put(String.valueOf(change.clauseNumber()), change));
        List<Clause> basis = new ArrayList<>();
        for (Clause clause : suggested) {
            StatementChange change = last.get(clause.number());
            if (change == null || change.kind() == Kind.CITED) {
                basis.add(clause);
            }
        }
        last.values().stream()
                .filter(change -> change.kind() == Kind.CITED)
                .filter(change -> basis.stream().noneMatch(has(change)))
                .flatMap(change -> version(change, library).stream())
                .forEach(basis::add);
        return basis;
    }

    /** The version that was cited, whatever came after it. */
    private static Optional<Clause> version(StatementChange cited, Clauses library) {
        return library.versions(String.valueOf(cited.clauseNumber())).stream()
                .filter(clause -> Objects.equals(clause.version(), cited.clauseVersion()))
                .findFirst();
    }

    private static java.util.function.Predicate<Clause> has(StatementChange change) {
        return clause -> clause.number().equals(change.clauseNumber());
    }

    static Optional<Clause> heldOn(LocalDate day, String number, Clauses library) {
        return library.inForce(day).stream()
                .filter(clause -> clause.number().equals(number))
                .findFirst();
    }
}
