package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Bar;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Filings;
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
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** An agent enters the case the complainant brought to an outside body (R45). */
@Component
class RegisterExternalCase implements TaskForm {

    private final OutsideCases outside;
    private final OutsideRoute routes;
    private final OutsideWords words;
    private final Filings filings;
    private final CaseClocks clocks;

    RegisterExternalCase(
            OutsideCases outside,
            OutsideRoute routes,
            OutsideWords words,
            Filings filings,
            CaseClocks clocks) {
        this.outside = outside;
        this.routes = routes;
        this.words = words;
        this.filings = filings;
        this.clocks = clocks;
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
            requireNotExcluded(ticket, body);
            outside.register(ticket, body, answers.text("caseNo"), by);
            clocks.registeredOutside(ticket, body);
        } else {
            outside.end(ticket, OutsideOutcome.NOT_PURSUED, null, answers.text("reason"), by);
        }
        return Map.of("caseRegistered", registered);
    }

    private void requireNotExcluded(Ticket ticket, Body body) {
        routes.of(ticket, filings.of(ticket.id())).barsOf(body).stream()
                .filter(bar -> bar.kind() == Bar.Kind.EXCLUDED)
                .findFirst()
                .ifPresent(
                        bar -> {
                            throw RuleViolation.of(
                                    "fields.body",
                                    "outside_excluded",
                                    words.reason(bar, LocaleContextHolder.getLocale()));
                        });
    }
}
