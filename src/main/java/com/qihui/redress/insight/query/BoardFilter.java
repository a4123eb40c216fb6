package com.qihui.redress.insight.query;

import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Team;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets are looked at: those with all of these values.
 *
 * @param values as they are stored: the name of a category, team or channel, a merchant's id, the
 *     name of an agent or product; empty for tickets that have none
 */
public record BoardFilter(Map<Dimension, String> values) {

    /** No longer than what anybody is called. */
    private static final int MOST = 60;

    public static final BoardFilter NONE = new BoardFilter(Map.of());

    /**
     * @throws IllegalArgumentException when a value cannot be one of its dimension
     */
    public BoardFilter {
        values.forEach(BoardFilter::require);
        values = Map.copyOf(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public @Nullable String of(Dimension dimension) {
        return values.get(dimension);
    }

    /** Null takes the value away. */
    public BoardFilter with(Dimension dimension, @Nullable String value) {
        Map<Dimension, String> changed = new EnumMap<>(Dimension.class);
        changed.putAll(values);
        if (value == null) {
            changed.remove(dimension);
        } else {
            changed.put(dimension, value);
        }
        return new BoardFilter(changed);
    }

    /** The only value there is, if there is only one. */
    public Optional<Map.Entry<Dimension, String>> single() {
        return values.size() == 1
                ? Optional.of(values.entrySet().iterator().next())
                : Optional.empty();
    }

    /** Whether a person or merchant is asked for, of whom there may be any number. */
    public boolean isAboutSomebody() {
        return values.containsKey(Dimension.MERCHANT) || values.containsKey(Dimension.AGENT);
    }

    private static void require(Dimension dimension, String value) {
        boolean possible =
                switch (dimension) {
                    case CATEGORY -> value.isEmpty() || isOneOf(Category.values(), value);
                    case TEAM -> isOneOf(Team.values(), value);
                    case CHANNEL -> isOneOf(Channel.values(), value);
                    case MERCHANT -> value.matches("[0-9]{0,18}");
                    case AGENT, PRODUCT -> value.length() <= MOST;
                };
        if (!possible) {
            throw new IllegalArgumentException(dimension + " is never " + value);
        }
    }

    private static boolean isOneOf(Enum<?>[] all, String value) {
        List<String> names = Arrays.stream(all).map(Enum::name).toList();
        return names.contains(Objects.requireNonNull(value));
    }
}
