package com.qihui.redress.clause;

import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.SubCause;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new clause, or the next version of one with the same number.
 *
 * @param inForceTo its last day if that is known already
 */
public record AddClause(
        @NotBlank @Size(max = 60) String number,
        @NotBlank @Size(max = 120) String title,
        @NotBlank @Size(max = 2000) String text,
        @NotNull LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        @Size(max = 20) List<@NotBlank @Size(max = 30) String> productTypes,
        Set<Category> categories,
        Set<SubCause> subCauses,
        Set<DemandType> demands,
        boolean minorsOnly) {

    public AddClause {
        productTypes = Objects.requireNonNullElse(productTypes, List.of());
        categories = Objects.requireNonNullElse(categories, Set.of());
        subCauses = Objects.requireNonNullElse(subCauses, Set.of());
        demands = Objects.requireNonNullElse(demands, Set.of());
    }
}
