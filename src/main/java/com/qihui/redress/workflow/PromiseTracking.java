package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.engine.Cases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds {@code promise.bpmn}: a missed promise is chased every 24 hours until kept (R43). */
@Configuration(proxyBeanMethods = false)
class PromiseTracking {

    private static final String MADE = "promiseMade";
    private static final String KEPT = "promiseKept";
    private static final Duration CHASE = Duration.ofHours(24);

    private final Clock clock;

    PromiseTracking(Clock clock) {
        this.clock = clock;
    }

    /** Priority rises with each chase, one step at a time (R47). */
    @Bean
    JavaDelegate chasePromise(Cases cases, Promises promises, Tickets tickets) {
        return step -> {
            Ticket ticket = cases.of(step);
            promises.chase(ticket, (Long) step.getVariable("promiseId"));
            if (!ticket.isClosed()) {
                tickets.raise(ticket, ticket.priority().raised(), Actor.SYSTEM);
            }
            step.setVariable("nextChaseAt", Cases.timer(clock.instant().plus(CHASE)));
        };
    }

    static void start(RuntimeService runtime, Ticket ticket, Promise promise) {
        runtime.startProcessInstanceByMessage(
                MADE, ticket.number(), variables(promise.id(), promise.dueAt()));
    }

    static void kept(RuntimeService runtime, Ticket ticket, Promise promise) {
        runtime.createMessageCorrelation(KEPT)
                .processInstanceBusinessKey(ticket.number())
                .processInstanceVariableEquals("promiseId", promise.id())
                .correlate();
    }

    private static Map<String, Object> variables(long promiseId, Instant dueAt) {
        return Map.of("promiseId", promiseId, "promiseDueAt", Cases.timer(dueAt));
    }
}
