package com.qihui.redress.workflow.platform;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * An account somebody else got at is made safe before anything is investigated. The order system
 * has no call for it: a person does it where accounts are kept, and confirms it here.
 */
@Component
class ProtectAccount implements TaskForm {

    private final Messages messages;
    private final Tickets tickets;
    private final CaseClocks clocks;

    /** What was done to it. */
    enum Measure {
        ACCOUNT_FROZEN,
        PAYMENT_STOPPED,
        SESSIONS_ENDED,
        PASSWORD_RESET
    }

    ProtectAccount(Messages messages, Tickets tickets, CaseClocks clocks) {
        this.messages = messages;
        this.tickets = tickets;
        this.clocks = clocks;
    }

    @Override
    public CaseTask task() {
        return CaseTask.PROTECT_ACCOUNT;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        return List.of(
                Outcome.of(
                        "PROTECTED",
                        Field.choice("measure", Measure.class),
                        Field.longText("told").upTo(2_000).optional().told()),
                Outcome.of("NOT_AT_RISK", Field.longText("reason").upTo(2_000)));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        clocks.meet(ticket, ClockKind.ACCOUNT_PROTECTION);
        if (outcome.equals("NOT_AT_RISK")) {
            tickets.tell(
                    ticket, "ACCOUNT_NOT_AT_RISK", by, Map.of("reason", answers.text("reason")));
            return Map.of();
        }
        Measure measure = answers.choice("measure", Measure.class);
        tickets.tell(ticket, "ACCOUNT_PROTECTED", by, Map.of("measure", measure.name()));
        String told = answers.text("told");
        if (!told.isEmpty()) {
            messages.say(ticket, MessageThread.COMPLAINANT, "TICKET", told, by);
            clocks.answered(ticket);
        }
        return Map.of();
    }
}
