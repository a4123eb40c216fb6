package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.ticket.ChatState;
import com.qihui.redress.ticket.Ticket;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint that a chat deals with, or dealt with (R24).
 *
 * @param arrivesBy until when the goods must have come; null where nothing is awaited
 * @param endedAt when it was answered there or became a ticket
 */
@Schema(name = "Chat")
record ChatView(
        ChatState state,
        @DeskTime @Nullable Instant arrivesBy,
        @DeskTime @Nullable Instant endedAt) {

    static @Nullable ChatView of(Ticket ticket, List<Deadline> clocks) {
        ChatState state = ticket.chat();
        return state == null
                ? null
                : new ChatView(
                        state,
                        state == ChatState.OPEN ? arrivesBy(clocks) : null,
                        ticket.chatEndedAt());
    }

    private static @Nullable Instant arrivesBy(List<Deadline> clocks) {
        return clocks.stream()
                .filter(one -> one.kind() == ClockKind.DELIVERY && one.isLive())
                .map(Deadline::dueAt)
                .findFirst()
                .orElse(null);
    }
}
