package com.qihui.redress.workflow.chat;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.solution.SolutionFields;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A question that asks for nothing but an answer; more than that becomes a ticket (R24). */
@Component
class AnswerChat implements TaskForm {

    private static final String ANSWERED = "ANSWERED";

    private final Messages messages;
    private final CaseClocks clocks;
    private final GoodsDelivery goods;

    AnswerChat(Messages messages, CaseClocks clocks, GoodsDelivery goods) {
        this.messages = messages;
        this.clocks = clocks;
        this.goods = goods;
    }

    @Override
    public CaseTask task() {
        return CaseTask.ANSWER_CHAT;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        Outcome answered = Outcome.of(ANSWERED, SolutionFields.ANSWER);
        return ticket.orderNo() == null
                ? List.of(answered, ToTicket.outcome())
                : List.of(answered, Outcome.of(ToTicket.CHECK), ToTicket.outcome());
    }

    /** Whoever asked after the goods goes on with the answer. */
    @Override
    public boolean ends(String outcome) {
        return !outcome.equals(ToTicket.CHECK);
    }

    @Override
    public void beforehand(Ticket ticket, String outcome) {
        if (outcome.equals(ToTicket.CHECK)) {
            goods.ask(ticket);
        }
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        if (outcome.equals(ToTicket.CHECK)) {
            goods.check(ticket, by);
            return Map.of();
        }
        if (outcome.equals(ToTicket.NAME)) {
            return ToTicket.variables("answering", answers);
        }
        clocks.answered(ticket);
        messages.say(
                ticket,
                MessageThread.COMPLAINANT,
                ticket.channel().name(),
                answers.text("answer"),
                by);
        return Map.of("answering", ANSWERED, ChatHandling.OUTCOME, ANSWERED);
    }
}
