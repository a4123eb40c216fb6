package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.ticket.Ticket;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An agent settles by hand what the order system refused, and notes where it can be found. */
@Component
class SettleManually implements TaskForm {

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
        return List.of(Outcome.of("SETTLED", Field.text("reference")));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        remedies.settle(ticket, answers.text("reference"), by);
        return Map.of();
    }
}
