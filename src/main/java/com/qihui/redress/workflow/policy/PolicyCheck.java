package com.qihui.redress.workflow.policy;

import com.qihui.redress.merchant.Merchant.Tier;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.workflow.servicelevel.PolicyFacts;
import com.qihui.redress.workflow.servicelevel.PolicyTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whatever a complaint is like, a policy grants it the clocks that its way needs. */
final class PolicyCheck {

    /** Delivery and the outside bodies are for some complaints only. */
    private static final Set<ClockKind> NEEDED =
            EnumSet.of(
                    ClockKind.FIRST_RESPONSE,
                    ClockKind.NEXT_RESPONSE,
                    ClockKind.CUSTOMER_TURN,
                    ClockKind.MERCHANT_RESPONSE,
                    ClockKind.RESOLUTION,
                    ClockKind.INTERNAL_HANDLING,
                    ClockKind.PROMISE);

    private final PolicyTable table;

    PolicyCheck(PolicyTable table) {
        this.table = table;
    }

    /**
     * @throws RuleViolation naming each clock that some complaint would not have
     */
    void complete() {
        Set<ClockKind> missing = EnumSet.noneOf(ClockKind.class);
        for (Priority priority : Priority.values()) {
            for (Channel channel : Channel.values()) {
                for (@Nullable Category category : withNone(Category.values())) {
                    for (@Nullable Tier tier : withNone(Tier.values())) {
                        missing.addAll(missing(category, priority, channel, tier));
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new RuleViolation(
                    missing.stream()
                            .map(
                                    kind ->
                                            FieldError.of(
                                                    "table", "policy_clock_missing", kind.name()))
                            .toList());
        }
    }

    private Set<ClockKind> missing(
            @Nullable Category category, Priority priority, Channel channel, @Nullable Tier tier) {
        Set<ClockKind> missing = EnumSet.copyOf(NEEDED);
        missing.removeAll(
                table
                        .levels(
                                new PolicyFacts(
                                        category,
                                        null,
                                        null,
                                        priority,
                                        channel,
                                        tier == null ? null : tier.name(),
                                        null,
                                        null))
                        .stream()
                        .map(level -> level.kind())
                        .collect(Collectors.toSet()));
        return missing;
    }

    private static <E> List<@Nullable E> withNone(E[] values) {
        List<@Nullable E> all = new ArrayList<>(Stream.of(values).toList());
        all.add(null);
        return all;
    }
}
