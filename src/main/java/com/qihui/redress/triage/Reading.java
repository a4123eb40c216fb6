package com.qihui.redress.triage;

import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.TriageReason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint, with its order, tells triage.
 *
 * @param named whether its complainant named the category
 * @param bearing what bears on who is answerable; its value is a {@link Circumstance}
 * @param suitedTo the way in that suits it
 * @param urgent whether something will not wait (R6)
 * @param selfOperated whether the platform itself sold it
 * @param reasons for each of these that something speaks for
 */
public record Reading(
        @Nullable Category category,
        boolean named,
        Set<Category> categoriesAlso,
        @Nullable SubCause subCause,
        Set<Flag> flags,
        @Nullable TriageReason bearing,
        Channel suitedTo,
        boolean urgent,
        boolean selfOperated,
        List<TriageReason> reasons) {

    public Optional<Circumstance> circumstance() {
        return Optional.ofNullable(bearing).map(TriageReason::value).map(Circumstance::valueOf);
    }
}
