package com.qihui.redress.workflow.evidence;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.evidence.CustomerRequest.Ending;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds {@code evidence-request.bpmn}: each bean is the service task of its name. */
@Configuration(proxyBeanMethods = false)
class EvidenceRequestProcess {

    static final String KEY = "evidence-request";

    /** The variable that names what was asked. */
    static final String REQUEST = "requestId";

    private static final Duration NEVER_BEFORE_THE_LAPSE = Duration.ofDays(1);

    private final Cases cases;
    private final CustomerRequests requests;
    private final EvidenceRequests asking;
    private final Clock clock;

    EvidenceRequestProcess(
            Cases cases, CustomerRequests requests, EvidenceRequests asking, Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.asking = asking;
        this.clock = clock;
    }

    /**
     * Once: should the task begin anew after a partial answer, its alarm must not ring again.
     * Complaints that wait in an earlier diagram have no request.
     */
    @Bean
    JavaDelegate remindCustomer(Tickets tickets) {
        return step -> {
            if (!step.hasVariable(REQUEST)) {
                tickets.tell(cases.of(step), "CUSTOMER_REMINDED", Actor.SYSTEM, Map.of());
                return;
            }
            requests.lock(requestId(step))
                    .filter(asked -> asked.dueAt().isAfter(clock.instant()))
                    .ifPresent(asked -> remind(step, asked));
        };
    }

    private void remind(DelegateExecution step, CustomerRequest asked) {
        asking.remind(cases.of(step), asked);
        step.setVariable(
                "evidenceReminderAt", Cases.timer(asked.dueAt().plus(NEVER_BEFORE_THE_LAPSE)));
    }

    @Bean
    JavaDelegate judgeProvided(EvidenceStage stage, EvidenceTasks tasks) {
        return step -> {
            Ticket ticket = cases.of(step);
            String provided = (String) step.getVariable("provided");
            boolean more = false;
            Ending ending = Ending.PROVIDED;
            if (provided.equals(ProvideEvidence.PROVIDE)) {
                stage.rejudge(ticket);
                tasks.settleOthers(ticket, requestId(step));
                more =
                        requests.lock(requestId(step))
                                .filter(asked -> !asking.isAnswered(ticket, asked))
                                .isPresent();
            } else {
                ending = Ending.valueOf(provided);
            }
            step.setVariable("moreAwaited", more);
            step.setVariable("ending", ending.name());
        };
    }

    @Bean
    JavaDelegate lapseRequest() {
        return step -> {
            requests.lock(requestId(step)).ifPresent(asked -> asking.lapse(cases.of(step), asked));
            step.setVariable("ending", Ending.LAPSED.name());
        };
    }

    /** The clocks that waited for it go on. */
    @Bean
    JavaDelegate concludeRequest() {
        return step ->
                asking.conclude(
                        cases.of(step),
                        requestId(step),
                        Ending.valueOf((String) step.getVariable("ending")));
    }

    private static long requestId(DelegateExecution step) {
        return (Long) step.getVariable(REQUEST);
    }
}
