package com.qihui.redress.workflow.chat;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The goods may still come in time. Nobody has to do anything about it: when the time is over the
 * order system is asked again by itself. Whoever will not wait asks it now, or makes it a ticket.
 */
@Component
class WatchDelivery implements TaskForm {

    private final GoodsDelivery goods;

    WatchDelivery(GoodsDelivery goods) {
        this.goods = goods;
    }

    @Override
    public CaseTask task() {
        return CaseTask.WATCH_DELIVERY;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        return List.of(Outcome.of(ToTicket.CHECK), ToTicket.outcome());
    }

    @Override
    public void beforehand(Ticket ticket, String outcome) {
        if (outcome.equals(ToTicket.CHECK)) {
            goods.ask(ticket);
        }
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        return outcome.equals(ToTicket.CHECK)
                ? Map.of("watching", ToTicket.CHECK)
                : ToTicket.variables("watching", answers);
    }
}
