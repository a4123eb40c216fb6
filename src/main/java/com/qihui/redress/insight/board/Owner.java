package com.qihui.redress.insight.board;

import com.qihui.redress.workflow.work.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Who must act before a clock runs out.
 *
 * @param lane whose turn it is, null when no task is open
 * @param name the person who took the task, or the merchant; null while nobody took it
 */
public record Owner(@Nullable Lane lane, @Nullable String name) {

    public static final Owner NOBODY = new Owner(null, null);
}
