package com.qihui.redress.portal.status;

import com.qihui.redress.portal.PortalWords;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens next and by when, by the clock that the complaint's state waits for. */
@Component
class NextSteps {

    private static final Set<ClockKind> ANSWERS =
            EnumSet.of(ClockKind.FIRST_RESPONSE, ClockKind.NEXT_RESPONSE, ClockKind.RESOLUTION);

    private final Deadlines deadlines;
    private final PortalWords words;
    private final Clock clock;

    record Next(String text, String tone, @Nullable String due, boolean late) {}

    NextSteps(Deadlines deadlines, PortalWords words, Clock clock) {
        this.deadlines = deadlines;
        this.words = words;
        this.clock = clock;
    }

    Next of(Ticket ticket, Locale language) {
        Status status = ticket.status();
        Optional<Deadline> due = awaited(ticket);
        boolean late = due.filter(d -> d.dueAt().isBefore(clock.instant())).isPresent();
        return new Next(
                words.say(language, "portal.next." + key(ticket, due)),
                late ? "bad" : tone(status),
                due.map(d -> until(d, language)).orElse(null),
                late);
    }

    /** Whether an answer of the desk is waited for that should have come by now (R41). */
    boolean isAnswerLate(Ticket ticket) {
        return deadlines.of(ticket.id()).stream()
                .filter(one -> one.isLive() && !one.isPaused())
                .filter(one -> ANSWERS.contains(one.kind()))
                .anyMatch(one -> one.dueAt().isBefore(clock.instant()));
    }

    /** The time the complainant has to answer, while it runs. */
    Optional<Deadline> turn(Ticket ticket) {
        return deadlines.of(ticket.id()).stream()
                .filter(Deadline::isLive)
                .filter(deadline -> deadline.kind() == ClockKind.CUSTOMER_TURN)
                .max(Comparator.comparing(Deadline::startedAt));
    }

    String until(Deadline deadline, Locale language) {
        String until = words.until(deadline.dueAt(), language);
        return deadline.provisional()
                ? words.say(
                        language, "clock.reason", until, words.say(language, "clock.provisional"))
                : until;
    }

    /** A chat that waits for goods says so, and what happens by itself if they do not come. */
    private static String key(Ticket ticket, Optional<Deadline> due) {
        if (!ticket.isChat()) {
            return ticket.status().name();
        }
        return due.filter(one -> one.kind() == ClockKind.DELIVERY).isPresent()
                ? "chat.delivery"
                : "chat";
    }

    private Optional<Deadline> awaited(Ticket ticket) {
        List<ClockKind> kinds =
                ticket.isChat()
                        ? List.of(ClockKind.DELIVERY, ClockKind.FIRST_RESPONSE)
                        : kinds(ticket.status());
        return deadlines.of(ticket.id()).stream()
                .filter(Deadline::isLive)
                .filter(deadline -> kinds.contains(deadline.kind()))
                .min(Comparator.comparing(deadline -> kinds.indexOf(deadline.kind())));
    }

    /** Which clock tells it, the first that runs. */
    private static List<ClockKind> kinds(Status status) {
        return switch (status) {
            case RECEIVED, IN_TRIAGE -> List.of(ClockKind.FIRST_RESPONSE, ClockKind.RESOLUTION);
            case AWAITING_CUSTOMER, PROPOSED -> List.of(ClockKind.CUSTOMER_TURN);
            case WITH_MERCHANT -> List.of(ClockKind.MERCHANT_RESPONSE, ClockKind.RESOLUTION);
            case WITH_PLATFORM, IN_REMEDY ->
                    List.of(ClockKind.RESOLUTION, ClockKind.INTERNAL_HANDLING);
            case EXTERNAL, CLOSED -> List.of();
        };
    }

    private static String tone(Status status) {
        return switch (status) {
            case AWAITING_CUSTOMER, PROPOSED -> "warn";
            case CLOSED -> "ok";
            case EXTERNAL -> "hold";
            default -> "info";
        };
    }
}
