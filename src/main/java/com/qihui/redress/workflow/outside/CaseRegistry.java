package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Bar;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.Registration;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.clock.OutsideClocks;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Enters a case at a body and starts the body's clock, whichever way the desk learnt of it. */
@Component
class CaseRegistry {

    private final OutsideCases cases;
    private final OutsideRoute routes;
    private final OutsideWords words;
    private final Filings filings;
    private final OutsideClocks clocks;

    CaseRegistry(
            OutsideCases cases,
            OutsideRoute routes,
            OutsideWords words,
            Filings filings,
            OutsideClocks clocks) {
        this.cases = cases;
        this.routes = routes;
        this.words = words;
        this.filings = filings;
        this.clocks = clocks;
    }

    void enter(Ticket ticket, Registration how, Actor by) {
        cases.register(ticket, how, by);
        clocks.registered(ticket, how.body(), how.filedOn());
    }

    /**
     * @throws RuleViolation when another body has, or had, the same dispute
     */
    void requireNotExcluded(Ticket ticket, Body body) {
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
