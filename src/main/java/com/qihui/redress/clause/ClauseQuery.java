package com.qihui.redress.clause;

import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.SubCause;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What clauses are looked for.
 *
 * @param day on which they must have been in force: that of the order (R40)
 */
public record ClauseQuery(
        @Nullable Category category,
        @Nullable SubCause subCause,
        @Nullable String productType,
        Set<DemandType> demands,
        boolean minor,
        LocalDate day) {}
