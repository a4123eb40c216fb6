package com.qihui.redress.workflow.platform;

import com.qihui.redress.account.Actor;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.evidence.CustomerRequest;
import com.qihui.redress.workflow.evidence.CustomerRequest.Ending;
import com.qihui.redress.workflow.evidence.CustomerRequest.Kind;
import com.qihui.redress.workflow.evidence.CustomerRequests;
import com.qihui.redress.workflow.evidence.CustomerRequests.Wanted;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds {@code platform-handling.bpmn}: each bean is the service task of its name. */
@Configuration(proxyBeanMethods = false)
class PlatformHandling {

    private final Cases cases;
    private final Tickets tickets;
    private final CaseClocks clocks;
    private final CustomerRequests requests;
    private final Clock clock;

    PlatformHandling(
            Cases cases,
            Tickets tickets,
            CaseClocks clocks,
            CustomerRequests requests,
            Clock clock) {
        this.cases = cases;
        this.tickets = tickets;
        this.clocks = clocks;
        this.requests = requests;
        this.clock = clock;
    }

    @Bean
    JavaDelegate startInvestigation(Proposals proposals) {
        return step -> {
            Ticket ticket =
                    tickets.move(
                            cases.of(step),
                            Status.WITH_PLATFORM,
                            "INVESTIGATION_STARTED",
                            Actor.SYSTEM,
                            Map.of());
            // What was proposed once and came to nothing is looked into anew.
            step.setVariable(
                    "ownMistake",
                    ticket.responsibility() == Responsibility.USER
                            && ticket.subCause() == SubCause.USER_INPUT_ERROR
                            && proposals.latest(ticket.id()).isEmpty());
        };
    }

    /** Nobody rejects a complainant for their own mistake; they are helped (R21). */
    @Bean
    JavaDelegate startAssistance() {
        return step -> tickets.tell(cases.of(step), "ASSISTANCE_STARTED", Actor.SYSTEM, Map.of());
    }

    /** The question itself is on record already, as the investigator put it. */
    @Bean
    JavaDelegate askCustomer() {
        return step -> {
            Ticket ticket =
                    tickets.move(
                            cases.of(step),
                            Status.AWAITING_CUSTOMER,
                            "CUSTOMER_AWAITED",
                            Actor.SYSTEM,
                            Map.of());
            clocks.answered(ticket);
            String question = Objects.requireNonNullElse((String) step.getVariable("question"), "");
            CustomerRequest asked =
                    requests.begin(ticket, Kind.QUESTION, Wanted.answerTo(question), Actor.SYSTEM);
            step.setVariable("customerAnswerDueAt", Cases.timer(asked.dueAt()));
        };
    }

    @Bean
    JavaDelegate resumeInvestigation() {
        return step -> {
            Ticket ticket = cases.of(step);
            requests.open(ticket.id()).stream()
                    .filter(asked -> asked.kind() == Kind.QUESTION)
                    .forEach(asked -> requests.end(ticket, asked, ending(asked)));
            requests.endOtherTurns(ticket);
            tickets.move(
                    ticket, Status.WITH_PLATFORM, "INVESTIGATION_RESUMED", Actor.SYSTEM, Map.of());
        };
    }

    private Ending ending(CustomerRequest asked) {
        return asked.dueAt().isAfter(clock.instant()) ? Ending.PROVIDED : Ending.LAPSED;
    }

    @Bean
    JavaDelegate issueVerdict() {
        return step -> step.setVariable("proposalReady", true);
    }
}
