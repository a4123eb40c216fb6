package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.workflow.work.Lane;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Until when those whose turn it is have time. */
final class DueLine {

    private DueLine() {}

    static Optional<Div> of(Lane lane, TicketFile file, Wording wording) {
        Set<ClockKind> kinds = kinds(lane);
        return file.liveDeadlines().stream()
                .filter(deadline -> kinds.contains(deadline.kind()))
                .findFirst()
                .map(deadline -> draw(deadline, wording));
    }

    private static Div draw(Deadline deadline, Wording wording) {
        String due = wording.spaced("clock.due", wording.until(deadline.dueAt()));
        Span until =
                new Span(
                        deadline.provisional()
                                ? wording.say("clock.reason", due, wording.say("clock.provisional"))
                                : due);
        until.addClassName("quiet");
        Div line =
                new Div(
                        new Countdown(
                                        deadline.dueAt(),
                                        Countdown.State.valueOf(deadline.state().name()))
                                .precise(),
                        until);
        line.addClassNames("line", "small");
        return line;
    }

    private static Set<ClockKind> kinds(Lane lane) {
        return switch (lane) {
            case MERCHANT -> EnumSet.of(ClockKind.MERCHANT_RESPONSE, ClockKind.MERCHANT_APPEAL);
            case CUSTOMER -> EnumSet.of(ClockKind.CUSTOMER_TURN);
            case DESK, MANAGERS, OUTSIDE -> EnumSet.noneOf(ClockKind.class);
        };
    }
}
