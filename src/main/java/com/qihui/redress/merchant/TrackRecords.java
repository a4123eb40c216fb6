package com.qihui.redress.merchant;

import static com.qihui.schema.Tables.MERCHANT;
import static com.qihui.schema.Tables.MERCHANT_TURN;
import static com.qihui.schema.Tables.UPHELD_COMPLAINT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import com.qihui.redress.account.Actor;
import com.qihui.redress.merchant.MerchantTurn.Outcome;
import com.qihui.redress.shared.Mark;
import com.qihui.redress.shared.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How merchants answered lately, and the complaints behind each figure: a figure is how long the
 * list is that it leads to (R51).
 */
@Service
@Transactional(readOnly = true)
public class TrackRecords {

    /** How far back it looks. */
    public static final Duration WINDOW = Duration.ofDays(90);

    private final DSLContext db;
    private final Merchants merchants;
    private final Clock clock;

    /**
     * Which merchants to list; null leaves a question out.
     *
     * @param name part of its name
     */
    public record Wanted(@Nullable Standing standing, @Nullable String name) {}

    TrackRecords(DSLContext db, Merchants merchants, Clock clock) {
        this.db = db;
        this.merchants = merchants;
        this.clock = clock;
    }

    /**
     * By name; for managers and administrators.
     *
     * @param after the mark of the page before, or null for the first
     */
    public Page<TrackRecord> page(Wanted wanted, @Nullable String after, int limit, Actor reader) {
        if (reader.kind() != Actor.Kind.MANAGER && reader.kind() != Actor.Kind.ADMIN) {
            throw new AccessDeniedException(reader.kind() + " does not compare merchants");
        }
        String name = wanted.name() == null ? "" : wanted.name().strip();
        // By the index of names alone: with whole rows MySQL would rather read all and sort them.
        Table<Record1<Long>> page =
                db.select(MERCHANT.ID)
                        .from(MERCHANT)
                        .where(after == null ? noCondition() : MERCHANT.NAME.gt(after))
                        .and(
                                wanted.standing() == null
                                        ? noCondition()
                                        : MERCHANT.STANDING.eq(wanted.standing().name()))
                        .and(name.isEmpty() ? noCondition() : MERCHANT.NAME.contains(name))
                        .orderBy(MERCHANT.NAME)
                        .limit(limit + 1)
                        .asTable("page");
        List<Merchant> found =
                db.select(MERCHANT.fields())
                        .from(page)
                        .join(MERCHANT)
                        .on(MERCHANT.ID.eq(page.field(MERCHANT.ID)))
                        .orderBy(MERCHANT.NAME)
                        .fetch(row -> Merchants.read(row.into(MERCHANT)));
        List<Merchant> shown = found.stream().limit(limit).toList();
        return new Page<>(
                records(shown), found.size() <= limit ? null : shown.get(limit - 1).name());
    }

    /**
     * @throws com.qihui.redress.shared.NotFound for another merchant's people
     */
    public TrackRecord of(long merchantId, Actor reader) {
        Standings.requireSight(merchantId, reader);
        Merchant merchant =
                merchants
                        .byId(merchantId)
                        .orElseThrow(
                                () ->
                                        new com.qihui.redress.shared.NotFound(
                                                "merchant", merchantId));
        return records(List.of(merchant)).get(0);
    }

