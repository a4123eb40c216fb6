package com.qihui.redress.workflow.remedy;

import com.qihui.redress.account.Actor;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * An agent settles by hand what the order system refused, and notes where it can be found; or takes
 * it back, so that the platform proposes something else. Of what was paid in part the rest is taken
 * back, and what is paid stays paid.
 */
@Component
class SettleManually implements TaskForm {

    private static final String SETTLED = "SETTLED";
    private static final String WITHDRAW_REST = "WITHDRAW_REST";

    private final Remedies remedies;

    SettleManually(Remedies remedies) {
        this.remedies = remedies;
    }

    @Override
    public CaseTask task() {
        return CaseTask.SETTLE_MANUALLY;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        return List.of(
                Outcome.of(SETTLED, Field.text("reference")),
                Outcome.of(
                        remedies.isPartlyPaid(ticket.id()) ? WITHDRAW_REST : "WITHDRAW",
                        Field.longText("reason").upTo(2_000)));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        switch (outcome) {
            case SETTLED -> remedies.settle(ticket, answers.text("reference"), by);
            case WITHDRAW_REST -> remedies.withdrawRest(ticket, answers.text("reason"), by);
            default -> remedies.withdraw(ticket, answers.text("reason"), by);
        }
        return Map.of();
    }
}
