package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.clock.OutsideClocks;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a body has examined, inspected or appraised by others is not counted into its sixty days of
 * mediation (总局令121号 22). The desk enters when that began and when it was over.
 */
@Component
class Examinations {

    static final String BEGUN = "EXAMINATION_BEGUN";
    static final String ENDED = "EXAMINATION_ENDED";

    private static final String FROM = "examinedFrom";
    private static final String UNTIL = "examinedUntil";
    private static final String WHAT = "examined";

    /** Whose law leaves it out. */
    private static final Set<Body> BODIES = Set.of(Body.MARKET_REGULATION_12315);

    private final OutsideCases outside;
    private final OutsideClocks clocks;
    private final CaseDays days;

    Examinations(OutsideCases outside, OutsideClocks clocks, CaseDays days) {
        this.outside = outside;
        this.clocks = clocks;
        this.days = days;
    }

    /** Of a case that was taken: one may begin, or the one that goes on may end. */
    List<Outcome> outcomes(Ticket ticket, OutsideCase current) {
        if (current.state() != OutsideCase.State.ACCEPTED || !BODIES.contains(current.body())) {
            return List.of();
        }
        return List.of(
                clocks.examinedSince(ticket).isPresent()
                        ? Outcome.of(ENDED, CaseDays.field(UNTIL))
                        : Outcome.of(
                                BEGUN, CaseDays.field(FROM), Field.longText(WHAT).upTo(2_000)));
    }

    /**
     * @throws RuleViolation when the day is to come, or before the case was taken
     */
    void begin(Ticket ticket, OutsideCase current, Answers answers, Actor by) {
        LocalDate from = days.past(answers, FROM, current.acceptedOn());
        outside.examine(ticket, from, answers.text(WHAT), by);
        clocks.examined(ticket, from);
    }

    /**
     * @throws RuleViolation when the day is to come, or before the examination began
     */
    void end(Ticket ticket, Answers answers, Actor by) {
        LocalDate from = clocks.examinedSince(ticket).orElseThrow();
        LocalDate last = days.past(answers, UNTIL, from);
        outside.examined(ticket, last, by);
        clocks.examinedUntil(ticket, last);
    }
}
