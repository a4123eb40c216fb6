package com.qihui.redress.workflow.platform;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.solution.SolutionFields;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The complainant answers what the investigation asked. */
@Component
class AnswerQuestion implements TaskForm {

    private final Messages messages;

    AnswerQuestion(Messages messages) {
        this.messages = messages;
    }

    @Override
    public CaseTask task() {
        return CaseTask.ANSWER_QUESTION;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        return List.of(Outcome.of("ANSWER", SolutionFields.ANSWER));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        messages.say(ticket, MessageThread.COMPLAINANT, "TICKET", answers.text("answer"), by);
        return Map.of();
    }
}
