package com.qihui.redress.workflow.closing;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.ticket.OpenMatter;
import com.qihui.redress.ticket.OpenMatters;
import com.qihui.redress.ticket.Ticket;
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
 * All is done but what stands in the way of closing; the task ends by itself with the last of it.
 */
@Component
class SettleOpenMatters implements TaskForm {

    private static final String ANSWER = "ANSWER_AND_CLOSE";

    private final OpenMatters matters;
    private final Messages messages;
    private final CaseClocks clocks;

    SettleOpenMatters(OpenMatters matters, Messages messages, CaseClocks clocks) {
        this.matters = matters;
        this.messages = messages;
        this.clocks = clocks;
    }

    @Override
    public CaseTask task() {
        return CaseTask.SETTLE_OPEN_MATTERS;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        Outcome close = Outcome.of("CLOSE");
        boolean answer =
                matters.of(ticket).stream()
                        .anyMatch(matter -> matter.kind() == OpenMatter.Kind.ANSWER);
        return answer
                ? List.of(Outcome.of(ANSWER, Field.longText("answer").told()), close)
                : List.of(close);
    }

    /**
     * @throws com.qihui.redress.shared.RuleViolation with everything that is still open
     */
    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        if (outcome.equals(ANSWER)) {
            messages.say(ticket, MessageThread.COMPLAINANT, "TICKET", answers.text("answer"), by);
            clocks.answered(ticket);
        }
        matters.requireNone(ticket);
        return Map.of();
    }
}
