package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Bars;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.escalation.Dispute;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.escalation.Preference;
import com.qihui.redress.escalation.Route;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.engine.DecisionRow;
import com.qihui.redress.workflow.engine.Decisions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens the way outside, once at a time for a complaint, and closes an offer nobody took (R29). */
@Component
public class OutsideRoute {

    static final String OFFER_LAPSES_AT = "offerLapsesAt";

    /** How long an offer waits for the complainant to go. */
    private static final Duration OFFER = Duration.ofDays(30);

    private final OutsideCases cases;
    private final Tickets tickets;
    private final Decisions decisions;
    private final Filings filings;
    private final DisputeReader disputes;
    private final Bars bars;
    private final RuntimeService runtime;
    private final ZoneId zone;
    private final Clock clock;

    OutsideRoute(
            OutsideCases cases,
            Tickets tickets,
            Decisions decisions,
            Filings filings,
            DisputeReader disputes,
            Bars bars,
            RuntimeService runtime,
            @Value("${redress.zone}") ZoneId zone,
            Clock clock) {
        this.cases = cases;
        this.tickets = tickets;
        this.decisions = decisions;
        this.filings = filings;
        this.disputes = disputes;
        this.bars = bars;
        this.runtime = runtime;
        this.zone = zone;
        this.clock = clock;
    }

    /** Where it is open already nothing happens. */
    public void open(Ticket ticket, Cause cause) {
        if (cases.isOpen(ticket.id())) {
            return;
        }
        if (cause == Cause.REFUSED_AFTER_REVIEW) {
            openAtOnce(ticket);
        }
        begin(ticket, cause, of(ticket, filings.of(ticket.id())).insisted());
    }

    /** Offers the next body in a process that has ended with the one before. */
    boolean offerNext(Ticket ticket) {
        Optional<Route> next = next(ticket);
        next.ifPresent(route -> cases.offer(ticket, Cause.ANOTHER_BODY_ENDED, route));
        return next.isPresent();
    }

    /** As {@link #offerNext}, in a process of its own. */
    boolean openNext(Ticket ticket) {
        Optional<Route> next = next(ticket);
        next.ifPresent(route -> begin(ticket, Cause.ANOTHER_BODY_ENDED, route));
        return next.isPresent();
    }

    /** Where whoever was not helped by one body may go now. */
    private Optional<Route> next(Ticket ticket) {
        boolean undecided =
                cases.latest(ticket.id())
                        .map(OutsideCase::outcome)
                        .filter(OutsideOutcome::leavesItOpen)
                        .isPresent();
        return undecided && !ticket.isClosed()
                ? Optional.of(of(ticket, filings.of(ticket.id())).insisted())
                        .filter(route -> !route.open().isEmpty())
                : Optional.empty();
    }

    Date offerLapsesAt() {
        return Cases.timer(clock.instant().plus(OFFER));
    }

    private void begin(Ticket ticket, Cause cause, Route route) {
        cases.offer(ticket, cause, route);
        runtime.startProcessInstanceByMessage(
                ExternalEscalation.OFFERED,
                ticket.number(),
                Map.of(OFFER_LAPSES_AT, offerLapsesAt()));
    }

    /** After the final answer nothing inside is waited for (R29). */
    private void openAtOnce(Ticket ticket) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (today.isBefore(ticket.externalEligibleFrom())) {
            tickets.openOutsideFrom(ticket, today, Actor.SYSTEM);
        }
    }

    /** A complaint solved inside needs no outside; a case already there goes on. */
    public void withdrawOffer(Ticket ticket) {
        boolean offered =
                cases.latest(ticket.id())
                        .filter(known -> known.state() == OutsideCase.State.OFFERED)
                        .isPresent();
        if (!offered) {
            return;
        }
        cases.end(ticket, OutsideOutcome.NOT_PURSUED, "", Actor.SYSTEM);
        for (ProcessInstance waiting :
                runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ExternalEscalation.KEY)
                        .processInstanceBusinessKey(ticket.number())
                        .list()) {
            runtime.deleteProcessInstance(waiting.getId(), "solved inside");
        }
    }

    /** Where this complaint may go as things stand, and what bars the rest (R30 to R32). */
    public Route of(Ticket ticket, FileComplaint filed) {
        return of(ticket, filed, cases.of(ticket.id()));
    }

    /**
     * As things stand.
     *
     * @param before its cases outside so far
     */
    public Route of(Ticket ticket, FileComplaint filed, List<OutsideCase> before) {
        Dispute dispute = disputes.of(ticket, filed, before);
        Map<String, Object> facts = new HashMap<>();
        facts.put("category", name(dispute.category()));
        facts.put("subCause", name(dispute.subCause()));
        facts.put("responsibility", name(dispute.responsibility()));
        facts.put("named", dispute.named());
        facts.put("mediationOver", dispute.elsewhere().isMediationOver());
        facts.put("telecomParty", dispute.operator().party().name());
        facts.put("purpose", dispute.purpose().name());
        facts.put("disputedYuan", dispute.stake().disputed().doubleValue());
        facts.put("courtAboveYuan", bars.courtAboveYuan().doubleValue());
        facts.put("fraudAlleged", dispute.flags().contains(Flag.FRAUD_ALLEGED));
        facts.put("minor", dispute.flags().contains(Flag.MINOR));
        facts.put("security", dispute.flags().contains(Flag.SECURITY));
        DecisionRow row = decisions.first("escalation-channel", facts);
        return bars.route(
                new Preference(
                        Body.valueOf(row.text("primary")),
                        row.words("acceptable").stream().map(Body::valueOf).toList(),
                        row.text("basis"),
                        row.rule()),
                dispute);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
