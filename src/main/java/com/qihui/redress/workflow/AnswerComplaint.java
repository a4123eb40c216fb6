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

/** The merchant offers a solution, or says why it owes none. */
@Component
class AnswerComplaint implements TaskForm {

    private final SolutionFields solution;
    private final CustomerProposal proposal;
    private final Messages messages;
    private final Tickets tickets;

    AnswerComplaint(
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
        return CaseTask.ANSWER_COMPLAINT;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        return List.of(
                Outcome.of(
                        "OFFER",
                        SolutionFields.remedy(),
                        SolutionFields.AMOUNT,
                        SolutionFields.ANSWER),
                Outcome.of("CONTEST", SolutionFields.ANSWER));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        if (outcome.equals("OFFER")) {
            proposal.make(ticket, solution.read(ticket, answers, ProposingParty.MERCHANT), by);
        } else {
            messages.say(ticket, MessageThread.MERCHANT, "TICKET", answers.text("answer"), by);
            tickets.tell(
                    ticket, "MERCHANT_CONTESTED", by, Map.of("answer", answers.text("answer")));
        }
        return Map.of("merchantAnswer", outcome);
    }
}
