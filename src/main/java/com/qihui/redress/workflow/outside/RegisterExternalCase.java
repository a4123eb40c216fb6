package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An agent enters the case the complainant brought to an outside body (R45). */
@Component
class RegisterExternalCase implements TaskForm {

    private final OutsideCases outside;
    private final CaseClocks clocks;

    RegisterExternalCase(OutsideCases outside, CaseClocks clocks) {
        this.outside = outside;
        this.clocks = clocks;
    }

    @Override
    public CaseTask task() {
        return CaseTask.REGISTER_EXTERNAL_CASE;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        List<String> bodies =
                Arrays.stream(Body.values())
                        .filter(body -> body != Body.NONE)
                        .map(Enum::name)
                        .toList();
        return List.of(
                Outcome.of(
                        "REGISTERED", Field.choice("body", bodies), Field.text("caseNo").upTo(60)),
                Outcome.of("NOT_PURSUED", Field.longText("reason").upTo(2_000)));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        boolean registered = outcome.equals("REGISTERED");
        if (registered) {
            Body body = answers.choice("body", Body.class);
            outside.register(ticket, body, answers.text("caseNo"), by);
            clocks.registeredOutside(ticket, body);
        } else {
            outside.end(ticket, OutsideOutcome.NOT_PURSUED, null, answers.text("reason"), by);
        }
        return Map.of("caseRegistered", registered);
    }
}
