package com.qihui.redress.workflow.merchant;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.merchant.ContestGround;
import com.qihui.redress.merchant.MerchantTurn.Answer;
import com.qihui.redress.merchant.MerchantTurns;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.Propose;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.solution.CustomerProposal;
import com.qihui.redress.workflow.solution.SolutionFields;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The merchant offers a solution, or says why it owes none and what shows it. */
@Component
class AnswerComplaint implements TaskForm {

    private final SolutionFields solution;
    private final ContestFields contest;
    private final CustomerProposal proposal;
    private final OfferBeside beside;
    private final MerchantSide side;
    private final MerchantTurns turns;
    private final Messages messages;
    private final Tickets tickets;

    AnswerComplaint(
            SolutionFields solution,
            ContestFields contest,
            CustomerProposal proposal,
            OfferBeside beside,
            MerchantSide side,
            MerchantTurns turns,
            Messages messages,
            Tickets tickets) {
        this.solution = solution;
        this.contest = contest;
        this.proposal = proposal;
        this.beside = beside;
        this.side = side;
        this.turns = turns;
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
                Outcome.of(
                        "CONTEST",
                        ContestFields.GROUND,
                        ContestFields.REASON,
                        contest.evidence(ticket)));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        if (outcome.equals("OFFER")) {
            offer(ticket, answers, by);
            kept(ticket, Answer.OFFER, null, by);
        } else {
            kept(ticket, Answer.CONTEST, contested(ticket, answers, by), by);
        }
        return Map.of("merchantAnswer", outcome);
    }

    private void offer(Ticket ticket, Answers answers, Actor by) {
        Propose offered = solution.read(ticket, answers, ProposingParty.MERCHANT);
        Optional<Proposal> verdict = beside.verdict(ticket);
        Remedy remedy = answers.choice("remedy", Remedy.class);
        Optional<Proposal> lesser =
                verdict.filter(one -> OfferBeside.isMore(remedy, offered.totalYuan(), one));
        lesser.ifPresent(one -> beside.tellBettered(ticket, one, by));
        if (verdict.isEmpty() || lesser.isPresent()) {
            proposal.make(ticket, offered, by);
            return;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("remedy", remedy.name());
        data.put("amountYuan", offered.totalYuan());
        data.put("answer", answers.text("answer"));
        tickets.tell(ticket, "MERCHANT_OFFERED", by, data);
        messages.say(ticket, MessageThread.MERCHANT, "TICKET", answers.text("answer"), by);
    }

    private ContestGround contested(Ticket ticket, Answers answers, Actor by) {
        ContestGround ground = ContestFields.read(answers);
        String reason = answers.text(ContestFields.REASON.name());
        messages.say(ticket, MessageThread.MERCHANT, "TICKET", reason, by);
        tickets.tell(
                ticket, "MERCHANT_CONTESTED", by, ContestFields.facts(ground, reason, answers));
        return ground;
    }

    private void kept(Ticket ticket, Answer answer, @Nullable ContestGround ground, Actor by) {
        side.asked(ticket).ifPresent(asked -> turns.answered(asked, answer, ground, by));
    }
}
