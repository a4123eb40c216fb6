package com.qihui.redress.workflow.platform;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.Concern;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.remedy.FinalAnswers;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.solution.CustomerProposal;
import com.qihui.redress.workflow.solution.SolutionFields;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A manager who has not handled the complaint improves a refused solution, or upholds it with a
 * final answer that opens the way outside (R29).
 */
@Component
class ReviewRefusal implements TaskForm {

    private final SolutionFields solution;
    private final CustomerProposal proposal;
    private final Messages messages;
    private final Proposals proposals;
    private final FinalAnswers finals;
    private final CaseClocks clocks;

    ReviewRefusal(
            SolutionFields solution,
            CustomerProposal proposal,
            Messages messages,
            Proposals proposals,
            FinalAnswers finals,
            CaseClocks clocks) {
        this.solution = solution;
        this.proposal = proposal;
        this.messages = messages;
        this.proposals = proposals;
        this.finals = finals;
        this.clocks = clocks;
    }

    @Override
    public CaseTask task() {
        return CaseTask.REVIEW_REFUSAL;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        return List.of(
                new Outcome("PROPOSE_AGAIN", solution.all(ticket)),
                Outcome.of("UPHOLD", SolutionFields.ANSWER));
    }

    @Override
    public Set<Concern> settled(Ticket ticket, String outcome, Answers answers) {
        return outcome.equals("PROPOSE_AGAIN") ? solution.settled(ticket, answers) : Set.of();
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        boolean upheld = outcome.equals("UPHOLD");
        if (upheld) {
            String answer = answers.text("answer");
            finals.give(ticket, proposals.current(ticket.id()), answer, by);
            messages.say(ticket, MessageThread.COMPLAINANT, "TICKET", answer, by);
            clocks.answered(ticket);
        } else {
            proposal.make(ticket, solution.read(ticket, answers, ProposingParty.PLATFORM), by);
        }
        return Map.of("refusalUpheld", upheld);
    }
}
