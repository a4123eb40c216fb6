package com.qihui.redress.portal.status;

import com.qihui.redress.escalation.AtOnce;
import com.qihui.redress.escalation.Bar;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Route;
import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.portal.status.StatusPage.Outside;
import com.qihui.redress.portal.status.StatusPage.Remark;
import com.qihui.redress.portal.status.StatusPage.Way;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.outside.OutsideRoute;
import com.qihui.redress.workflow.outside.OutsideWords;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells a complainant where they may go outside: which body, why, from when, what to bring. */
@Component
class OutsideWays {

    private final OutsideRoute routes;
    private final OutsideWords outside;
    private final PortalWords words;
    private final ZoneId zone;
    private final Clock clock;

    OutsideWays(
            OutsideRoute routes,
            OutsideWords outside,
            PortalWords words,
            @Value("${redress.zone}") ZoneId zone,
            Clock clock) {
        this.routes = routes;
        this.outside = outside;
        this.words = words;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * @param late whether an answer is overdue
     */
    Outside of(Ticket ticket, FileComplaint filed, boolean late, Locale language) {
        Route route = routes.of(ticket, filed);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        boolean open =
                ticket.status() == Status.EXTERNAL
                        || !today.isBefore(ticket.externalEligibleFrom());
        boolean ours =
                ticket.status() != Status.AWAITING_CUSTOMER && ticket.status() != Status.PROPOSED;
        return new Outside(
                open,
                late && ours,
                !ticket.isClosed()
                        && (open || (late && ours) || ticket.status() == Status.PROPOSED),
                words.day(ticket.externalEligibleFrom(), language),
                words.say(language, "portal.why." + route.rule()),
                basis(route, language),
                open ? List.of() : route.atOnce().stream().map(one -> once(one, language)).toList(),
                route.choices().stream().map(bar -> remark(bar, language)).toList(),
                route.open().stream().map(body -> way(route, body, language)).toList(),
                route.closed().stream().map(bar -> closed(bar, language)).toList());
    }

    /** The table names its laws in Chinese. */
    private static String basis(Route route, Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? route.basis() : "";
    }

    private Way way(Route route, Body body, Locale language) {
        return new Way(
                body.name(),
                body == route.primary(),
                route.barsOf(body).stream()
                        .filter(bar -> bar.kind() != Bar.Kind.CHOICE)
                        .map(bar -> remark(bar, language))
                        .toList(),
                outside.bring(body, language));
    }

    private Remark once(AtOnce ground, Locale language) {
        return new Remark(
                "warn",
                outside.say(language, "outside.once"),
                outside.ground(ground, language),
                outside.basis(ground.basis(), language));
    }

    private Remark remark(Bar bar, Locale language) {
        return new Remark(
                tone(bar.kind()),
                outside.say(language, "bar.kind." + bar.kind()),
                outside.reason(bar, language),
                outside.basis(bar.basis(), language));
    }

    /** Marked with the body it closes. */
    private Remark closed(Bar bar, Locale language) {
        return new Remark(
                tone(bar.kind()),
                words.say(language, "portal.body." + bar.body()),
                outside.reason(bar, language),
                outside.basis(bar.basis(), language));
    }

    private static String tone(Bar.Kind kind) {
        return switch (kind) {
            case EXCLUDED, REFUSAL -> "bad";
            case PRECONDITION, WARNING -> "warn";
            case OUT_OF_SCOPE, CHOICE -> "hold";
            case NOTE -> "mute";
        };
    }
}
