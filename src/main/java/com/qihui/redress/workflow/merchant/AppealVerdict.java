package com.qihui.redress.workflow.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.merchant.ContestGround;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A merchant that stayed silent appeals against what followed from it, or lets it stand (E28). */
@Component
class AppealVerdict implements TaskForm {

    static final String APPEAL = "APPEAL";
    static final String ACCEPT = "ACCEPT_VERDICT";

    private static final Field WHY = Field.longText("appeal");

    private final MerchantSide side;
    private final ProvisionalVerdicts verdicts;
    private final ContestFields contest;
    private final Messages messages;
    private final Tickets tickets;

    AppealVerdict(
            MerchantSide side,
            ProvisionalVerdicts verdicts,
            ContestFields contest,
            Messages messages,
            Tickets tickets) {
        this.side = side;
        this.verdicts = verdicts;
        this.contest = contest;
        this.messages = messages;
        this.tickets = tickets;
    }

    @Override
    public CaseTask task() {
        return CaseTask.APPEAL_VERDICT;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        return List.of(
                Outcome.of(APPEAL, ContestFields.GROUND, WHY, contest.evidence(ticket)),
                Outcome.of(ACCEPT));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        boolean appealed = outcome.equals(APPEAL);
        if (appealed) {
            ContestGround ground = ContestFields.read(answers);
            String reason = answers.text(WHY.name());
            verdicts.appeal(side.open(ticket), ground, reason, by);
            messages.say(ticket, MessageThread.MERCHANT, "TICKET", reason, by);
            tickets.tell(
                    ticket, "VERDICT_APPEALED", by, ContestFields.facts(ground, reason, answers));
        }
        return Map.of("verdictAppealed", appealed);
    }
}
