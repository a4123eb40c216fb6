package com.qihui.redress.workflow.work;

import org.jspecify.annotations.Nullable;

/**
 * Which open tasks to list; null leaves a question out.
 *
 * @param group a lane, or a team for what waits for that team
 * @param assignee who holds it, as it is shown
 */
public record TaskQuery(
        @Nullable Long ticketId, @Nullable String group, @Nullable String assignee) {}
