package com.qihui.redress.workflow;

import com.qihui.redress.evidence.RequiredPiece;
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

/** How a complainant is asked, in the desk's own language: what, until when, and what if not. */
@Component
class RequestWords {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource labels;
    private final DateTimeFormatter time;

    RequestWords(MessageSource labels, @Value("${redress.zone}") ZoneId zone) {
        this.labels = labels;
        this.time = DateTimeFormatter.ofPattern(label(labels, "ask.time")).withZone(zone);
    }

    /** What is asked when nobody knows which order it is about. */
    String order() {
        return say("ask.order");
    }

    String request(Ticket ticket, CustomerRequest asked, List<RequiredPiece> wanted) {
        List<String> lines = new ArrayList<>();
        lines.add(say("ask.evidence", ticket.number()));
        lines.addAll(list(wanted));
        if (!asked.question().isBlank()) {
            lines.add(asked.question());
        }
        lines.addAll(terms(asked));
        return String.join("\n", lines);
    }

    String question(Ticket ticket, CustomerRequest asked, List<RequiredPiece> besides) {
        List<String> lines = new ArrayList<>();
        lines.add(say("ask.question", ticket.number()));
        lines.add(asked.question());
        if (!besides.isEmpty()) {
            lines.add(say("ask.besides"));
            lines.addAll(list(besides));
        }
        lines.addAll(terms(asked));
        return String.join("\n", lines);
    }

    String reminder(Ticket ticket, CustomerRequest asked, List<RequiredPiece> wanted) {
        List<String> lines = new ArrayList<>();
        lines.add(say("ask.reminder", ticket.number(), at(asked.dueAt())));
        lines.addAll(list(wanted));
        if (!asked.question().isBlank()) {
            lines.add(asked.question());
        }
        lines.add(say("ask.otherwise"));
        return String.join("\n", lines);
    }

    String lapse(Ticket ticket) {
        return say("ask.lapsed", ticket.number());
    }

    private List<String> terms(CustomerRequest asked) {
        return List.of(
                say("ask.until", at(asked.dueAt())), say("ask.otherwise"), say("ask.clocks"));
    }

    private List<String> list(List<RequiredPiece> wanted) {
        List<String> lines = new ArrayList<>();
        for (RequiredPiece piece : wanted) {
            String name = say("option." + piece.kind());
            String details =
                    piece.details().stream()
                            .map(detail -> say("shows." + detail))
                            .collect(Collectors.joining(say("ask.list")));
            String what = details.isEmpty() ? name : say("ask.details", name, details);
            lines.add(say("ask.piece", lines.size() + 1, what));
        }
        return lines;
    }

    private String at(Instant moment) {
        return time.format(moment);
    }

    private String say(String key, Object... values) {
        return label(labels, key, values);
    }

    private static String label(MessageSource labels, String key, Object... values) {
        return Objects.requireNonNull(labels.getMessage(key, values, key, LANGUAGE));
    }
}
