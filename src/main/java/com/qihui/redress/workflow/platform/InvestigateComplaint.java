package com.qihui.redress.workflow.platform;

import com.qihui.redress.account.Actor;
import com.qihui.redress.answering.Concern;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.remedy.Propose;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.evidence.CustomerRequests;
import com.qihui.redress.workflow.solution.CustomerProposal;
import com.qihui.redress.workflow.solution.SolutionFields;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.triage.TriageDesk;
import com.qihui.redress.workflow.triage.TriageEdit;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** An agent finds out who is answerable and proposes what follows from it (R22). */
@Component
class InvestigateComplaint implements TaskForm {

    private static final String ASSIST = "ASSIST";

    private final SolutionFields solution;
    private final CustomerProposal proposal;
    private final Messages messages;
    private final TriageDesk triage;
    private final Drawn drawn;

    InvestigateComplaint(
            SolutionFields solution,
            CustomerProposal proposal,
            Messages messages,
            TriageDesk triage,
            Drawn drawn) {
        this.solution = solution;
        this.proposal = proposal;
        this.messages = messages;
        this.triage = triage;
        this.drawn = drawn;
    }

    @Override
    public CaseTask task() {
        return CaseTask.INVESTIGATE_COMPLAINT;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        Field responsibility = Field.choice("responsibility", Responsibility.class);
        Outcome propose = Outcome.of("PROPOSE", responsibility, solution.all(ticket));
        Outcome ask = Outcome.of("ASK", Field.longText("question").told());
        Outcome decline = Outcome.of("DECLINE", responsibility, SolutionFields.ANSWER);
        return ticket.category() == Category.RECHARGE_NOT_CREDITED
                ? List.of(propose, ask, Outcome.of(ASSIST), decline)
                : List.of(propose, ask, decline);
    }

    @Override
    public Set<Concern> settled(Ticket ticket, String outcome, Answers answers) {
        return outcome.equals("ASK") ? Set.of() : solution.settled(ticket, answers);
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        if (outcome.equals("ASK")) {
            messages.say(ticket, MessageThread.COMPLAINANT, "TICKET", answers.text("question"), by);
            return Map.of("finding", "ASK", "question", shortened(answers.text("question")));
        }
        if (outcome.equals(ASSIST)) {
            drawn.require(ticket, task(), CaseTask.ASSIST_CUSTOMER);
            return Map.of("finding", ASSIST);
        }
        Ticket attributed =
                triage.revise(
                        ticket,
                        TriageEdit.of(ticket)
                                .answerable(answers.choice("responsibility", Responsibility.class)),
                        null,
                        "ATTRIBUTED",
                        by);
        Propose command =
                outcome.equals("PROPOSE")
                        ? solution.read(attributed, answers, ProposingParty.PLATFORM)
                        : solution.decline(attributed, answers);
        proposal.make(attributed, command, by);
        return Map.of("finding", outcome);
    }

    /** As much of it as is kept with the request; the message holds all of it. */
    private static String shortened(String question) {
        int length = question.codePointCount(0, question.length());
        return length <= CustomerRequests.QUESTION
                ? question
                : question.substring(0, question.offsetByCodePoints(0, CustomerRequests.QUESTION));
    }
}
