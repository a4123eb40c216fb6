package com.qihui.redress.notification;

import static com.qihui.schema.Tables.PRESENCE;

import com.qihui.redress.account.Actor;
import com.qihui.schema.tables.records.PresenceRecord;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Who looks at a complaint and who writes, on whichever node (E3). A page gives a sign of life each
 * {@link #BEAT} at most, and a node reads those of its own pages' complaints with one look; whoever
 * gives none is gone after {@link #LEASE}, also when their node died.
 */
@Service
public class Presence {

    static final Duration BEAT = Duration.ofSeconds(15);
    static final Duration LEASE = Duration.ofSeconds(45);

    /** How long after a key was pressed somebody counts as writing. */
    static final Duration TYPING = Duration.ofSeconds(8);

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final Duration TYPING_BEAT = Duration.ofSeconds(4);
    private static final Duration SWEEP = Duration.ofMinutes(10);
    private static final long PACE_MILLIS = 2_000;

    private final DSLContext db;
    private final Clock clock;
    private final CopyOnWriteArrayList<Seat> seats = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService reader =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("presence-"));
    private final ExecutorService tellers =
            Executors.newFixedThreadPool(2, new CustomizableThreadFactory("presence-tell-"));
    private @Nullable ScheduledFuture<?> reading;
    private volatile Instant swept = Instant.EPOCH;

    Presence(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * From now on this person looks at the complaint, until they leave.
     *
     * @param listener told within seconds who else does, whenever that changes; on a thread of its
     *     own choice
     * @throws AccessDeniedException for anybody but the desk's own people, who alone may know
     */
    public Seat join(long ticketId, Actor who, Consumer<List<PresentColleague>> listener) {
        Long person = who.accountId();
        if (!who.isStaff() || person == null) {
            throw new AccessDeniedException(who.kind() + " does not see who works at the desk");
        }
        Seat seat = new Seat(ticketId, person, who, listener);
        seat.beat();
        synchronized (this) {
            seats.add(seat);
            if (reading == null) {
                reading =
                        reader.scheduleWithFixedDelay(
                                this::look, PACE_MILLIS, PACE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
        seat.tell(colleagues(Set.of(ticketId)).getOrDefault(ticketId, List.of()));
        return seat;
    }

    private synchronized void leave(Seat seat) {
        if (!seats.remove(seat)) {
            return;
        }
        if (seats.isEmpty() && reading != null) {
            reading.cancel(false);
            reading = null;
        }
    }

    private boolean sitsElsewhere(Seat seat) {
        return seats.stream()
                .anyMatch(
                        one ->
                                one != seat
                                        && one.visible
                                        && one.ticketId == seat.ticketId
                                        && one.person == seat.person);
    }

    private void look() {
        try {
            seats.forEach(Seat::beatIfDue);
            Set<Long> tickets =
                    seats.stream().map(seat -> seat.ticketId).collect(Collectors.toSet());
            Map<Long, List<PresentColleague>> there = colleagues(tickets);
            seats.forEach(
                    seat ->
                            tellers.execute(
                                    () -> seat.tell(there.getOrDefault(seat.ticketId, List.of()))));
            sweepIfDue();
        } catch (RuntimeException e) {
            LOG.warn("Who looks at what could not be read; trying again", e);
        }
    }

    private Map<Long, List<PresentColleague>> colleagues(Set<Long> tickets) {
        if (tickets.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Map<Long, List<PresentColleague>> there = new HashMap<>();
        db.selectFrom(PRESENCE)
                .where(PRESENCE.TICKET_ID.in(tickets))
                .and(PRESENCE.SEEN_AT.gt(now.minus(LEASE)))
                .orderBy(PRESENCE.TICKET_ID, PRESENCE.ACCOUNT_ID)
                .forEach(
                        row ->
                                there.merge(
                                        row.getTicketId(),
                                        List.of(colleague(row, now)),
                                        Presence::and));
        return there;
    }

    private static List<PresentColleague> and(
            List<PresentColleague> some, List<PresentColleague> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static PresentColleague colleague(PresenceRecord row, Instant now) {
        Instant typed = row.getTypedAt();
        return new PresentColleague(
                row.getAccountId(),
                row.getAgentNo(),
                row.getName(),
                typed != null && typed.isAfter(now.minus(TYPING)));
    }

    /** What a node that died left behind; nobody reads it any more. */
    private void sweepIfDue() {
        Instant now = clock.instant();
        if (swept.plus(SWEEP).isBefore(now)) {
            swept = now;
            db.deleteFrom(PRESENCE).where(PRESENCE.SEEN_AT.lt(now.minus(SWEEP))).execute();
        }
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
        tellers.shutdownNow();
    }

    /** One page that is open on a complaint. */
    public final class Seat {

        private final long ticketId;
        private final long person;
        private final Actor who;
        private final Consumer<List<PresentColleague>> listener;
        private volatile boolean visible = true;
        private volatile Instant beatAt = Instant.EPOCH;
        private volatile Instant typedAt = Instant.EPOCH;
        private @Nullable List<PresentColleague> told;

        private Seat(
                long ticketId, long person, Actor who, Consumer<List<PresentColleague>> listener) {
            this.ticketId = ticketId;
            this.person = person;
            this.who = who;
            this.listener = listener;
        }

        /** A key was pressed where an answer is written. Most of these calls cost nothing. */
        public void typing() {
            Instant now = clock.instant();
            if (typedAt.plus(TYPING_BEAT).isBefore(now)) {
                typedAt = now;
                beat();
            }
        }

        /** The answer was sent or given up. */
        public void rested() {
            if (typedAt.plus(TYPING).isAfter(clock.instant())) {
                typedAt = Instant.EPOCH;
                beat();
            }
        }

        /** Whether the page is to be seen at all; one that lies behind others looks at nothing. */
        public void visible(boolean now) {
            visible = now;
            if (now) {
                beat();
            } else {
                vacate();
            }
        }

        /** Leaving twice does no harm. */
        public void leave() {
            Presence.this.leave(this);
            vacate();
        }

        private void vacate() {
            visible = false;
            if (!sitsElsewhere(this)) {
                db.deleteFrom(PRESENCE)
                        .where(PRESENCE.TICKET_ID.eq(ticketId))
                        .and(PRESENCE.ACCOUNT_ID.eq(person))
                        .execute();
            }
        }

        private void beatIfDue() {
            if (visible && beatAt.plus(BEAT).isBefore(clock.instant())) {
                beat();
            }
        }

        private void beat() {
            Instant now = clock.instant();
            beatAt = now;
            PresenceRecord row = new PresenceRecord();
            row.setTicketId(ticketId);
            row.setAccountId(person);
            row.setAgentNo(who.agentNo());
            row.setName(who.name());
            row.setSeenAt(now);
            row.setTypedAt(typedAt.equals(Instant.EPOCH) ? null : typedAt);
            try {
                db.insertInto(PRESENCE)
                        .set(row)
                        .onDuplicateKeyUpdate()
                        .set(PRESENCE.SEEN_AT, row.getSeenAt())
                        .set(PRESENCE.TYPED_AT, row.getTypedAt())
                        .execute();
            } catch (DuplicateKeyException byTheirOtherPageAtThisInstant) {
                LOG.debug("Two pages of one person at once", byTheirOtherPageAtThisInstant);
            }
        }

        private synchronized void tell(List<PresentColleague> there) {
            List<PresentColleague> others =
                    there.stream().filter(one -> one.accountId() != person).toList();
            if (others.equals(told)) {
                return;
            }
            told = others;
            try {
                listener.accept(others);
            } catch (RuntimeException e) {
                LOG.warn("A page could not be told who else looks at it", e);
            }
        }
    }
}
