package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.ACCOUNT;
import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.PROMISE;

import com.qihui.redress.insight.board.Spread;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.schema.tables.records.DeadlineRecord;
import com.qihui.schema.tables.records.PromiseRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What there is to count, from the clocks and promises themselves. */
@Component
class Truth {

    private static final Set<String> ANSWERED =
            Set.of(ClockKind.FIRST_RESPONSE.name(), ClockKind.RESOLUTION.name());

    private final DSLContext db;
    private final Places places;
    private final Actors actors;
    private final Holders holders;
    private final ZoneId zone;

    Truth(
            DSLContext db,
            Places places,
            Actors actors,
            Holders holders,
            @Value("${redress.zone}") ZoneId zone) {
        this.db = db;
        this.places = places;
        this.actors = actors;
        this.holders = holders;
        this.zone = zone;
    }

    Counted of(Collection<Long> tickets, Map<Long, Integer> knownSlices) {
        Map<Long, Place> place = places.of(tickets, knownSlices);
        Map<Long, List<DeadlineRecord>> clocks =
                db
                        .selectFrom(DEADLINE)
                        .where(DEADLINE.TICKET_ID.in(tickets))
                        .and(DEADLINE.KIND.notIn(UNCOUNTED))
                        .orderBy(DEADLINE.TICKET_ID, DEADLINE.ID)
                        .fetch()
                        .stream()
                        .collect(Collectors.groupingBy(DeadlineRecord::getTicketId));
        List<Fact> facts = new ArrayList<>();
        clocks.values().forEach(some -> some.forEach(clock -> add(facts, clock, place)));
        Set<Long> settled = new HashSet<>();
        db.select(PROMISE.fields())
                .select(ACCOUNT.DISPLAY_NAME)
                .from(PROMISE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(PROMISE.ACCOUNT_ID))
                .where(PROMISE.TICKET_ID.in(tickets))
                .forEach(
                        row -> {
                            PromiseRecord promise = row.into(PROMISE);
                            String maker = row.get(ACCOUNT.DISPLAY_NAME);
                            boolean merchants = promise.getPromiser().equals("MERCHANT");
                            if (merchants || maker != null) {
                                settled.add(-promise.getId());
                            }
                            add(facts, promise, place, maker == null || merchants ? "" : maker);
                        });
        return new Counted(withAgents(facts, settled), open(clocks, place));
    }

    /** The complainant's own time and the way of the goods are nobody's work here. */
    private static final List<String> UNCOUNTED =
            List.of(
                    ClockKind.CUSTOMER_TURN.name(),
                    ClockKind.MERCHANT_APPEAL.name(),
                    ClockKind.DELIVERY.name());

    private void add(List<Fact> facts, DeadlineRecord clock, Map<Long, Place> places) {
        // A promise is judged by itself, by when it was kept.
        if (clock.getKind().equals(ClockKind.PROMISE.name())) {
            return;
        }
        Fact.Verdict verdict =
                switch (ClockState.valueOf(clock.getState())) {
                    case MET -> verdict(true, clock.getEndedAt());
                    case BREACHED -> verdict(false, clock.getDueAt());
                    default -> null;
                };
        if (verdict != null) {
            facts.add(
                    new Fact(
                            clock.getId(),
                            clock.getTicketId(),
                            clock.getKind(),
                            place(places, clock.getTicketId()),
                            verdict,
                            answer(clock)));
        }
    }

    /** It counts for whoever made it; a merchant's for nobody of the desk. */
    private void add(
            List<Fact> facts, PromiseRecord promise, Map<Long, Place> places, String maker) {
        Instant kept = promise.getKeptAt();
        boolean inTime = kept != null && !kept.isAfter(promise.getDueAt());
        boolean missed = kept == null ? promise.getState().equals("MISSED") : !inTime;
        if (!promise.getState().equals("WITHDRAWN") && (inTime || missed)) {
            facts.add(
                    new Fact(
                            -promise.getId(),
                            promise.getTicketId(),
                            ClockKind.PROMISE.name(),
                            place(places, promise.getTicketId()).with(maker),
                            verdict(inTime, inTime ? kept : promise.getDueAt()),
                            null));
        }
    }

    private Map<Long, Fact> withAgents(List<Fact> facts, Set<Long> settled) {
        Actors.Known known =
                actors.of(facts.stream().map(Fact::ticketId).collect(Collectors.toSet()));
        Map<Long, Fact> byId = new HashMap<>();
        for (Fact fact : facts) {
            Fact.Verdict verdict = fact.verdict();
            String agent =
                    settled.contains(fact.id())
                            ? fact.place().agent()
                            : verdict == null ? "" : known.by(fact.ticketId(), verdict.at());
            byId.put(
                    fact.id(),
                    new Fact(
                            fact.id(),
                            fact.ticketId(),
                            fact.kind(),
                            fact.place().with(agent),
                            verdict,
                            fact.answer()));
        }
        return byId;
    }

    private Map<Long, OpenTicket> open(
            Map<Long, List<DeadlineRecord>> clocks, Map<Long, Place> places) {
        Map<Long, OpenTicket> open = new HashMap<>();
        Holders.Known known = holders.of(clocks.keySet());
        clocks.forEach(
                (id, all) -> {
                    List<DeadlineRecord> live =
                            all.stream().filter(clock -> clock.getEndedAt() == null).toList();
                    if (live.stream().anyMatch(Truth::isOpen)) {
                        open.put(id, open(id, live, place(places, id), known));
                    }
                });
        return open;
    }

    private static boolean isOpen(DeadlineRecord clock) {
        return List.of("RUNNING", "PAUSED", "BREACHED").contains(clock.getState());
    }

    private static OpenTicket open(
            long id, List<DeadlineRecord> live, Place place, Holders.Known holders) {
        List<Instant> running = due(live, ClockState.RUNNING);
        List<Instant> breached = due(live, ClockState.BREACHED);
        return new OpenTicket(
                id,
                place.with(holders.of(id)),
                running.size(),
                due(live, ClockState.PAUSED).size(),
                breached.size(),
                running.isEmpty() ? null : running.get(0),
                breached.isEmpty() ? null : breached.get(0),
                holders.isUnclaimed(id),
                running.stream()
                        .limit(OpenTicket.MOST_HOURS)
                        .map(due -> due.getEpochSecond() / 3_600)
                        .toList());
    }

    /** Soonest first. */
    private static List<Instant> due(List<DeadlineRecord> clocks, ClockState state) {
        return clocks.stream()
                .filter(clock -> clock.getState().equals(state.name()))
                .map(DeadlineRecord::getDueAt)
                .sorted()
                .toList();
    }

    private Fact.@Nullable Answer answer(DeadlineRecord clock) {
        Instant at = clock.getMetAt();
        return at == null || !ANSWERED.contains(clock.getKind())
                ? null
                : new Fact.Answer(
                        Spread.bucket(Duration.between(clock.getStartedAt(), at)), at, day(at));
    }

    private Fact.Verdict verdict(boolean met, Instant at) {
        return new Fact.Verdict(met, at, day(at));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private static Place place(Map<Long, Place> places, long ticketId) {
        Place place = places.get(ticketId);
        if (place == null) {
            throw new IllegalStateException("ticket " + ticketId + " was not read");
        }
        return place;
    }
}
