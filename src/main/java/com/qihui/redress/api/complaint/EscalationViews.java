package com.qihui.redress.api.complaint;

import com.qihui.redress.api.complaint.ComplaintView.RightView;
import com.qihui.redress.escalation.Bar;
import com.qihui.redress.escalation.Handing;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideRequest;
import com.qihui.redress.escalation.Route;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.outside.OutsideRoute;
import com.qihui.redress.workflow.outside.OutsideWords;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says where a complaint may go outside, in the caller's language. */
@Component
class EscalationViews {

    private final OutsideRoute routes;
    private final OutsideCases cases;
    private final OutsideWords words;

    EscalationViews(OutsideRoute routes, OutsideCases cases, OutsideWords words) {
        this.routes = routes;
        this.cases = cases;
        this.words = words;
    }

    /**
     * @param view what was proposed when the outside opened, with what bars it now
     * @param rights what may be chosen now
     */
    record Outside(EscalationView view, List<RightView> rights) {}

    Outside of(Ticket ticket, FileComplaint filed) {
        return of(ticket, filed, cases.of(ticket.id()));
    }

    /** Of one that never was outside. */
    Outside ofNew(Ticket ticket, FileComplaint filed) {
        return of(ticket, filed, List.of());
    }

    private Outside of(Ticket ticket, FileComplaint filed, List<OutsideCase> before) {
        Route route = routes.of(ticket, filed, before);
        EscalationView view = view(route, views(before));
        if (!before.isEmpty()) {
            OutsideCase latest = before.get(before.size() - 1);
            view =
                    new EscalationView(
                            latest.suggestedBody(),
                            latest.acceptable(),
                            view.bars(),
                            view.notes(),
                            view.atOnce(),
                            view.rule(),
                            latest.basis(),
                            view.cases());
        }
        return new Outside(view, rights(ticket, route));
    }

    private List<OutsideCaseView> views(List<OutsideCase> before) {
        List<OutsideRequest> requests = cases.requests(before);
        List<Handing> handings = cases.handings(before);
        return before.stream().map(one -> OutsideCaseView.of(one, requests, handings)).toList();
    }

    private EscalationView view(Route route, List<OutsideCaseView> outside) {
        Locale language = LocaleContextHolder.getLocale();
        return new EscalationView(
                route.primary(),
                route.acceptable(),
                told(route, Bar::hinders),
                told(route, bar -> !bar.hinders()),
                route.atOnce().stream()
                        .map(
                                one ->
                                        new EscalationView.Once(
                                                one,
                                                words.ground(one, language),
                                                words.basis(one.basis(), language)))
                        .toList(),
                route.rule(),
                route.basis(),
                outside);
    }

    private List<EscalationView.Told> told(Route route, Predicate<Bar> which) {
        Locale language = LocaleContextHolder.getLocale();
        return route.bars().stream()
                .filter(which)
                .map(
                        bar ->
                                new EscalationView.Told(
                                        bar.body(),
                                        words.reason(bar, language),
                                        words.basis(bar.basis(), language),
                                        bar.kind(),
                                        bar.rule()))
                .toList();
    }

    private List<RightView> rights(Ticket ticket, Route route) {
        Locale language = LocaleContextHolder.getLocale();
        return route.open().stream()
                .map(
                        body ->
                                new RightView(
                                        body,
                                        ticket.externalEligibleFrom(),
                                        words.say(language, "right." + body)))
                .toList();
    }
}
