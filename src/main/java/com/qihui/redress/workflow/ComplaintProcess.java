package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Closing;
import com.qihui.redress.ticket.Handling;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.closing.ClosingStage;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.evidence.EvidenceRequests;
import com.qihui.redress.workflow.evidence.EvidenceStage;
import com.qihui.redress.workflow.evidence.EvidenceTasks;
import com.qihui.redress.workflow.outside.OutsideRoute;
import com.qihui.redress.workflow.outside.RightsTeller;
import com.qihui.redress.workflow.solution.CustomerProposal;
import com.qihui.redress.workflow.triage.TriageStage;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds {@code complaint.bpmn}: each bean is the service task of its name. */
@Configuration(proxyBeanMethods = false)
class ComplaintProcess {

    static final String REOPENED = "complaintReopened";

    /** The message that starts it where a chat deals with it first. */
    static final String CHAT_ASKED = "chatAsked";

    /** The variable that says whether paid goods may still come in time. */
    static final String DELIVERY_AWAITED = "deliveryAwaited";

    private final Cases cases;
    private final EvidenceStage evidence;
    private final EvidenceRequests requests;
    private final TriageStage triage;
    private final Tickets tickets;
    private final CaseClocks clocks;

    ComplaintProcess(
            Cases cases,
            EvidenceStage evidence,
            EvidenceRequests requests,
            TriageStage triage,
            Tickets tickets,
            CaseClocks clocks) {
        this.cases = cases;
        this.evidence = evidence;
        this.requests = requests;
        this.triage = triage;
        this.tickets = tickets;
        this.clocks = clocks;
    }

    @Bean
    JavaDelegate judgeEvidence() {
        return step -> {
            Ticket ticket = cases.of(step);
            boolean awaited = evidence.isToBeAsked(ticket);
            step.setVariable("evidenceAwaited", awaited);
            if (awaited) {
                step.setVariables(requests.askWhatIsMissing(ticket));
            }
        };
    }

    @Bean
    JavaDelegate suggestTriage() {
        return step -> {
            Ticket ticket = cases.of(step);
            if (ticket.status() == Status.AWAITING_CUSTOMER) {
                evidence.answered(ticket);
            }
            TriageStage.Suggestion suggestion = triage.suggest(ticket);
            step.setVariable("triage", suggestion.sure() ? "HANDLE" : "PERSON");
            Handling handling = suggestion.ticket().handling();
            if (suggestion.sure() && handling != null) {
                setHandling(step, handling);
            }
        };
    }

    @Bean
    JavaDelegate presentProposal(CustomerProposal proposal) {
        return step ->
                step.setVariable("decisionDueAt", Cases.timer(proposal.present(cases.of(step))));
    }

    @Bean
    JavaDelegate acceptBySilence(CustomerProposal proposal) {
        return step ->
                proposal.decide(
                        cases.of(step), ProposalState.ACCEPTED_BY_SILENCE, null, Actor.SYSTEM);
    }

    @Bean
    JavaDelegate openOutside(OutsideRoute outside, RightsTeller rights) {
        return step -> {
            Ticket ticket = cases.of(step);
            clocks.meet(ticket, ClockKind.INTERNAL_HANDLING);
            Ticket moved =
                    tickets.move(ticket, Status.EXTERNAL, "WENT_OUTSIDE", Actor.SYSTEM, Map.of());
            outside.open(moved, Cause.REFUSED_AFTER_REVIEW);
            rights.tellFinal(moved);
        };
    }

    @Bean
    JavaDelegate openOutsideAfterDelay(OutsideRoute outside, RightsTeller rights) {
        return step -> {
            Ticket ticket = cases.of(step);
            outside.open(ticket, Cause.INTERNAL_TIME_PASSED);
            rights.tellLate(ticket);
        };
    }

    @Bean
    JavaDelegate checkOpenMatters(ClosingStage closing) {
        return step -> step.setVariable("closing", closing.check(step, cases.of(step)).name());
    }

    @Bean
    JavaDelegate closeComplaint(
            Proposals proposals, OutsideRoute route, EvidenceTasks waiting, ClosingStage closing) {
        return step -> {
            Ticket ticket = cases.of(step);
            if (closing.wentOnElsewhere(step, ticket)) {
                return;
            }
            waiting.withdraw(ticket);
            clocks.endAll(ticket);
            route.withdrawOffer(ticket);
            tickets.close(ticket, closing(ticket, proposals), Actor.SYSTEM);
        };
    }

    private static Closing closing(Ticket ticket, Proposals proposals) {
        if (ticket.isChat()) {
            return Closing.ANSWERED;
        }
        if (ticket.status() == Status.EXTERNAL) {
            return Closing.ENDED_OUTSIDE;
        }
        Proposal proposal = proposals.current(ticket.id());
        if (proposal.state() == ProposalState.ACCEPTED_BY_SILENCE) {
            return Closing.ACCEPTED_BY_SILENCE;
        }
        return proposal.remedy() == Remedy.NONE
                ? Closing.ACCEPTED_WITHOUT_REMEDY
                : Closing.REMEDIED;
    }

    private static void setHandling(DelegateExecution step, Handling handling) {
        step.setVariable("merchantInvolved", handling.involvesMerchant());
        step.setVariable("platformInvolved", handling.involvesPlatform());
    }
}
