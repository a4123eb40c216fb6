package com.qihui.redress.workflow.platform;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.remedy.Propose;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.solution.CustomerProposal;
import com.qihui.redress.workflow.solution.OrderMoney;
import com.qihui.redress.workflow.solution.SolutionFields;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.triage.TriageDesk;
import com.qihui.redress.workflow.triage.TriageEdit;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.TasksDone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Helps a complainant who made the mistake themselves to get back what went astray, step by step,
 * each seen by them; it never ends in a mere rejection (R21).
 */
@Component
class AssistCustomer implements TaskForm {

    static final String STEP = "RECORD_STEP";
    static final String NOT_OWN_MISTAKE = "NOT_OWN_MISTAKE";

    private static final Field NOTE = Field.longText("told").upTo(2_000).optional().told();

    private final CustomerProposal proposal;
    private final Messages messages;
    private final Tickets tickets;
    private final TriageDesk triage;
    private final TasksDone done;
    private final CaseClocks clocks;
    private final OrderMoney money;

    /** What can be done about it. */
    enum Step {
        ASKED_HOLDER,
        ASKED_MERCHANT,
        ASKED_CHANNEL,
        ASKED_AGAIN,
        HEARD_BACK
    }

    AssistCustomer(
            CustomerProposal proposal,
            Messages messages,
            Tickets tickets,
            TriageDesk triage,
            TasksDone done,
            CaseClocks clocks,
            OrderMoney money) {
        this.proposal = proposal;
        this.messages = messages;
        this.tickets = tickets;
        this.triage = triage;
        this.done = done;
        this.clocks = clocks;
        this.money = money;
    }

    @Override
    public CaseTask task() {
        return CaseTask.ASSIST_CUSTOMER;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        return List.of(
                Outcome.of(STEP, Field.choice("step", Step.class), NOTE),
                Outcome.of("RECOVERED", SolutionFields.ANSWER),
                Outcome.of("PARTLY_RECOVERED", Field.money("amountYuan"), SolutionFields.ANSWER),
                Outcome.of("NOT_RECOVERED", SolutionFields.ANSWER),
                Outcome.of(NOT_OWN_MISTAKE, Field.longText("reason").upTo(2_000)));
    }

    @Override
    public boolean ends(String outcome) {
        return !outcome.equals(STEP);
    }

    /**
     * @throws RuleViolation when it is given up before anybody was asked
     */
    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        switch (outcome) {
            case STEP -> record(ticket, answers, by);
            case NOT_OWN_MISTAKE ->
                    tickets.tell(
                            ticket,
                            "ASSISTANCE_ENDED",
                            by,
                            Map.of("reason", answers.text("reason")));
            case "RECOVERED" -> propose(ticket, Remedy.ASSIST, null, answers, by);
            case "PARTLY_RECOVERED" -> {
                BigDecimal amount = answers.money("amountYuan");
                if (amount == null || amount.signum() == 0) {
                    throw RuleViolation.of("fields.amountYuan", "amount_required");
                }
                requireNoMoreThanPaid(ticket, amount);
                propose(ticket, Remedy.PARTIAL_REFUND, amount, answers, by);
            }
            default -> {
                if (!done.isKept(ticket, CaseTask.ASSIST_CUSTOMER, STEP)) {
                    throw RuleViolation.of("outcome", "assist_first");
                }
                propose(ticket, Remedy.INFO, null, answers, by);
            }
        }
        return Map.of("assistance", outcome);
    }

    private void requireNoMoreThanPaid(Ticket ticket, BigDecimal amount) {
        BigDecimal left = money.left(ticket);
        if (left != null && amount.compareTo(left) > 0) {
            throw RuleViolation.of("fields.amountYuan", "above_paid", left.toPlainString());
        }
    }

    private void record(Ticket ticket, Answers answers, Actor by) {
        String told = answers.text("told");
        tickets.tell(ticket, "ASSISTANCE_" + answers.choice("step", Step.class), by, Map.of());
        if (!told.isEmpty()) {
            messages.say(ticket, MessageThread.COMPLAINANT, "TICKET", told, by);
            clocks.answered(ticket);
        }
    }

    private void propose(
            Ticket ticket, Remedy remedy, @Nullable BigDecimal amount, Answers answers, Actor by) {
        Ticket attributed =
                triage.revise(
                        ticket,
                        TriageEdit.of(ticket).answerable(Responsibility.USER),
                        null,
                        "ATTRIBUTED",
                        by);
        proposal.make(
                attributed,
                new Propose(ProposingParty.PLATFORM, remedy, amount, answers.text("answer")),
                by);
    }
}
