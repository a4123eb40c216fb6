package com.qihui.redress.workflow.clock;

import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.OutsideRequest;
import com.qihui.redress.sla.CalendarKind;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.sla.PauseReason;
import com.qihui.redress.sla.ServiceLevel;
import com.qihui.redress.sla.Target;
import com.qihui.redress.sla.WarningSteps;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.servicelevel.PolicyFacts;
import com.qihui.redress.workflow.servicelevel.ServiceLevels;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The clocks of a case outside (R45): how long the body has by its own law, and how long the
 * platform has for what the body wants of it. They count from the body's days, which the desk
 * learns of later.
 */
@Component
public class OutsideClocks {

    /** Where an older policy does not know of requests. */
    private static final Target FIVE_WORKING_DAYS =
            new Target(5, ChronoUnit.DAYS, CalendarKind.WORKING_DAYS);

    private static final WarningSteps TOLD =
            WarningSteps.parse("50:AGENT+OPEN,80:LEAD+OPEN,100:MANAGER+RAISE");

    private final Deadlines deadlines;
    private final Ledgers ledgers;
    private final ServiceLevels levels;
    private final ZoneId zone;
    private final Clock clock;

    OutsideClocks(
            Deadlines deadlines,
            Ledgers ledgers,
            ServiceLevels levels,
            @Value("${redress.zone}") ZoneId zone,
            Clock clock) {
        this.deadlines = deadlines;
        this.ledgers = ledgers;
        this.levels = levels;
        this.zone = zone;
        this.clock = clock;
    }

    /** The body decides whether it takes the case; one that need not say so has begun with it. */
    public void registered(Ticket ticket, Body body, LocalDate filedOn) {
        PolicyFacts facts = levels.facts(ticket).at(body);
        levels.find(facts, ClockKind.OUTSIDE_ACCEPTANCE)
                .or(() -> levels.find(facts, ClockKind.OUTSIDE_OUTCOME))
                .ifPresent(level -> start(ticket, filedOn, level));
    }

    public void accepted(Ticket ticket, Body body, LocalDate on) {
        deadlines.meetAt(ticket.id(), within(on), ClockKind.OUTSIDE_ACCEPTANCE);
        boolean begun =
                deadlines.of(ticket.id()).stream()
                        .anyMatch(one -> one.kind() == ClockKind.OUTSIDE_OUTCOME && one.isLive());
        if (!begun) {
            levels.find(levels.facts(ticket).at(body), ClockKind.OUTSIDE_OUTCOME)
                    .ifPresent(level -> start(ticket, on, level));
        }
    }

    /**
     * The body wants something.
     *
     * @param dueOn the last day it gives; null where the platform's own term counts
     * @return when it is due
     */
    public Instant asked(
            Ticket ticket, Body body, OutsideRequest request, @Nullable LocalDate dueOn) {
        ClockKind kind = kind(request.kind());
        ServiceLevel granted =
                levels.find(levels.facts(ticket).at(body), kind)
                        .orElseGet(
                                () ->
                                        new ServiceLevel(
                                                kind, FIVE_WORKING_DAYS, rule(kind), TOLD, 0));
        Instant from = from(request.askedOn());
        ServiceLevel level =
                dueOn == null ? granted : granted.with(Target.agreed(from, end(dueOn)));
        return deadlines.start(ticket.id(), from, level, request.id()).dueAt();
    }

    /** As late as it was handed in, not as late as it was noted. */
    public void handedIn(Ticket ticket, OutsideRequest request, LocalDate on) {
        deadlines.meetAboutAt(ticket.id(), kind(request.kind()), request.id(), within(on));
    }

    /**
     * It did not get there after all: another clock about it, due as the first one was. What the
     * first one said stays as it was said.
     */
    public void owedAgain(Ticket ticket, Body body, OutsideRequest request) {
        LocalDate last = LocalDate.ofInstant(request.dueAt().minusNanos(1), zone);
        asked(ticket, body, request, last);
    }

    /** The body has something examined: its own time stands still from that day on (总局令121号 22). */
    public void examined(Ticket ticket, LocalDate from) {
        deadlines.pauseAt(
                ticket.id(), from(from), PauseReason.EXAMINATION, ClockKind.OUTSIDE_OUTCOME);
    }

    /** It goes on when the last day of the examination is over. */
    public void examinedUntil(Ticket ticket, LocalDate last) {
        deadlines.resumeAt(
                ticket.id(),
                isToday(last) ? clock.instant() : end(last),
                ClockKind.OUTSIDE_OUTCOME);
    }

    /** Since which day the body's own time stands still, if it does. */
    public Optional<LocalDate> examinedSince(Ticket ticket) {
        return ledgers.of(ticket.id()).stream()
                .filter(one -> one.deadline().kind() == ClockKind.OUTSIDE_OUTCOME)
                .filter(one -> one.deadline().isLive())
                .filter(one -> one.standsStill() == PauseReason.EXAMINATION)
                .map(one -> one.pauses().get(one.pauses().size() - 1).from())
                .map(at -> LocalDate.ofInstant(at, zone))
                .findFirst();
    }

    /** What the body still wanted, nobody waits for any more. */
    public void ended(Ticket ticket, LocalDate on) {
        deadlines.meetAt(
                ticket.id(), within(on), ClockKind.OUTSIDE_ACCEPTANCE, ClockKind.OUTSIDE_OUTCOME);
        deadlines.cancel(ticket.id(), ClockKind.OUTSIDE_SUPPLEMENT, ClockKind.OUTSIDE_ANSWER);
    }

    private void start(Ticket ticket, LocalDate day, ServiceLevel level) {
        deadlines.start(ticket.id(), from(day), List.of(level));
    }

    /** Whole days are counted, and the first is not: any moment of it does. */
    private Instant from(LocalDate day) {
        return isToday(day) ? clock.instant() : day.atStartOfDay(zone).toInstant();
    }

    /** A moment of that day that is not before {@link #from}. */
    private Instant within(LocalDate day) {
        return isToday(day) ? clock.instant() : day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private boolean isToday(LocalDate day) {
        return !day.isBefore(LocalDate.ofInstant(clock.instant(), zone));
    }

    private static ClockKind kind(OutsideRequest.Kind kind) {
        return switch (kind) {
            case SUPPLEMENT -> ClockKind.OUTSIDE_SUPPLEMENT;
            case PLATFORM_ANSWER -> ClockKind.OUTSIDE_ANSWER;
        };
    }

    private static String rule(ClockKind kind) {
        return kind == ClockKind.OUTSIDE_ANSWER ? "outside-answer" : "outside-supplement";
    }
}
