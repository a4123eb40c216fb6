package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.clock.CaseClocks;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An agent submits what the outside body asks for, and enters how the case ended (R45). */
@Component
class FollowExternalCase implements TaskForm {

    private static final String ACCEPTED = "ACCEPTED";
    private static final String SUPPLEMENT = "SUPPLEMENT";

    private static final Field AWARDED = Field.money("awardedYuan").optional();

    private final OutsideCases outside;
    private final CaseClocks clocks;

    FollowExternalCase(OutsideCases outside, CaseClocks clocks) {
        this.outside = outside;
        this.clocks = clocks;
    }

    @Override
    public CaseTask task() {
        return CaseTask.FOLLOW_EXTERNAL_CASE;
    }

    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        Field note = Field.longText("note").upTo(2_000);
        return List.of(
                Outcome.of(ACCEPTED),
                Outcome.of(SUPPLEMENT, Field.longText("description")),
                Outcome.of(OutsideOutcome.MEDIATED.name(), AWARDED, note),
                Outcome.of(OutsideOutcome.JUDGED.name(), AWARDED, note),
                Outcome.of(OutsideOutcome.REFUSED.name(), note),
                Outcome.of(OutsideOutcome.WITHDRAWN.name(), note));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        if (outcome.equals(ACCEPTED)) {
            clocks.acceptedOutside(ticket, outside.accept(ticket, by));
        } else if (outcome.equals(SUPPLEMENT)) {
            outside.supplement(ticket, answers.text("description"), by);
        } else {
            outside.end(
                    ticket,
                    OutsideOutcome.valueOf(outcome),
                    answers.money(AWARDED.name()),
                    answers.text("note"),
                    by);
            clocks.endedOutside(ticket);
        }
        // Accepted, the case goes on where it goes on after a supplement, on every diagram's
        // version.
        return Map.of(
                "outsideEvent",
                outcome.equals(ACCEPTED) ? SUPPLEMENT : outcome,
                "supplementSent",
                outcome.equals(SUPPLEMENT));
    }
}
