package com.qihui.redress.notification;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of the desk who looks at the same complaint just now (E3).
 *
 * @param agentNo by which colleagues know them, if they have one
 * @param typing whether they are writing
 */
public record PresentColleague(
        long accountId, @Nullable String agentNo, String name, boolean typing) {}
