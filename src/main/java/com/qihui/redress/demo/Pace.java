package com.qihui.redress.demo;

import com.qihui.redress.sla.CalendarKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.sla.Target;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.Lane;
import com.qihui.redress.workflow.work.WorkRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When people get to what they do: the desk in its working time, others by day. */
final class Pace {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime NIGHT = LocalTime.of(22, 30);

    private static final Set<Lane> BY_OTHERS = EnumSet.of(Lane.MERCHANT, Lane.CUSTOMER);

    /** Of ten first answers one comes late. */
    private static final int LATE_OF_TEN = 1;

    private final Deadlines deadlines;
    private final Instant start;

    /**
     * @param start when the telling ends; nothing happens after it
     */
    Pace(Deadlines deadlines, Instant start) {
        this.deadlines = deadlines;
        this.start = start;
    }

    /** When somebody first says a word to the complainant. */
    Beat firstAnswer(Tale tale, Deadline firstResponse, Instant now) {
        Instant due = firstResponse.dueAt();
        Instant at =
                tale.chance.nextInt(10) < LATE_OF_TEN
                        ? due.plus(tale.minutes(10, 150))
                        : earlier(
                                working(now, tale.minutes(4, 100)), due.minus(tale.minutes(1, 9)));
        return new Beat(at, tale, Beat.Kind.GREET, null);
    }

    /**
     * @param open the ticket's open tasks
     * @return none when the plot has come where it rests
     */
    Optional<Beat> next(Tale tale, List<WorkRow> open, Instant now) {
        Instant reopenedAt = tale.plot.reopenedAt();
        if (open.isEmpty() && tale.isClosing() && reopenedAt != null) {
            return Optional.of(new Beat(reopenedAt, tale, Beat.Kind.REOPEN, null));
        }
        return open.stream()
                .filter(tale::goesOnIn)
                .min(Comparator.comparing(WorkRow::task))
                .map(row -> beat(tale, row, now));
    }

    private Beat beat(Tale tale, WorkRow row, Instant now) {
        boolean taken = row.assigneeId() != null || BY_OTHERS.contains(row.lane());
        return taken
                ? new Beat(work(tale, row, now), tale, Beat.Kind.WORK, row.taskId())
                : new Beat(claim(tale, row, now), tale, Beat.Kind.CLAIM, row.taskId());
    }

    private Instant claim(Tale tale, WorkRow row, Instant now) {
        Instant wanted =
                row.task() == CaseTask.REGISTER_EXTERNAL_CASE
                        ? byDay(now.plus(tale.minutes(900, 3_000)), tale)
                        : working(now, tale.minutes(10, 220));
        return within(tale, now, wanted);
    }

    private Instant work(Tale tale, WorkRow row, Instant now) {
        Instant closedAt = tale.plot.closedAt();
        if (closedAt != null && isClosing(tale, row)) {
            return later(closedAt, now.plus(tale.minutes(5, 25)));
        }
        Instant wanted =
                switch (row.task()) {
                    case ANSWER_COMPLAINT ->
                            earlier(
                                    byDay(now.plus(tale.minutes(40, 900)), tale),
                                    now.plus(tale.minutes(1_200, 1_380)));
                    case DECIDE_ON_PROPOSAL -> byDay(now.plus(tale.minutes(30, 1_200)), tale);
                    default -> now.plus(tale.minutes(6, 75));
                };
        return within(tale, now, wanted);
    }

    /** The complainant accepts, or an agent writes down that nothing more will be asked. */
    private static boolean isClosing(Tale tale, WorkRow row) {
        return tale.isClosing()
                && switch (row.task()) {
                    case DECIDE_ON_PROPOSAL -> !tale.plot.story().isRefused();
                    case REGISTER_EXTERNAL_CASE -> true;
                    default -> false;
                };
    }

    /** Leaves time for the steps that follow. */
    private Instant within(Tale tale, Instant now, Instant wanted) {
        Instant closedAt = tale.plot.closedAt();
        Instant end = tale.isClosing() && closedAt != null ? closedAt : start;
        if (!end.isAfter(now)) {
            return now.plus(tale.minutes(5, 25));
        }
        return earlier(wanted, now.plus(Duration.between(now, end).multipliedBy(3).dividedBy(5)));
    }

    private Instant working(Instant from, Duration time) {
        Target target =
                new Target(time.toMinutes(), ChronoUnit.MINUTES, CalendarKind.WORKING_HOURS);
        return deadlines.due(from, target).at().plusSeconds(time.toSecondsPart());
    }

    private static Instant byDay(Instant wanted, Tale tale) {
        ZonedDateTime local = wanted.atZone(ZONE);
        LocalTime time = local.toLocalTime();
        if (!time.isBefore(MORNING) && !time.isAfter(NIGHT)) {
            return wanted;
        }
        ZonedDateTime day = time.isAfter(NIGHT) ? local.plusDays(1) : local;
        return day.with(MORNING).toInstant().plus(tale.minutes(0, 120));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
