package com.qihui.redress.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** All clocks of one ticket as one transaction sees them, with what it changed. */
final class TicketClocks {

    private final List<LiveClock> clocks;

    /** Nobody else changes them until the transaction ends. */
    private final boolean locked;

    TicketClocks(Collection<LiveClock> clocks, boolean locked) {
        this.clocks = new ArrayList<>(clocks);
        this.locked = locked;
    }

    boolean isLocked() {
        return locked;
    }

    void add(LiveClock started) {
        clocks.add(started);
    }

    /** Oldest first. */
    List<LiveClock> all() {
        return clocks;
    }

    List<LiveClock> live(Predicate<LiveClock> which) {
        return clocks.stream().filter(LiveClock::isLive).filter(which).toList();
    }

    Optional<Instant> nextAlarm() {
        return clocks.stream()
                .map(clock -> clock.row().getNextAlarmAt())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    List<Deadline> view() {
        return clocks.stream().map(clock -> Clockwork.deadline(clock.row())).toList();
    }
}
