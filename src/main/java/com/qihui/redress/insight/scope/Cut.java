package com.qihui.redress.insight.scope;

import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Where the sums of a filter are kept. Sums are kept for everything together, for each value of
 * each dimension and for each slice, and for each value of a dimension among the tickets of one
 * category, team, channel or product (of merchants and agents only how many were met and ran out);
 * what is asked beyond that is in no sums and counted from the facts (docs/decisions/0028, 0048).
 *
 * @param dim as in the tables of sums
 * @param values those to add up, null for all of them
 * @param bySlice whether a value is the number of a slice
 */
public record Cut(String dim, @Nullable Collection<String> values, boolean bySlice) {

    private static final Cut ALL = new Cut("ALL", List.of(""), false);

    /** Null when there are no such sums. */
    public static @Nullable Cut of(BoardFilter filter, Slices slices) {
        if (filter.isEmpty()) {
            return ALL;
        }
        if (filter.single().isPresent()) {
            return of(filter.single().get().getKey(), List.of(filter.single().get().getValue()));
        }
        return filter.isAboutSomebody() ? null : slicesOf(filter, slices);
    }

    /**
     * Times of two values together, which are kept as those of one among the other; as {@link
     * #of(BoardFilter, Slices)} for anything else.
     */
    public static @Nullable Cut ofTimes(BoardFilter filter, Slices slices) {
        return filter.values().size() == 2 && !filter.isAboutSomebody()
                ? pair(List.copyOf(filter.values().entrySet()))
                : of(filter, slices);
    }

    private static Cut pair(List<Map.Entry<Dimension, String>> two) {
        Map.Entry<Dimension, String> other = two.get(1);
        String dim = two.get(0).getKey().among(other.getKey(), other.getValue());
        return new Cut(dim, List.of(two.get(0).getValue()), false);
    }

    /** To be told apart by a dimension; null when there are no such sums. */
    public static @Nullable Cut of(BoardFilter filter, Dimension by, Slices slices) {
        if (filter.isEmpty()) {
            return of(by, null);
        }
        if (filter.single().filter(only -> only.getKey() == by).isPresent()) {
            return of(by, List.of(filter.single().get().getValue()));
        }
        return filter.isAboutSomebody() || !Slices.know(by) ? null : slicesOf(filter, slices);
    }

    /** Told apart among the tickets with one value of something else; null when it is no such. */
    public static @Nullable Cut among(BoardFilter filter, Dimension by) {
        return filter.single()
                .filter(only -> only.getKey() != by && Slices.know(only.getKey()))
                .map(only -> new Cut(by.among(only.getKey(), only.getValue()), null, false))
                .orElse(null);
    }

    /** Where it is about all of them, these alone. */
    public Cut among(Collection<String> some) {
        return values == null ? new Cut(dim, some, bySlice) : this;
    }

    public Condition within(Field<String> dimColumn, Field<String> valueColumn) {
        Condition all = dimColumn.eq(dim);
        return values == null ? all : all.and(valueColumn.in(values));
    }

    private static Cut of(Dimension dimension, @Nullable Collection<String> values) {
        return new Cut(dimension.name(), values, false);
    }

    private static Cut slicesOf(BoardFilter filter, Slices slices) {
        return new Cut("SLICE", slices.of(filter).stream().map(String::valueOf).toList(), true);
    }
}
