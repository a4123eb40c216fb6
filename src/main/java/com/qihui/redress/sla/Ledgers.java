package com.qihui.redress.sla;

import com.qihui.redress.sla.Ledger.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Why the clocks of a complaint stand where they do (E22). */
@Service
public class Ledgers {

    private final Deadlines deadlines;
    private final Pauses pauses;
    private final WorkCalendar calendar;
    private final Clock clock;

    Ledgers(Deadlines deadlines, Pauses pauses, WorkCalendar calendar, Clock clock) {
        this.deadlines = deadlines;
        this.pauses = pauses;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Every clock it ever had, oldest first. */
    public List<Ledger> of(long ticketId) {
        Map<Long, List<Pause>> stood =
                pauses.of(ticketId).stream().collect(Collectors.groupingBy(Pause::deadlineId));
        Instant now = clock.instant();
        return deadlines.of(ticketId).stream()
                .map(one -> ledger(one, stood.getOrDefault(one.id(), List.of()), now))
                .toList();
    }

    private Ledger ledger(Deadline deadline, List<Pause> stood, Instant now) {
        List<Run> runs = new ArrayList<>();
        Instant from = deadline.startedAt();
        boolean running = true;
        for (Pause pause : stood) {
            runs.add(new Run(from, pause.from()));
            running = pause.until() != null;
            from = Objects.requireNonNullElse(pause.until(), pause.from());
        }
        if (running && !from.equals(deadline.endedAt())) {
            runs.add(new Run(from, deadline.endedAt()));
        }
        Duration ran =
                runs.stream()
                        .map(
                                run ->
                                        left(
                                                deadline,
                                                run.from(),
                                                Objects.requireNonNullElse(run.to(), now)))
                        .reduce(Duration.ZERO, Duration::plus);
        Duration left =
                deadline.isPaused()
                        ? stood.get(stood.size() - 1).left()
                        : left(
                                deadline,
                                Objects.requireNonNullElse(deadline.endedAt(), now),
                                deadline.dueAt());
        return new Ledger(deadline, runs, stood, ran, left);
    }

    private Duration left(Deadline deadline, Instant from, Instant to) {
        return calendar.left(deadline.startedAt(), from, to, deadline.calendar());
    }
}
