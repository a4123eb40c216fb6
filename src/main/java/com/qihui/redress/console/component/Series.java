package com.qihui.redress.console.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of numbers in a chart.
 *
 * @param values one a category, null where there is none
 * @param tone its colour by meaning
 * @param dashed told apart by its line as well, for those who do not see the colour
 */
public record Series(
        String name, List<? extends @Nullable Number> values, Tone tone, boolean dashed) {

    public Series(String name, List<? extends @Nullable Number> values, Tone tone) {
        this(name, values, tone, false);
    }
}
