package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.evidence.EvidencePiece;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every piece that was given, and what is missing. */
class EvidenceTab extends TicketTab {

    private final Wording wording;

    EvidenceTab(Wording wording) {
        this.wording = wording;
        addClassNames("stack");
    }

    /** How many pieces there are out of those it takes. */
    @Override
    String title(TicketFile file) {
        int given = file.pieces().size();
        int missing = new Gaps(file.verdict(), wording).missing().size();
        return missing == 0
                ? wording.say("ticket.tab.evidence", given)
                : wording.say("ticket.tab.evidence.of", given, given + missing);
    }

    @Override
    protected void draw(TicketFile file) {
        removeAll();
        Gaps gaps = new Gaps(file.verdict(), wording);
        if (file.verdict() != null && !gaps.isNone()) {
            Card card =
                    new Card(
                            wording.say("ticket.evidence.gaps"),
                            new Div(wording.say("ticket.evidence.gaps.what", gaps.words())));
            add(card.aside(EvidenceCard.chip(file.verdict().completeness(), wording)));
        }
        if (file.verdict() != null) {
            file.verdict().warnings().forEach(warning -> add(warning(warning)));
        }
        if (file.order() != null) {
            add(snapshot());
        }
        file.pieces().forEach(piece -> add(piece(piece)));
        if (file.pieces().isEmpty() && file.order() == null) {
            add(
                    new EmptyState(
                            wording.say("ticket.evidence.none"),
                            wording.say("ticket.evidence.none.next")));
        }
    }

    private Component warning(String code) {
        return new Div(new StatusChip(Tone.WARN, wording.say("warning." + code)));
    }

    private Card snapshot() {
        return new Card(
                        wording.say("ticket.evidence.snapshot"),
                        quiet(wording.say("ticket.evidence.snapshot.what")))
                .aside(wording.say("ticket.system"));
    }

    private Card piece(EvidencePiece piece) {
        Card card =
                new Card(
                        wording.say(
                                "ticket.evidence.no",
                                piece.pieceNo(),
                                wording.option(piece.kind())));
        String description = piece.description();
        if (description != null) {
            Div words = new Div(description);
            words.addClassName("words");
            card.add(words);
        }
        String about =
                Stream.of(piece.form(), piece.source(), visible(piece), notice(piece))
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" · "));
        if (!about.isEmpty()) {
            card.add(quiet(about));
        }
        return card.aside(wording.at(piece.addedAt()));
    }

    private String visible(EvidencePiece piece) {
        String details =
                piece.shows().stream()
                        .map(detail -> wording.say("shows." + detail))
                        .collect(Collectors.joining(wording.say("ticket.list")));
        return details.isEmpty() ? "" : wording.say("ticket.evidence.shows", details);
    }

    private String notice(EvidencePiece piece) {
        Boolean announced = piece.priorNotice();
        return announced == null
                ? ""
                : wording.say(
                        announced ? "ticket.evidence.announced" : "ticket.evidence.unannounced");
    }

    private static Div quiet(String text) {
        Div line = new Div(new Span(text));
        line.addClassNames("quiet", "small", "words");
        return line;
    }
}
