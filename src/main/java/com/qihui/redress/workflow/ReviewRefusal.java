package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A manager improves a refused solution, or upholds it and opens the way outside (R29). */
@Component
class ReviewRefusal implements TaskForm {

    private final SolutionFields solution;
    private final CustomerProposal proposal;
    private final Messages messages;
    private final Tickets tickets;

    ReviewRefusal(
            SolutionFields solution,
            CustomerProposal proposal,
            Messages messages,
            Tickets tickets) {
        this.solution = solution;
        this.proposal = proposal;
        this.messages = messages;
        this.tickets = tickets;
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
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        boolean upheld = outcome.equals("UPHOLD");
        if (upheld) {
            messages.say(ticket, MessageThread.COMPLAINANT, "TICKET", answers.text("answer"), by);
            tickets.tell(ticket, "REFUSAL_UPHELD", by, Map.of("answer", answers.text("answer")));
        } else {
            proposal.make(ticket, solution.read(ticket, answers, ProposingParty.PLATFORM), by);
        }
        return Map.of("refusalUpheld", upheld);
    }
}
