package com.qihui.redress.workflow.outside;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.escalation.AtOnce;
import com.qihui.redress.escalation.Bar;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Route;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which outside bodies a complainant may go to as things stand, and what each asks for; told to
 * them with the final answer, at the latest when an answer is late, and again when the inside has
 * had its time (R29, R41).
 */
@Component
public class RightsTeller {

    private final OutsideRoute route;
    private final Tickets tickets;
    private final Filings filings;
    private final Messages messages;
    private final OutsideWords words;
    private final ZoneId zone;
    private final Clock clock;

    RightsTeller(
            OutsideRoute route,
            Tickets tickets,
            Filings filings,
            Messages messages,
            OutsideWords words,
            @Value("${redress.zone}") ZoneId zone,
            Clock clock) {
        this.route = route;
        this.tickets = tickets;
        this.filings = filings;
        this.messages = messages;
        this.words = words;
        this.zone = zone;
        this.clock = clock;
    }

    /** The inside has had its time. */
    public void tellLate(Ticket ticket) {
        tell(ticket, "right.late");
    }

    /** A body did not take it, or mediated in vain. */
    void tellNext(Ticket ticket) {
        tell(ticket, "right.next");
    }

    public void tellFinal(Ticket ticket) {
        tell(ticket, "right.final");
    }

    /** An answer is late: once a round, however many are. */
    void tellAnswerLate(Ticket ticket) {
        if (ticket.rightsToldAt() == null) {
            tell(ticket, isOpen(ticket) ? "right.answer_late.open" : "right.answer_late");
        }
    }

    private boolean isOpen(Ticket ticket) {
        return !LocalDate.ofInstant(clock.instant(), zone).isBefore(ticket.externalEligibleFrom());
    }

    private void tell(Ticket ticket, String occasion) {
        FileComplaint filed = filings.of(ticket.id());
        Locale language = filed.complainant().reads();
        Route open = route.of(ticket, filed);
        if (open.open().isEmpty()) {
            return;
        }
        tickets.rightsTold(ticket, open.data(), Actor.SYSTEM);
        List<String> lines = new ArrayList<>();
        lines.add(say(language, occasion, ticket.number(), day(ticket, language)));
        int number = 0;
        for (Body body : open.open()) {
            number++;
            lines.add(say(language, "right.line", number, say(language, "right." + body)));
            open.barsOf(body).stream()
                    .filter(Bar::hinders)
                    .forEach(bar -> lines.add(said(language, "right.bar", bar)));
        }
        open.choices().forEach(bar -> lines.add(said(language, "right.choice", bar)));
        for (AtOnce ground : open.atOnce()) {
            lines.add(
                    say(
                            language,
                            "right.once",
                            words.ground(ground, language),
                            words.basis(ground.basis(), language)));
        }
        lines.add(say(language, "right.basis", open.basis()));
        messages.say(
                ticket,
                MessageThread.COMPLAINANT,
                Channel.TICKET.name(),
                String.join("\n", lines),
                Actor.SYSTEM);
    }

    private String said(Locale language, String how, Bar bar) {
        String basis = words.basis(bar.basis(), language);
        String reason = words.reason(bar, language);
        return basis.isEmpty()
                ? say(language, how + ".bare", reason)
                : say(language, how, reason, basis);
    }

    private String day(Ticket ticket, Locale language) {
        return DateTimeFormatter.ofPattern(say(language, "right.day"), language)
                .format(ticket.externalEligibleFrom());
    }

    private String say(Locale language, String key, Object... places) {
        return words.say(language, key, places);
    }
}
