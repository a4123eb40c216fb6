package com.qihui.redress.escalation;

import com.qihui.redress.escalation.Bar.Kind;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** When a body is barred, and what says so. */
record BarRule(
        Body body,
        Kind kind,
        String name,
        Predicate<Dispute> applies,
        Function<Dispute, List<Object>> told,
        List<Article> basis) {

    static BarRule of(
            Body body, Kind kind, String name, Predicate<Dispute> applies, Article... basis) {
        return new BarRule(body, kind, name, applies, dispute -> List.of(), List.of(basis));
    }

    /** Its words say an amount, or a day. */
    BarRule telling(Function<Dispute, List<Object>> told) {
        return new BarRule(body, kind, name, applies, told, basis);
    }

    Optional<Bar> in(Dispute dispute) {
        return applies.test(dispute)
                ? Optional.of(new Bar(body, kind, name, told.apply(dispute), basis))
                : Optional.empty();
    }
}
