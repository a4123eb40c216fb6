package com.qihui.redress.ticket;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What triage makes of a complaint (R22, R26).
 *
 * @param categoriesAlso what it is about besides
 * @param suitedTo the way in that suits it (R24, R25, R27)
 * @param reasons why, for whatever has a reason
 * @param suggested true while no person has confirmed it
 * @param remark why a person changed what was suggested, if they said
 */
public record TriageResult(
        @Nullable Category category,
        Set<Category> categoriesAlso,
        @Nullable SubCause subCause,
        Set<Flag> flags,
        Priority priority,
        Team team,
        Handling handling,
        Responsibility responsibility,
        Channel suitedTo,
        List<TriageReason> reasons,
        boolean suggested,
        @Nullable String remark) {

    /** By which rule somebody is answerable, or null where a person decided. */
    @Nullable String rule() {
        return reason(TriageReason.Aspect.RESPONSIBILITY)
                .filter(reason -> !reason.isByPerson())
                .map(TriageReason::rule)
                .orElse(null);
    }

    private Optional<TriageReason> reason(TriageReason.Aspect aspect) {
        return reasons.stream().filter(one -> one.aspect() == aspect).findFirst();
    }
}
