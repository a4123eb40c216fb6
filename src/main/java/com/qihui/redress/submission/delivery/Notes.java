package com.qihui.redress.submission.delivery;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.PapersArrived;
import com.qihui.redress.shared.due.Pauses;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.exchange.ExchangeAnswer;
import com.qihui.redress.submission.exchange.ExchangeFault;
import com.qihui.redress.submission.exchange.ExchangeSettings;
import com.qihui.redress.submission.exchange.Standing;
import com.qihui.redress.submission.form.Case;
import com.qihui.redress.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what came of a call over the line, and tells the complaint what is news to it. */
@Component
class Notes {

    private final HandInRows rows;
    private final Tickets tickets;
    private final ExchangeSettings settings;
    private final Pauses pauses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notes(
            HandInRows rows,
            Tickets tickets,
            ExchangeSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        pauses = Pauses.even(settings.firstPause(), settings.longestPause());
    }

    @Transactional
    public void answered(HandIn one, Made dossier, ExchangeAnswer answer) {
        Standing standing = Objects.requireNonNull(answer.state());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.answered(one, answer, now, standing.isLast() ? null : now.plus(settings.askEvery()));
        if (one.deliveredAt() == null) {
            tell(one, Case.DELIVERED, facts(dossier, "caseNo", answer.caseNo()));
            events.publishEvent(new PapersArrived(one.ticketId(), dossier.id()));
        }
        if (standing != one.standing() && standing != Standing.RECEIVED) {
            tell(one, "OUTSIDE_STANDING", facts(dossier, "standing", standing.name()));
        }
    }

    /** Until it is there, a person decides after many tries; then it is only asked again later. */
    @Transactional
    public void failed(HandIn one, Made dossier, ExchangeFault fault) {
        if (one.deliveredAt() != null) {
            rows.failed(one, fault.kind(), clock.instant().plus(settings.askEvery()));
        } else if (fault.isForGood() || one.tries() >= settings.tries()) {
            rows.gaveUp(one, fault.kind(), fault.isForGood() ? fault.getMessage() : null);
            tell(one, Case.HAND_IN_FAILED, facts(dossier, "fault", fault.kind().name()));
        } else {
            rows.failed(one, fault.kind(), clock.instant().plus(pause(one, fault)));
        }
    }

    private Duration pause(HandIn one, ExchangeFault fault) {
        Duration asked = Objects.requireNonNullElse(fault.pause(), Duration.ZERO);
        Duration own = pauses.after(one.tries());
        return asked.compareTo(own) > 0 ? asked : own;
    }

    private static Map<String, Object> facts(Made dossier, String name, @Nullable Object value) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("dossier", dossier.id());
        facts.put("body", dossier.paper().body().name());
        facts.put(name, value);
        return facts;
    }

    private void tell(HandIn one, String event, Map<String, Object> facts) {
        tickets.tell(tickets.byId(one.ticketId()), event, Actor.SYSTEM, facts);
    }
}
