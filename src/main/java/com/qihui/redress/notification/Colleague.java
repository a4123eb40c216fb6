package com.qihui.redress.notification;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of the desk who works on complaints.
 *
 * @param name as they are shown to colleagues
 */
public record Colleague(
        long id, String username, String name, @Nullable String agentNo, @Nullable String team) {}
