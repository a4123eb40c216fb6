package com.qihui.redress.workflow;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.ticket.Ticket;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An agent submits what the outside body asks for, and enters how the case ended (R45). */
@Component
class FollowExternalCase implements TaskForm {

    private static final Field AWARDED = Field.money("awardedYuan").optional();

    private final OutsideCases outside;

    FollowExternalCase(OutsideCases outside) {
        this.outside = outside;
    }

    @Override
    public CaseTask task() {
        return CaseTask.FOLLOW_EXTERNAL_CASE;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        Field note = Field.longText("note").upTo(2_000);
        return List.of(
                Outcome.of("SUPPLEMENT", Field.longText("description")),
                Outcome.of(OutsideOutcome.MEDIATED.name(), AWARDED, note),
                Outcome.of(OutsideOutcome.JUDGED.name(), AWARDED, note),
                Outcome.of(OutsideOutcome.REFUSED.name(), note),
                Outcome.of(OutsideOutcome.WITHDRAWN.name(), note));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        if (outcome.equals("SUPPLEMENT")) {
            outside.supplement(ticket, answers.text("description"), by);
        } else {
            outside.end(
                    ticket,
                    OutsideOutcome.valueOf(outcome),
                    answers.money(AWARDED),
                    answers.text("note"),
                    by);
        }
        return Map.of("outsideEvent", outcome);
    }
}
