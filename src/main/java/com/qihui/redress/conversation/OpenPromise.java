package com.qihui.redress.conversation;

import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Team;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A promise that is still owed, with the complaint it is about. */
public record OpenPromise(
        long id,
        long ticketId,
        String number,
        String subject,
        @Nullable String merchantName,
        Team team,
        Priority priority,
        String body,
        Promiser promiser,
        String madeBy,
        Instant madeAt,
        Instant dueAt,
        Promise.State state,
        int chases) {}
