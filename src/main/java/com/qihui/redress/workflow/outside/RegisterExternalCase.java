package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.escalation.Registration;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.task.Answers;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.task.TaskForm;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An agent enters the case the complainant brought to an outside body (R45). */
@Component
class RegisterExternalCase implements TaskForm {

    static final String REGISTERED = "caseRegistered";

    private static final String FILED_ON = "filedOn";

    private final OutsideCases outside;
    private final CaseRegistry registry;
    private final CasePapers papers;
    private final CaseDays days;

    RegisterExternalCase(
            OutsideCases outside, CaseRegistry registry, CasePapers papers, CaseDays days) {
        this.outside = outside;
        this.registry = registry;
        this.papers = papers;
        this.days = days;
    }

    @Override
    public CaseTask task() {
        return CaseTask.REGISTER_EXTERNAL_CASE;
    }

    /** Whoever names a body that another one excludes is told so; what is barred may be tried. */
    @Override
    public List<Outcome> outcomes(Ticket ticket) {
        List<String> bodies =
                Arrays.stream(Body.values())
                        .filter(body -> body != Body.NONE)
                        .map(Enum::name)
                        .toList();
        List<Field> filed = new ArrayList<>();
        filed.add(Field.text("caseNo").upTo(60));
        filed.add(CaseDays.field(FILED_ON));
        filed.addAll(papers.filed(ticket));
        return List.of(
                Outcome.of("REGISTERED", Field.choice("body", bodies), filed),
                Outcome.of("NOT_PURSUED", Field.longText("reason").upTo(2_000)));
    }

    @Override
    public Map<String, Object> complete(Ticket ticket, String outcome, Answers answers, Actor by) {
        boolean registered = outcome.equals("REGISTERED");
        if (registered) {
            Registration how =
                    new Registration(
                            answers.choice("body", Body.class),
                            answers.text("caseNo"),
                            days.past(answers, FILED_ON, null),
                            CasePapers.dossier(answers));
            registry.requireNotExcluded(ticket, how.body());
            registry.enter(ticket, how, by);
        } else {
            outside.end(ticket, OutsideOutcome.NOT_PURSUED, answers.text("reason"), by);
        }
        return Map.of(REGISTERED, registered);
    }
}
