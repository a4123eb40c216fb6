package com.qihui.redress.workflow.chat;

import com.qihui.redress.account.Actor;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.chat.GoodsDelivery.Checked;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.triage.OverdueQueries;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds {@code chat-handling.bpmn}: each bean is the service task of its name (R24). */
@Configuration(proxyBeanMethods = false)
class ChatHandling {

    /** How the chat ended, for whoever called it: {@code ANSWERED} or {@code TICKET}. */
    static final String OUTCOME = "chatOutcome";

    /** Why it becomes a ticket; labelled {@code chat.ticket.<reason>}. */
    static final String BECAUSE = "ticketBecause";

    /** What an agent wrote to it. */
    static final String REMARK = "ticketRemark";

    private static final String LIMIT_PASSED = "LIMIT_PASSED";
    private static final String NO_ANSWER = "NO_ANSWER";

    private final Cases cases;
    private final Tickets tickets;
    private final GoodsDelivery goods;
    private final ChatWords words;

    ChatHandling(Cases cases, Tickets tickets, GoodsDelivery goods, ChatWords words) {
        this.cases = cases;
        this.tickets = tickets;
        this.goods = goods;
        this.words = words;
    }

    @Bean
    JavaDelegate tellDeliveryTime() {
        return step -> {
            Ticket ticket = cases.of(step);
            Deadline limit = goods.limit(ticket).orElseThrow();
            words.tellDeliveryTime(ticket, limit);
            step.setVariable("deliveryDueAt", Cases.timer(limit.dueAt()));
        };
    }

    /** Of two nodes whose timers rang, and an agent who asks, one finds the ticket free. */
    @Bean
    JavaDelegate checkDelivery() {
        return step -> {
            goods.ask(cases.of(step));
            Ticket ticket = tickets.lock(step.getProcessBusinessKey());
            Checked checked = goods.check(ticket, Actor.SYSTEM);
            Instant arrived = checked.at();
            if (arrived != null) {
                words.tellDelivered(ticket, arrived);
                step.setVariable("delivery", "ARRIVED");
                step.setVariable(OUTCOME, "ANSWERED");
            } else if (goods.isInTime(ticket)) {
                step.setVariable("delivery", "IN_TIME");
            } else {
                step.setVariable("delivery", "LATE");
                step.setVariable(
                        BECAUSE,
                        checked.state() == GoodsDelivery.State.UNKNOWN ? NO_ANSWER : LIMIT_PASSED);
            }
        };
    }

    /** What was said and given in the chat stays where it is: it is one complaint all along. */
    @Bean
    JavaDelegate becomeTicket(OverdueQueries queries) {
        return step -> {
            Ticket ticket = cases.of(step);
            String because = (String) step.getVariable(BECAUSE);
            Map<String, Object> data = new HashMap<>();
            data.put("because", because);
            Object remark = step.getVariable(REMARK);
            if (remark != null) {
                data.put("reason", remark);
            }
            Ticket moved = tickets.leaveChat(ticket, Actor.SYSTEM, data);
            if (ticket.subCause() == SubCause.STATUS_QUERY) {
                moved = queries.becomeTicket(moved);
            }
            words.tellTicket(
                    moved,
                    Objects.requireNonNullElse(because, "BEYOND_CHAT"),
                    goods.limit(moved).orElse(null));
            step.setVariable(OUTCOME, "TICKET");
        };
    }
}
