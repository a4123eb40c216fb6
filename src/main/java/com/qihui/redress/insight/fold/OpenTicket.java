package com.qihui.redress.insight.fold;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What there is to count of a ticket with clocks that somebody still has to act on.
 *
 * @param place its agent is who holds a task of the desk
 * @param running how many clocks run
 * @param nextDue when the first of those runs out
 * @param oldestBreach when the first of those that ran out did
 * @param unclaimed a task of the desk waits for somebody to take it
 * @param dueHours hours since 1970 in which running clocks run out, one a clock
 */
record OpenTicket(
        long ticketId,
        Place place,
        int running,
        int paused,
        int breached,
        @Nullable Instant nextDue,
        @Nullable Instant oldestBreach,
        boolean unclaimed,
        List<Long> dueHours) {

    /** More clocks than anybody will look at; the column holds this many. */
    static final int MOST_HOURS = 50;

    static List<Long> hours(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
    }

    String hoursText() {
        return dueHours.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
