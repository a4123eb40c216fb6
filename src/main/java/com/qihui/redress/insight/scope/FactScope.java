package com.qihui.redress.insight.scope;

import static com.qihui.schema.Tables.BOARD_FACT;

import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which rows of a table with a slice, a merchant and an agent a filter lets through. */
@Component
public class FactScope {

    private final Slices slices;

    FactScope(Slices slices) {
        this.slices = slices;
    }

    public Condition of(
            BoardFilter filter, Field<Integer> slice, Field<Long> merchant, Field<String> agent) {
        Condition all = Slices.know(filter) ? slice.in(slices.of(filter)) : DSL.noCondition();
        String shop = filter.of(Dimension.MERCHANT);
        if (shop != null) {
            all = all.and(merchant.eq(shop.isEmpty() ? 0L : Long.parseLong(shop)));
        }
        String person = filter.of(Dimension.AGENT);
        return person == null ? all : all.and(agent.eq(Objects.requireNonNull(person)));
    }

    /** What facts are told apart by: the value itself, or the slice that has it. */
    public Field<String> valueOf(Dimension by) {
        return switch (by) {
            case MERCHANT -> BOARD_FACT.MERCHANT_ID.cast(String.class);
            case AGENT -> BOARD_FACT.AGENT;
            default -> BOARD_FACT.SLICE_ID.cast(String.class);
        };
    }

    /** What that stands for. */
    public Names names(Dimension by) {
        if (Slices.know(by)) {
            Map<Integer, String> values = slices.values(by);
            return slice -> Objects.requireNonNullElse(values.get(Integer.valueOf(slice)), "");
        }
        return value -> by == Dimension.MERCHANT && value.equals("0") ? "" : value;
    }

    @FunctionalInterface
    public interface Names {
        String of(String value);
    }
}
