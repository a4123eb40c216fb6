package com.qihui.redress.portal.status;

import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.DeclineGround;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.portal.status.StatusPage.Abroad;
import com.qihui.redress.portal.status.StatusPage.Stage;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Ticket;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a complainant in plain words where their case at an outside body stands (R45). */
@Component
class CaseAbroad {

    private static final Set<ClockKind> BODYS_OWN =
            EnumSet.of(ClockKind.OUTSIDE_ACCEPTANCE, ClockKind.OUTSIDE_OUTCOME);

    private final OutsideCases cases;
    private final Deadlines deadlines;
    private final NextSteps next;
    private final PortalWords words;

    CaseAbroad(OutsideCases cases, Deadlines deadlines, NextSteps next, PortalWords words) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.next = next;
        this.words = words;
    }

    /** The last case a body has or had; what was only offered is told with the rights. */
    Optional<Abroad> of(Ticket ticket, Locale language) {
        return cases.of(ticket.id()).stream()
                .filter(one -> one.body() != null)
                .reduce((earlier, later) -> later)
                .map(one -> told(ticket, one, language));
    }

    private Abroad told(Ticket ticket, OutsideCase one, Locale language) {
        Body body = one.body() == null ? one.suggestedBody() : one.body();
        String name = words.say(language, "portal.body." + body);
        return new Abroad(
                name,
                one.caseNo(),
                words.say(language, "portal.abroad." + stands(one), name),
                ground(one, language),
                one.isOpen() ? due(ticket, language) : null,
                yuan(one.awardedYuan()),
                granted(one, language),
                path(one, language));
    }

    private static String stands(OutsideCase one) {
        OutsideOutcome outcome = one.outcome();
        return outcome == null ? one.state().name() : outcome.name();
    }

    private @Nullable String ground(OutsideCase one, Locale language) {
        DeclineGround ground = one.ground();
        return ground == null ? null : words.say(language, "option." + ground);
    }

    /** Until when the body has time; its clocks know. */
    private @Nullable String due(Ticket ticket, Locale language) {
        return deadlines.of(ticket.id()).stream()
                .filter(Deadline::isLive)
                .filter(one -> BODYS_OWN.contains(one.kind()))
                .findFirst()
                .map(
                        one ->
                                one.isPaused()
                                        ? words.say(language, "portal.abroad.examined")
                                        : next.until(one, language))
                .orElse(null);
    }

    private @Nullable String granted(OutsideCase one, Locale language) {
        if (one.award() == null) {
            return null;
        }
        return words.say(
                language,
                one.verifiedAt() == null ? "portal.abroad.owed" : "portal.abroad.carried_out");
    }

    private List<Stage> path(OutsideCase one, Locale language) {
        List<Stage> path = new ArrayList<>();
        path.add(stage("REGISTERED", one.filedOn(), true, language));
        boolean refused = one.outcome() == OutsideOutcome.REFUSED;
        if (one.acceptedOn() != null || (one.isOpen() && !refused)) {
            path.add(stage("ACCEPTED", one.acceptedOn(), one.acceptedOn() != null, language));
        }
        path.add(stage("ENDED", one.endedOn(), !one.isOpen(), language));
        if (one.award() != null) {
            path.add(stage("CARRIED_OUT", null, one.verifiedAt() != null, language));
        }
        return path;
    }

    private Stage stage(String name, @Nullable LocalDate day, boolean done, Locale language) {
        return new Stage(
                words.say(language, "outside.stage." + name),
                day == null ? "" : words.day(day, language),
                words.say(language, done ? "portal.abroad.done" : "portal.abroad.ahead"),
                done ? "ok" : "mute");
    }

    private static @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null ? null : "¥" + amount.toPlainString();
    }
}
