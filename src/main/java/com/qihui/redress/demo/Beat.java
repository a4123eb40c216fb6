package com.qihui.redress.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody does in a ticket.
 *
 * @param taskId the task it is done in, null beside the tasks
 */
record Beat(Instant at, Tale tale, Kind kind, @Nullable String taskId) {

    enum Kind {
        FILE,
        GREET,
        CLAIM,
        WORK,
        REOPEN
    }
}
