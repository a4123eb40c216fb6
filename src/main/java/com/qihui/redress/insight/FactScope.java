package com.qihui.redress.insight;

import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which rows of a table with a slice, a merchant and an agent a filter lets through. */
@Component
class FactScope {

    private final Slices slices;

    FactScope(Slices slices) {
        this.slices = slices;
    }

    Condition of(
            BoardFilter filter, Field<Integer> slice, Field<Long> merchant, Field<String> agent) {
        Condition all = Slices.know(filter) ? slice.in(slices.of(filter)) : DSL.noCondition();
        String shop = filter.of(Dimension.MERCHANT);
        if (shop != null) {
            all = all.and(merchant.eq(shop.isEmpty() ? 0L : Long.parseLong(shop)));
        }
        String person = filter.of(Dimension.AGENT);
        return person == null ? all : all.and(agent.eq(Objects.requireNonNull(person)));
    }
}
