package com.qihui.redress.workflow.evidence;

import com.qihui.redress.evidence.RequiredPiece;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How a complainant is asked, in their language: what, until when, and what if not. */
@Component
class RequestWords {

    private final MessageSource labels;
    private final Filings filings;
    private final ZoneId zone;

    RequestWords(MessageSource labels, Filings filings, @Value("${redress.zone}") ZoneId zone) {
        this.labels = labels;
        this.filings = filings;
        this.zone = zone;
    }

    /** What is asked when nobody knows which order it is about. */
    String order(Ticket ticket) {
        return say(language(ticket), "ask.order");
    }

    String request(Ticket ticket, CustomerRequest asked, List<RequiredPiece> wanted) {
        Locale language = language(ticket);
        List<String> lines = new ArrayList<>();
        if (!wanted.isEmpty()) {
            lines.add(say(language, "ask.evidence", ticket.number()));
            lines.addAll(list(language, wanted));
        } else {
            lines.add(say(language, "ask.question", ticket.number()));
        }
        if (!asked.question().isBlank()) {
            lines.add(asked.question());
        }
        lines.addAll(terms(language, asked));
        return String.join("\n", lines);
    }

    String question(Ticket ticket, CustomerRequest asked, List<RequiredPiece> besides) {
        Locale language = language(ticket);
        List<String> lines = new ArrayList<>();
        lines.add(say(language, "ask.question", ticket.number()));
        lines.add(asked.question());
        if (!besides.isEmpty()) {
            lines.add(say(language, "ask.besides"));
            lines.addAll(list(language, besides));
        }
        lines.addAll(terms(language, asked));
        return String.join("\n", lines);
    }

    String reminder(Ticket ticket, CustomerRequest asked, List<RequiredPiece> wanted) {
        Locale language = language(ticket);
        List<String> lines = new ArrayList<>();
        lines.add(say(language, "ask.reminder", ticket.number(), at(language, asked.dueAt())));
        lines.addAll(list(language, wanted));
        if (!asked.question().isBlank()) {
            lines.add(asked.question());
        }
        lines.add(say(language, "ask.otherwise"));
        return String.join("\n", lines);
    }

    String lapse(Ticket ticket) {
        return say(language(ticket), "ask.lapsed", ticket.number());
    }

    private List<String> terms(Locale language, CustomerRequest asked) {
        return List.of(
                say(language, "ask.until", at(language, asked.dueAt())),
                say(language, "ask.otherwise"),
                say(language, "ask.clocks"));
    }

    private List<String> list(Locale language, List<RequiredPiece> wanted) {
        List<String> lines = new ArrayList<>();
        for (RequiredPiece piece : wanted) {
            String name = say(language, "option." + piece.kind());
            String details =
                    piece.details().stream()
                            .map(detail -> say(language, "shows." + detail))
                            .collect(Collectors.joining(say(language, "ask.list")));
            String what = details.isEmpty() ? name : say(language, "ask.details", name, details);
            lines.add(say(language, "ask.piece", lines.size() + 1, what));
        }
        return lines;
    }

    private String at(Locale language, Instant moment) {
        return DateTimeFormatter.ofPattern(say(language, "ask.time"), language)
                .withZone(zone)
                .format(moment);
    }

    private Locale language(Ticket ticket) {
        return filings.of(ticket.id()).complainant().reads();
    }

    private String say(Locale language, String key, Object... values) {
        return Objects.requireNonNull(labels.getMessage(key, values, key, language));
    }
}
