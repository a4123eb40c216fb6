package com.qihui.redress.workflow.promise;

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

/**
 * Binds {@code promise.bpmn}: a missed promise is chased every 24 hours, counted from when it was
 * due, until it is kept or withdrawn (R43). What was not chased while nothing ran is not made up
 * for.
 */
@Configuration(proxyBeanMethods = false)
class PromiseTracking {

    private static final String MADE = "promiseMade";
    private static final String KEPT = "promiseKept";
    private static final String WITHDRAWN = "promiseWithdrawn";
    private static final Duration CHASE = Duration.ofHours(24);

    private final Clock clock;

    PromiseTracking(Clock clock) {
        this.clock = clock;
    }

    /** Priority rises with each chase, one step at a time (R47). */
    @Bean
    JavaDelegate chasePromise(Promises promises, Tickets tickets, ChaseWords words) {
        return step -> {
            Ticket ticket = tickets.lock(step.getProcessBusinessKey());
            long promiseId = (Long) step.getVariable("promiseId");
            if (promises.chase(ticket, promiseId)) {
                words.tellMerchant(ticket, promises.of(ticket, promiseId));
                if (!ticket.isClosed()) {
                    tickets.raise(ticket, ticket.priority().raised(), Actor.SYSTEM);
                }
            }
            Instant dueAt = promises.of(ticket, promiseId).dueAt();
            step.setVariable("nextChaseAt", Cases.timer(nextChase(dueAt, clock.instant())));
        };
    }

    /** A whole number of days after it was due, the first that is still to come. */
    static Instant nextChase(Instant dueAt, Instant now) {
        long days = Math.max(0, Duration.between(dueAt, now).dividedBy(CHASE));
        return dueAt.plus(CHASE.multipliedBy(days + 1));
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

    /** A process on an earlier diagram knows one way to end, which ends it as well. */
    static void withdrawn(RuntimeService runtime, Ticket ticket, Promise promise) {
        boolean known =
                !runtime.createMessageCorrelation(WITHDRAWN)
                        .processInstanceBusinessKey(ticket.number())
                        .processInstanceVariableEquals("promiseId", promise.id())
                        .correlateAllWithResult()
                        .isEmpty();
        if (!known) {
            kept(runtime, ticket, promise);
        }
    }

    private static Map<String, Object> variables(long promiseId, Instant dueAt) {
        return Map.of("promiseId", promiseId, "promiseDueAt", Cases.timer(dueAt));
    }
}
