package com.qihui.redress.clause;

import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.SubCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a clause, quotable by its number (R7). Empty lists and sets limit nothing.
 *
 * @param number such as 民法典577; the same for all versions
 * @param text a paraphrase
 * @param inForceTo the last day, or null while it is in force
 */
public record Clause(
        String number,
        int version,
        String title,
        String text,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        List<String> productTypes,
        Set<Category> categories,
        Set<SubCause> subCauses,
        Set<DemandType> demands,
        boolean minorsOnly,
        String addedBy,
        Instant addedAt) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
    }

    boolean mentions(String lowerCase) {
        return Stream.concat(Stream.of(number, title, text), productTypes.stream())
                .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(lowerCase));
    }

    boolean fits(ClauseQuery query) {
        String product = query.productType();
        return (!minorsOnly || query.minor())
                && (categories.isEmpty()
                        || (query.category() != null && categories.contains(query.category())))
                && (subCauses.isEmpty()
                        || (query.subCause() != null && subCauses.contains(query.subCause())))
                && (demands.isEmpty() || demands.stream().anyMatch(query.demands()::contains))
                && (productTypes.isEmpty()
                        || (product != null
                                && productTypes.stream().anyMatch(product::startsWith)));
    }

    /** The more a clause asks for, the closer it is to what it fits. */
    int narrowness() {
        return (minorsOnly ? 1 : 0)
                + (productTypes.isEmpty() ? 0 : 1)
                + (categories.isEmpty() ? 0 : 1)
                + (subCauses.isEmpty() ? 0 : 1)
                + (demands.isEmpty() ? 0 : 1);
    }
}
