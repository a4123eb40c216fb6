package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.HandInPapers;
import com.qihui.redress.escalation.Handing;
import com.qihui.redress.escalation.MadeAnswer;
import com.qihui.redress.escalation.MadePapers;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideRequest;
import com.qihui.redress.escalation.PapersArrived;
import com.qihui.redress.escalation.PapersCameBack;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.OutsideClocks;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The platform's answer to a body, once it is there, is what that body asked for (电商法 article 62):
 * its requests for an answer are owed no more, and each keeps the dossier it was answered with. A
 * request made after the answer is not answered by it, and one whose answer comes back is owed
 * again.
 */
@Component
class PlatformAnswers {

    private final OutsideCases cases;
    private final OutsideClocks clocks;
    private final MadePapers papers;
    private final Tickets tickets;
    private final CaseDays days;
    private final ZoneId zone;

    PlatformAnswers(
            OutsideCases cases,
            OutsideClocks clocks,
            MadePapers papers,
            Tickets tickets,
            CaseDays days,
            @Value("${redress.zone}") ZoneId zone) {
        this.cases = cases;
        this.clocks = clocks;
        this.papers = papers;
        this.tickets = tickets;
        this.days = days;
        this.zone = zone;
    }

    @EventListener
    void on(PapersArrived arrived) {
        Ticket ticket = tickets.lock(tickets.byId(arrived.ticketId()).number());
        cases.latest(ticket.id())
                .filter(OutsideCase::isThere)
                .ifPresent(current -> answer(ticket, current, arrived.dossierId()));
    }

    @EventListener
    void on(PapersCameBack back) {
        Ticket ticket = tickets.lock(tickets.byId(back.ticketId()).number());
        cases.latest(ticket.id())
                .filter(OutsideCase::isThere)
                .ifPresent(current -> owe(ticket, current, back.dossierId()));
    }

    private void owe(Ticket ticket, OutsideCase current, long dossierId) {
        List<Handing> handings = cases.handings(List.of(current));
        for (OutsideRequest request : cases.requests(List.of(current))) {
            List<Handing> answers =
                    handings.stream()
                            .filter(one -> Objects.equals(one.requestId(), request.id()))
                            .toList();
            if (isAnsweredByMailAlone(answers, dossierId) && cases.owedAgain(ticket, request)) {
                clocks.owedAgain(ticket, current.bodyMeant(), request);
            }
        }
    }

    /** What somebody says they handed in themselves is there, whatever the mail did. */
    private static boolean isAnsweredByMailAlone(List<Handing> answers, long dossierId) {
        return !answers.isEmpty()
                && answers.stream()
                        .allMatch(
                                one ->
                                        Objects.equals(one.submissionId(), dossierId)
                                                && one.by().equals(Actor.SYSTEM.name()));
    }

    private void answer(Ticket ticket, OutsideCase current, long dossierId) {
        LocalDate today = days.today();
        for (OutsideRequest request : answeredBy(current, dossierId)) {
            HandInPapers what = new HandInPapers(request.id(), today, "", dossierId, List.of());
            if (cases.handIn(ticket, what, Actor.SYSTEM)) {
                clocks.handedIn(ticket, request, today);
            }
        }
    }

    /** What a body asked for, and this dossier is the platform's answer to; the oldest first. */
    List<OutsideRequest> answeredBy(OutsideCase current, long dossierId) {
        LocalDate made =
                papers.answer(current.ticketId(), dossierId)
                        .filter(answer -> answer.body() == current.body())
                        .map(MadeAnswer::madeAt)
                        .map(at -> LocalDate.ofInstant(at, zone))
                        .orElse(null);
        return made == null
                ? List.of()
                : cases.requests(List.of(current)).stream()
                        .filter(OutsideRequest::isOpen)
                        .filter(one -> one.kind() == OutsideRequest.Kind.PLATFORM_ANSWER)
                        .filter(one -> !one.askedOn().isAfter(made))
                        .toList();
    }
}
