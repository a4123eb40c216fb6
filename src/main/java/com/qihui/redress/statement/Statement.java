package com.qihui.redress.statement;

import com.qihui.redress.clause.Clause;
import java.util.List;

/**
 * A complaint put in order: time, order, symptom, impact, demand and basis (R36, R37).
 *
 * @param text as last corrected, else as composed
 * @param composed in the reader's language, for correction
 * @param corrections by the desk, oldest first; the complainant's own words stay as they were filed
 * @param missing what the complainant's own words leave out
 * @param specific whether it is clear what is demanded
 * @param feasible whether that much can be granted at all
 * @param basis the clauses that fit or were cited, in the version in force at order time (R40)
 * @param changes how often the desk changed it
 */
public record Statement(
        String text,
        String composed,
        List<Correction> corrections,
        List<StatementPart> missing,
        boolean specific,
        boolean feasible,
        List<Hint> hints,
        List<Clause> basis,
        int changes) {}
