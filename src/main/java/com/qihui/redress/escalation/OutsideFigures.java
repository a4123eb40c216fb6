package com.qihui.redress.escalation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cases outside in sums.
 *
 * @param bodies one line a body that had any, in the order of {@link Body}
 * @param causes how many each reason opened the outside for, and sent to a body
 * @param lessons how often each was learnt
 */
public record OutsideFigures(
        List<Line> bodies, Map<Cause, Sent> causes, Map<Lesson, Integer> lessons) {

    /** Cases that are alike. */
    record Group(
            Body body,
            OutsideCase.State state,
            @Nullable OutsideOutcome outcome,
            Cause cause,
            @Nullable Lesson lesson,
            int count,
            BigDecimal yuan) {

        /** Whether a body has, or had, these: not where nobody went. */
        private boolean isFiled() {
            return state != OutsideCase.State.OFFERED
                    && outcome != OutsideOutcome.NOT_PURSUED
                    && outcome != OutsideOutcome.OFFER_LAPSED;
        }
    }

    /**
     * What one reason led to.
     *
     * @param opened whoever complained might go outside
     * @param filed of these, how many a body was told of
     */
    public record Sent(int opened, int filed) {

        private static Sent of(Group one) {
            return new Sent(one.count(), one.isFiled() ? one.count() : 0);
        }

        private Sent plus(Sent more) {
            return new Sent(opened + more.opened, filed + more.filed);
        }
    }

    /**
     * One body.
     *
     * @param offered the complainant may go there and has not
     * @param registered not taken yet
     * @param accepted taken and not over
     * @param agreed mediated or judged
     * @param failed mediated in vain
     * @param refused not taken
     * @param left withdrawn
     * @param yuan granted
     */
    public record Line(
            Body body,
            int offered,
            int registered,
            int accepted,
            int agreed,
            int failed,
            int refused,
            int left,
            BigDecimal yuan) {

        /** How many of those a body decided on ended with something, of 100; null of none. */
        public @Nullable Integer outcomeRate() {
            int decided = agreed + failed + refused;
            return decided == 0 ? null : Math.round(100f * agreed / decided);
        }

        /** Those that were filed there. */
        public int filed() {
            return registered + accepted + agreed + failed + refused + left;
        }
    }

    static OutsideFigures of(List<Group> groups) {
        List<Line> lines = new ArrayList<>();
        Arrays.stream(Body.values())
                .map(body -> line(body, groups))
                .filter(line -> line.filed() + line.offered() > 0)
                .forEach(lines::add);
        Map<Cause, Sent> causes = new EnumMap<>(Cause.class);
        Map<Lesson, Integer> lessons = new EnumMap<>(Lesson.class);
        for (Group one : groups) {
            causes.merge(one.cause(), Sent.of(one), Sent::plus);
            if (one.lesson() != null) {
                lessons.merge(one.lesson(), one.count(), Integer::sum);
            }
        }
        return new OutsideFigures(lines, causes, lessons);
    }

    private static Line line(Body body, List<Group> groups) {
        List<Group> own = groups.stream().filter(one -> one.body() == body).toList();
        return new Line(
                body,
                in(own, OutsideCase.State.OFFERED),
                in(own, OutsideCase.State.REGISTERED),
                in(own, OutsideCase.State.ACCEPTED),
                ended(own, OutsideOutcome.MEDIATED) + ended(own, OutsideOutcome.JUDGED),
                ended(own, OutsideOutcome.FAILED),
                ended(own, OutsideOutcome.REFUSED),
                ended(own, OutsideOutcome.WITHDRAWN),
                own.stream().map(Group::yuan).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static int in(List<Group> groups, OutsideCase.State state) {
        return groups.stream().filter(one -> one.state() == state).mapToInt(Group::count).sum();
    }

    private static int ended(List<Group> groups, OutsideOutcome outcome) {
        return groups.stream().filter(one -> one.outcome() == outcome).mapToInt(Group::count).sum();
    }
}