    /** What a figure counts, latest first. */
    public Page<TrackedCase> cases(
            long merchantId, TrackedAs which, @Nullable String after, int limit, Actor reader) {
        Standings.requireSight(merchantId, reader);
        Mark mark = after == null ? null : Mark.of(after);
        List<TrackedCase> found =
                which == TrackedAs.UPHELD
                        ? upheld(merchantId, mark, limit + 1)
                        : turns(merchantId, which, mark, limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        TrackedCase last = found.get(limit - 1);
        return new Page<>(found.subList(0, limit), new Mark(last.at(), last.id()).text());
    }

    private List<TrackedCase> turns(
            long merchantId, TrackedAs which, @Nullable Mark mark, int limit) {
        Condition counted =
                which == TrackedAs.ASKED ? noCondition() : MERCHANT_TURN.OUTCOME.eq(which.name());
        return db.selectFrom(MERCHANT_TURN)
                .where(MERCHANT_TURN.MERCHANT_ID.eq(merchantId))
                .and(MERCHANT_TURN.ENDED_AT.ge(since()))
                .and(counted)
                .and(
                        mark == null
                                ? noCondition()
                                : MERCHANT_TURN
                                        .ENDED_AT
                                        .lt(mark.dueAt())
                                        .or(
                                                MERCHANT_TURN
                                                        .ENDED_AT
                                                        .eq(mark.dueAt())
                                                        .and(MERCHANT_TURN.ID.lt(mark.id()))))
                .orderBy(MERCHANT_TURN.ENDED_AT.desc(), MERCHANT_TURN.ID.desc())
                .limit(limit)
                .fetch(
                        row ->
                                new TrackedCase(
                                        row.getId(),
                                        row.getNumber(),
                                        row.getEndedAt(),
                                        MerchantTurns.turn(row)));
    }

    private List<TrackedCase> upheld(long merchantId, @Nullable Mark mark, int limit) {
        return db.selectFrom(UPHELD_COMPLAINT)
                .where(UPHELD_COMPLAINT.MERCHANT_ID.eq(merchantId))
                .and(UPHELD_COMPLAINT.CLOSED_AT.ge(since()))
                .and(
                        mark == null
                                ? noCondition()
                                : UPHELD_COMPLAINT
                                        .CLOSED_AT
                                        .lt(mark.dueAt())
                                        .or(
                                                UPHELD_COMPLAINT
                                                        .CLOSED_AT
                                                        .eq(mark.dueAt())
                                                        .and(UPHELD_COMPLAINT.ID.lt(mark.id()))))
                .orderBy(UPHELD_COMPLAINT.CLOSED_AT.desc(), UPHELD_COMPLAINT.ID.desc())
                .limit(limit)
                .fetch(
                        row ->
                                new TrackedCase(
                                        row.getId(), row.getNumber(), row.getClosedAt(), null));
    }

    private List<TrackRecord> records(List<Merchant> of) {
        List<Long> ids = of.stream().map(Merchant::id).toList();
        Map<Long, Map<Outcome, Integer>> turns = turns(ids);
        Map<Long, Integer> upheld =
                db.select(UPHELD_COMPLAINT.MERCHANT_ID, count())
                        .from(UPHELD_COMPLAINT)
                        .where(UPHELD_COMPLAINT.MERCHANT_ID.in(ids))
                        .and(UPHELD_COMPLAINT.CLOSED_AT.ge(since()))
                        .groupBy(UPHELD_COMPLAINT.MERCHANT_ID)
                        .fetchMap(UPHELD_COMPLAINT.MERCHANT_ID, count());
        return of.stream()
                .map(
                        one -> {
                            Map<Outcome, Integer> ended = turns.getOrDefault(one.id(), Map.of());
                            return new TrackRecord(
                                    one,
                                    ended.values().stream().mapToInt(Integer::intValue).sum(),
                                    ended.getOrDefault(Outcome.IN_TIME, 0),
                                    ended.getOrDefault(Outcome.LATE, 0),
                                    ended.getOrDefault(Outcome.SILENT, 0),
                                    upheld.getOrDefault(one.id(), 0));
                        })
                .toList();
    }

    private Map<Long, Map<Outcome, Integer>> turns(Collection<Long> ids) {
        Map<Long, Map<Outcome, Integer>> turns = new HashMap<>();
        db.select(MERCHANT_TURN.MERCHANT_ID, MERCHANT_TURN.OUTCOME, count())
                .from(MERCHANT_TURN)
                .where(MERCHANT_TURN.MERCHANT_ID.in(ids))
                .and(MERCHANT_TURN.ENDED_AT.ge(since()))
                .groupBy(MERCHANT_TURN.MERCHANT_ID, MERCHANT_TURN.OUTCOME)
                .forEach(
                        row ->
                                turns.computeIfAbsent(
                                                row.value1(), id -> new EnumMap<>(Outcome.class))
                                        .put(Outcome.valueOf(row.value2()), row.value3()));
        return turns;
    }

    private Instant since() {
        return clock.instant().minus(WINDOW).truncatedTo(ChronoUnit.MICROS);
    }
}
