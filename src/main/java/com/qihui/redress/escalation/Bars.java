package com.qihui.redress.escalation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that can stand in the way of a body, by named rules. */
@Component
public class Bars {

    private final List<BarRule> rules;
    private final BigDecimal courtAboveYuan;

    Bars() {
        this(Figures.load());
    }

    Bars(Figures figures) {
        courtAboveYuan = figures.courtAboveYuan();
        rules =
                Stream.of(
                                MediationBars.rules(figures),
                                TelecomBars.rules(figures),
                                CourtBars.rules(figures),
                                PoliceBars.rules(),
                                Notes.rules(figures))
                        .flatMap(List::stream)
                        .toList();
    }

    List<BarRule> rules() {
        return rules;
    }

    /** A court is proposed for what is disputed strictly above this, in yuan (R32). */
    public BigDecimal courtAboveYuan() {
        return courtAboveYuan;
    }

    public Route route(Preference preferred, Dispute dispute) {
        return Route.of(preferred, dispute, of(dispute));
    }

    List<Bar> of(Dispute dispute) {
        return rules.stream()
                .flatMap(rule -> rule.in(dispute).stream())
                .sorted(Comparator.comparing(Bar::kind))
                .toList();
    }
}
