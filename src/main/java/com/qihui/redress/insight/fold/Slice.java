package com.qihui.redress.insight.fold;

import com.qihui.redress.insight.query.Dimension;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a ticket has in common with many; an empty text where it has none. */
record Slice(String category, String team, String channel, String product) {

    private static final int MOST = 60;

    static Slice of(
            @Nullable String category, String team, String channel, @Nullable String product) {
        return new Slice(text(category), team, channel, text(product));
    }

    Map<Dimension, String> values() {
        return Map.of(
                Dimension.CATEGORY, category,
                Dimension.TEAM, team,
                Dimension.CHANNEL, channel,
                Dimension.PRODUCT, product);
    }

    private static String text(@Nullable String value) {
        String text = value == null ? "" : value.strip();
        return text.substring(0, Math.min(MOST, text.length()));
    }
}
