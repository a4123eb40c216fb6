package com.qihui.redress.workflow.platform;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.evidence.EvidenceRequests;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.TasksDone;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Binds {@code first-measures.bpmn}: each bean is the service task of its name. Before merchant or
 * platform handle a complaint, an account at risk is protected, and of a minor's complaint the
 * guardian's proof is asked for.
 */
@Configuration(proxyBeanMethods = false)
class FirstMeasures {

    private final Cases cases;
    private final Tickets tickets;
    private final TasksDone done;
    private final EvidenceRequests requests;
    private final CaseClocks clocks;

    FirstMeasures(
            Cases cases,
            Tickets tickets,
            TasksDone done,
            EvidenceRequests requests,
            CaseClocks clocks) {
        this.cases = cases;
        this.tickets = tickets;
        this.done = done;
        this.requests = requests;
        this.clocks = clocks;
    }

    /** Whatever is at risk does not wait as others may. */
    @Bean
    JavaDelegate considerMeasures() {
        return step -> {
            Ticket ticket = cases.of(step);
            boolean atRisk = isAtRisk(ticket);
            if (atRisk) {
                clocks.protect(tickets.raise(ticket, Priority.URGENT, Actor.SYSTEM));
            }
            step.setVariable("accountAtRisk", atRisk);
            step.setVariable("guardianProofMissing", requests.lacksGuardianProof(ticket));
        };
    }

    /** Once is enough, however often the complaint is handled. */
    private boolean isAtRisk(Ticket ticket) {
        boolean misused =
                ticket.flags().contains(Flag.SECURITY)
                        || (ticket.subCause() == SubCause.UNAUTHORISED_ORDER
                                && !ticket.flags().contains(Flag.MINOR));
        return misused
                && !done.isKept(ticket, CaseTask.PROTECT_ACCOUNT, "PROTECTED")
                && !done.isKept(ticket, CaseTask.PROTECT_ACCOUNT, "NOT_AT_RISK");
    }

    @Bean
    JavaDelegate askGuardianProof() {
        return step -> step.setVariables(requests.askGuardianProof(cases.of(step)));
    }
}
