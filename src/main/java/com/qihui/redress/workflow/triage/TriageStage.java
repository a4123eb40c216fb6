package com.qihui.redress.workflow.triage;

import com.qihui.redress.account.Actor;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.order.Order;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Ground;
import com.qihui.redress.ticket.Ground.Kind;
import com.qihui.redress.ticket.Handling;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.ticket.TriageReason;
import com.qihui.redress.ticket.TriageReason.Aspect;
import com.qihui.redress.ticket.TriageResult;
import com.qihui.redress.triage.Reading;
import com.qihui.redress.workflow.clock.Readings;
import com.qihui.redress.workflow.engine.DecisionRow;
import com.qihui.redress.workflow.engine.Decisions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Triage by what the complaint tells and by {@code triage.dmn}; what the table is unsure of, or
 * only words told, waits for a person (R22, R26).
 */
@Component
public class TriageStage {

    /** What shows that it is as the complainant says, each for its category. */
    private static final List<String> SYMPTOM =
            Stream.of(
                            EvidenceKind.BALANCE_COMPARISON,
                            EvidenceKind.ACTIVATION_VIDEO,
                            EvidenceKind.ITEM_COMPARISON)
                    .map(Enum::name)
                    .toList();

    private final Decisions decisions;
    private final Readings readings;
    private final OrderSnapshots snapshots;
    private final Evidence evidence;
    private final Tickets tickets;
    private final Merchants merchants;

    TriageStage(
            Decisions decisions,
            Readings readings,
            OrderSnapshots snapshots,
            Evidence evidence,
            Tickets tickets,
            Merchants merchants) {
        this.decisions = decisions;
        this.readings = readings;
        this.snapshots = snapshots;
        this.evidence = evidence;
        this.tickets = tickets;
        this.merchants = merchants;
    }

    public record Suggestion(Ticket ticket, boolean sure) {}

    /**
     * @return the ticket as routed, or waiting for a person
     */
    public Suggestion suggest(Ticket ticket) {
        Reading reading = readings.of(ticket);
        DecisionRow row = row(ticket, reading);
        boolean sure = row.isTrue("sure") && reading.named() && isReachable(ticket, row);
        Status next = sure ? ticket.status() : Status.IN_TRIAGE;
        Ticket suggested = tickets.triage(ticket, result(ticket, reading, row), next, Actor.SYSTEM);
        if (!sure) {
            tickets.tell(suggested, "TRIAGE_ASKED", Actor.SYSTEM, Map.of());
        }
        return new Suggestion(suggested, sure);
    }

    /** Whoever is to answer is enrolled; a merchant nobody knows is looked for by a person. */
    private static boolean isReachable(Ticket ticket, DecisionRow row) {
        return ticket.merchantId() != null
                || !Handling.valueOf(row.text("handledBy")).involvesMerchant();
    }

    /** What a reading of another moment makes of it; who handles it stays. */
    public TriageResult anew(Ticket ticket, Reading reading) {
        return result(ticket, reading, row(ticket, reading));
    }

    private DecisionRow row(Ticket ticket, Reading reading) {
        return decisions.first("triage", facts(ticket, reading));
    }

    private TriageResult result(Ticket ticket, Reading reading, DecisionRow row) {
        Responsibility responsibility = Responsibility.valueOf(row.text("responsibility"));
        Team team = Team.valueOf(row.text("team"));
        List<TriageReason> reasons = new ArrayList<>(reading.reasons());
        List<Ground> grounds = grounds(ticket, reading, row.rule());
        reasons.add(
                new TriageReason(
                        Aspect.RESPONSIBILITY, row.rule(), responsibility.name(), grounds));
        reasons.add(new TriageReason(Aspect.TEAM, row.rule(), team.name(), List.of()));
        return new TriageResult(
                reading.category(),
                reading.categoriesAlso(),
                reading.subCause(),
                reading.flags(),
                ticket.priority(),
                team,
                handling(ticket, row.text("handledBy")),
                responsibility,
                reading.suitedTo(),
                reasons,
                true,
                null);
    }

    /** Without a merchant that is known and may work there is nobody to ask but the platform. */
    private Handling handling(Ticket ticket, String wanted) {
        return mayAnswer(ticket) ? Handling.valueOf(wanted) : Handling.PLATFORM;
    }

    private boolean mayAnswer(Ticket ticket) {
        Long merchant = ticket.merchantId();
        return merchant != null && merchants.admits(merchant);
    }

    private Map<String, Object> facts(Ticket ticket, Reading reading) {
        Optional<Order> order = snapshots.of(ticket.id());
        Map<String, Object> facts = new HashMap<>();
        facts.put("category", name(reading.category()));
        facts.put("subCause", name(reading.subCause()));
        facts.put("circumstance", name(reading.circumstance().orElse(null)));
        facts.put("symptomShown", missing(ticket).isEmpty());
        facts.put("merchantKnown", ticket.merchantName() != null);
        facts.put("selfOperated", reading.selfOperated());
        facts.put("orderFound", order.isPresent());
        facts.put("deliveryState", order.map(Order::deliveryState).orElse("UNKNOWN"));
        return facts;
    }

    private List<String> missing(Ticket ticket) {
        return evidence
                .verdict(ticket.id())
                .map(EvidenceVerdict::missing)
                .orElse(List.of())
                .stream()
                .filter(code -> SYMPTOM.contains(code.split("\\.", 2)[0]))
                .toList();
    }

    /** The cause and its signs, what bears on it, who sold it and what the platform knows. */
    private List<Ground> grounds(Ticket ticket, Reading reading, String rule) {
        List<Ground> grounds = new ArrayList<>();
        reading.reasons().stream()
                .filter(one -> one.aspect() == Aspect.SUB_CAUSE)
                .forEach(
                        cause -> {
                            grounds.add(new Ground(Kind.JUDGED, cause.value()));
                            grounds.addAll(cause.grounds());
                        });
        Optional.ofNullable(reading.bearing())
                .ifPresent(
                        bearing -> {
                            grounds.add(new Ground(Kind.JUDGED, bearing.value()));
                            grounds.addAll(bearing.grounds());
                        });
        if (rule.endsWith("-unproven")) {
            missing(ticket).forEach(code -> grounds.add(new Ground(Kind.MISSING, code)));
        }
        Optional.ofNullable(ticket.merchantName())
                .ifPresent(seller -> grounds.add(new Ground(Kind.MERCHANT, seller)));
        snapshots
                .of(ticket.id())
                .ifPresent(
                        order -> {
                            grounds.add(new Ground(Kind.ORDER, order.orderNo()));
                            Optional.ofNullable(order.deliveryState())
                                    .map(state -> new Ground(Kind.DELIVERY, state))
                                    .ifPresent(grounds::add);
                        });
        return grounds.stream().filter(ground -> ground.kind() != Kind.NOTHING).distinct().toList();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
