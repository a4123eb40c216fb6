package com.qihui.redress.sla;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.shared.JournalEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of complaints: rows that own their due times; timers are only their alarms. Each step
 * of a clock's life goes to its ledger.
 */
@Service
public class Deadlines {

    private final ClockStore store;
    private final Calendars calendars;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deadlines(
            ClockStore store,
            Calendars calendars,
            CurrentActor current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** A clock as it began. */
    public record Started(ClockKind kind, Instant startedAt, Instant dueAt) {}

    public DueTime due(Instant start, Target target) {
        return calendars.current().due(start, target);
    }

    /** The day after the last day of a due time (R29). */
    public LocalDate dayAfter(DueTime due) {
        return calendars.current().dayAfter(due);
    }

    /** A complaint that comes in just now has no clocks. */
    public void noneYet(long ticketId) {
        store.noneYet(ticketId);
    }

    @Transactional
    public List<Started> start(long ticketId, Instant from, Collection<ServiceLevel> levels) {
        return levels.stream().map(level -> start(ticketId, from, level, null)).toList();
    }

    /**
     * @param aboutId which promise or request of the ticket it is about; null when there is only
     *     one
     */
    @Transactional
    public Started start(long ticketId, Instant from, ServiceLevel level, @Nullable Long aboutId) {
        LiveClock started = new LiveClock(ticketId, from, level, aboutId, calendars, actor());
        store.lock(ticketId).add(started);
        return new Started(level.kind(), started.row().getStartedAt(), started.row().getDueAt());
    }

    /**
     * These clocks stand still from now on. Those that ran out already stay what they are, and
     * those that stand still keep the reason they have.
     */
    @Transactional
    public void pause(long ticketId, PauseReason reason, ClockKind... kinds) {
        pauseAt(ticketId, now(), reason, kinds);
    }

    /**
     * As {@link #pause}, when they stood still before anybody heard of it: not before what they
     * have been counted up to already.
     */
    @Transactional
    public void pauseAt(long ticketId, Instant at, PauseReason reason, ClockKind... kinds) {
        Instant from = Clockwork.micros(at);
        live(ticketId, of(kinds)).forEach(one -> one.pause(reason, from, actor()));
    }

    /** They go on with what they had left: each is due no earlier than before (E6, E23). */
    @Transactional
    public void resume(long ticketId, ClockKind... kinds) {
        resumeAt(ticketId, now(), kinds);
    }

    /** As {@link #resume}, when they went on before anybody heard of it. */
    @Transactional
    public void resumeAt(long ticketId, Instant at, ClockKind... kinds) {
        Instant from = Clockwork.micros(at);
        live(ticketId, of(kinds)).forEach(one -> one.resume(from, actor()));
    }

    /** Done in time, or at last: a breached clock ends but stays breached. */
    @Transactional
    public void meet(long ticketId, ClockKind... kinds) {
        meetAt(ticketId, now(), kinds);
    }

    /** As {@link #meet}, when what was waited for happened earlier than it was learnt. */
    @Transactional
    public void meetAt(long ticketId, Instant at, ClockKind... kinds) {
        Instant kept = Clockwork.micros(at);
        live(ticketId, of(kinds)).forEach(one -> one.meet(kept, actor()));
    }

    /** Of several clocks of one kind only the one that is due then. */
    @Transactional
    public void meetDue(long ticketId, ClockKind kind, Instant dueAt) {
        Instant kept = Clockwork.micros(dueAt);
        live(ticketId, one -> one.kind() == kind && one.row().getDueAt().equals(kept))
                .forEach(one -> one.meet(now(), actor()));
    }

    /** Of several clocks of one kind only the one about this. */
    @Transactional
    public void meetAbout(long ticketId, ClockKind kind, long aboutId) {
        live(ticketId, one -> one.kind() == kind && one.isAbout(aboutId))
                .forEach(one -> one.meet(now(), actor()));
    }

    /** As {@link #meetAbout}, when what was waited for happened earlier than it was learnt. */
    @Transactional
    public void meetAboutAt(long ticketId, ClockKind kind, long aboutId, Instant at) {
        Instant kept = Clockwork.micros(at);
        live(ticketId, one -> one.kind() == kind && one.isAbout(aboutId))
                .forEach(one -> one.meet(kept, actor()));
    }

    /** Nobody waits for it any more. */
    @Transactional
    public void cancel(long ticketId, ClockKind... kinds) {
        live(ticketId, of(kinds)).forEach(one -> one.cancel(now(), actor()));
    }

    /** Of several clocks of one kind only the one about this. */
    @Transactional
    public void cancelAbout(long ticketId, ClockKind kind, long aboutId) {
        live(ticketId, one -> one.kind() == kind && one.isAbout(aboutId))
                .forEach(one -> one.cancel(now(), actor()));
    }

    /**
     * Those that run or stand still get what their policy grants now; the time already used counts.
     * One that has run out stays as it is.
     *
     * @param levels none for a kind that the policy grants no more: its clock is moot
     * @param kinds which are judged anew
     * @param by who caused it
     * @return how many are due at another time, or are moot
     */
    @Transactional
    public int retarget(
            long ticketId,
            Function<ClockKind, Optional<ServiceLevel>> levels,
            RetargetReason reason,
            Collection<ClockKind> kinds,
            @Nullable String by) {
        int moved = 0;
        for (LiveClock one : live(ticketId, clock -> kinds.contains(clock.kind()))) {
            Optional<ServiceLevel> level = levels.apply(one.kind());
            if (level.isEmpty()) {
                one.cancel(now(), by);
                moved++;
            } else if (one.retarget(level.get(), reason, now(), by)) {
                tellRetargeted(one, reason);
                moved++;
            }
        }
        return moved;
    }

    /**
     * Counts by the calendar that counts now, those that do not yet.
     *
     * @return how many are due at another time
     */
    @Transactional
    public int followCalendar(long ticketId) {
        int moved = 0;
        for (LiveClock one : live(ticketId, clock -> true)) {
            Instant before = one.row().getDueAt();
            if (one.follow(now()) && !one.row().getDueAt().equals(before)) {
                moved++;
                tellRetargeted(one, RetargetReason.CALENDAR);
            }
        }
        return moved;
    }

    /**
     * Every step of its clocks that is due by now happens, each once whoever calls.
     *
     * @return what rang
     */
    @Transactional
    public List<ClockRang> ring(long ticketId) {
        Instant now = now();
        List<ClockRang> rang = new ArrayList<>();
        for (LiveClock one : live(ticketId, clock -> clock.isDue(now))) {
            rang.addAll(one.ring(now));
        }
        rang.forEach(this::tell);
        return rang;
    }

    /** Oldest first. */
    public List<Deadline> of(long ticketId) {
        return store.read(ticketId).view();
    }

    /** When the first step of its clocks is due; none while nothing runs. */
    public Optional<Instant> nextAlarm(long ticketId) {
        return store.read(ticketId).nextAlarm();
    }

    private List<LiveClock> live(long ticketId, Predicate<LiveClock> which) {
        return store.lock(ticketId).live(which);
    }

    private static Predicate<LiveClock> of(ClockKind... kinds) {
        EnumSet<ClockKind> wanted = EnumSet.noneOf(ClockKind.class);
        wanted.addAll(Arrays.asList(kinds));
        return one -> wanted.contains(one.kind());
    }

    private void tell(ClockRang rang) {
        boolean breach = rang.step().isBreach();
        events.publishEvent(
                new JournalEvent(
                        rang.ticketId(),
                        breach ? "CLOCK_BREACHED" : "CLOCK_WARNED",
                        Actor.SYSTEM.kind().name(),
                        Actor.SYSTEM.name(),
                        breach
                                ? Map.of(
                                        "kind", rang.kind().name(),
                                        "dueAt", rang.dueAt().toString())
                                : Map.of(
                                        "kind", rang.kind().name(),
                                        "percent", rang.step().percent(),
                                        "dueAt", rang.dueAt().toString())));
        events.publishEvent(rang);
    }

    private void tellRetargeted(LiveClock one, RetargetReason reason) {
        events.publishEvent(
                new JournalEvent(
                        one.row().getTicketId(),
                        "CLOCK_RETARGETED",
                        Actor.SYSTEM.kind().name(),
                        Actor.SYSTEM.name(),
                        Map.of(
                                "kind", one.kind().name(),
                                "cause", reason.name(),
                                "dueAt", one.row().getDueAt().toString())));
    }

    private @Nullable String actor() {
        return current.find().map(Actor::name).orElse(null);
    }

    private Instant now() {
        return Clockwork.micros(clock.instant());
    }
}
