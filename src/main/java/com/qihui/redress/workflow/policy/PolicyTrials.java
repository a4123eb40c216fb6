package com.qihui.redress.workflow.policy;

import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockTrials;
import com.qihui.redress.sla.ClockTrials.Judged;
import com.qihui.redress.sla.ClockTrials.Moved;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.policy.PolicyImpact.Move;
import com.qihui.redress.workflow.policy.PolicyImpact.Moves;
import com.qihui.redress.workflow.policy.PolicyImpact.Past;
import com.qihui.redress.workflow.servicelevel.PolicyFacts;
import com.qihui.redress.workflow.servicelevel.PolicyTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/** Tries a policy on open complaints and on past ones; nothing is changed (E25). */
@Component
class PolicyTrials {

    static final int LISTED = 200;
    static final int DAYS = 90;

    private static final int BATCH = 500;

    private static final Comparator<Moved> BY_DISTANCE =
            Comparator.comparing(PolicyTrials::distance);

    private final PolicyFactsReader facts;
    private final ClockTrials clocks;
    private final Clock clock;

    PolicyTrials(PolicyFactsReader facts, ClockTrials clocks, Clock clock) {
        this.facts = facts;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * @param now the policy that applies
     * @param then the one that is tried
     * @param progress told how many complaints and past clocks have been looked at
     */
    PolicyImpact of(PolicyTable now, PolicyTable then, IntConsumer progress) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<ClockKind, Moves> moves = new EnumMap<>(ClockKind.class);
        PriorityQueue<Moved> furthest = new PriorityQueue<>(BY_DISTANCE);
        int complaints = 0;
        List<Long> open = facts.openAfter(0, BATCH);
        while (!open.isEmpty()) {
            for (Moved one : clocks.live(open, CaseClocks.OWN, live(then, open), at)) {
                moves.merge(one.kind(), counted(one, at), PolicyTrials::sum);
                if (!one.due().equals(one.dueThen())) {
                    furthest.add(one);
                }
                if (furthest.size() > LISTED) {
                    furthest.remove();
                }
            }
            complaints += open.size();
            progress.accept(complaints);
            open = facts.openAfter(open.get(open.size() - 1), BATCH);
        }
        Map<ClockKind, Past> past = past(now, then, at, complaints, progress);
        return new PolicyImpact(complaints, moves, listed(furthest, at), past);
    }

    private Map<ClockKind, Past> past(
            PolicyTable now, PolicyTable then, Instant at, int before, IntConsumer progress) {
        Map<ClockKind, Past> past = new EnumMap<>(ClockKind.class);
        Instant since = at.minus(Duration.ofDays(DAYS));
        long last = 0;
        int seen = before;
        List<Judged> some;
        do {
            some = clocks.ended(since, last, BATCH, CaseClocks.OWN, ids -> past(now, then, ids));
            for (Judged one : some) {
                Past so = past.getOrDefault(one.kind(), Past.NONE);
                past.put(
                        one.kind(),
                        new Past(
                                so.judged() + 1,
                                so.met() + (one.met() ? 1 : 0),
                                so.metThen() + (one.metThen() ? 1 : 0)));
                last = one.id();
            }
            seen += some.size();
            progress.accept(seen);
        } while (some.size() == BATCH);
        return past;
    }

    /** A clock that runs gets what its complaint is granted as it is now. */
    private ClockTrials.Policy live(PolicyTable then, Collection<Long> ticketIds) {
        Map<Long, PolicyFacts> known = facts.of(ticketIds);
        return (ticketId, kind, rule) -> then.find(known(known, ticketId), kind);
    }

    /**
     * One that was judged was granted by what its complaint was like then: by the same row, where
     * the complaint has changed since.
     */
    private ClockTrials.Policy past(PolicyTable now, PolicyTable then, Collection<Long> ticketIds) {
        Map<Long, PolicyFacts> known = facts.of(ticketIds);
        return (ticketId, kind, rule) -> {
            PolicyFacts asked = known(known, ticketId);
            boolean unchanged =
                    now.find(asked, kind).filter(level -> level.rule().equals(rule)).isPresent();
            return unchanged ? then.find(asked, kind) : then.row(rule);
        };
    }

    private static PolicyFacts known(Map<Long, PolicyFacts> facts, long ticketId) {
        return Objects.requireNonNull(facts.get(ticketId));
    }

    private List<Move> listed(PriorityQueue<Moved> furthest, Instant now) {
        Map<Long, String> numbers =
                facts.numbers(furthest.stream().map(Moved::ticketId).distinct().toList());
        List<Move> moves = new ArrayList<>();
        furthest.stream()
                .sorted(BY_DISTANCE.reversed())
                .forEach(
                        one ->
                                moves.add(
                                        new Move(
                                                numbers.getOrDefault(one.ticketId(), ""),
                                                one.kind(),
                                                one.due(),
                                                one.dueThen(),
                                                isOverdue(one, now))));
        return moves;
    }

    private static Moves counted(Moved one, Instant now) {
        Instant then = one.dueThen();
        if (then == null) {
            return new Moves(1, 0, 0, 1, 0, Duration.ZERO, Duration.ZERO);
        }
        Duration by = Duration.between(one.due(), then);
        return new Moves(
                1,
                by.isNegative() ? 1 : 0,
                by.isNegative() || by.isZero() ? 0 : 1,
                0,
                isOverdue(one, now) ? 1 : 0,
                by.isNegative() ? by.negated() : Duration.ZERO,
                by.isNegative() ? Duration.ZERO : by);
    }

    private static Moves sum(Moves one, Moves other) {
        return new Moves(
                one.clocks() + other.clocks(),
                one.earlier() + other.earlier(),
                one.later() + other.later(),
                one.moot() + other.moot(),
                one.overdue() + other.overdue(),
                longer(one.earliest(), other.earliest()),
                longer(one.latest(), other.latest()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static boolean isOverdue(Moved one, Instant now) {
        Instant then = one.dueThen();
        return then != null && !then.isAfter(now) && one.due().isAfter(now);
    }

    /** A clock that would be moot has moved furthest of all. */
    private static Duration distance(Moved one) {
        Instant then = one.dueThen();
        return then == null ? Duration.ofDays(36_500) : Duration.between(one.due(), then).abs();
    }
}
