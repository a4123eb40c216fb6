package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.evidence.CheckedPiece;
import com.qihui.redress.evidence.ChecklistLine;
import com.qihui.redress.evidence.Completeness;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.workflow.evidence.CustomerRequest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the complaint stands on and what is missing, at a glance (R8, R18). */
class EvidenceCard extends Card {

    private static final int NAMED = 3;

    private final Wording wording;

    /**
     * @param ask called with what is missing, to ask the complainant for it
     */
    EvidenceCard(TicketFile file, Wording wording, Consumer<List<String>> ask) {
        super(wording.say("ticket.evidence"));
        this.wording = wording;
        Gaps gaps = new Gaps(file.verdict(), wording);
        List<ChecklistLine> asked = file.checklist();
        if (file.verdict() != null) {
            aside(chip(file.verdict(), wording));
        }
        if (file.order() != null) {
            add(line(true, wording.say("ticket.evidence.snapshot"), ""));
        }
        asked.forEach(one -> add(asked(one)));
        file.pieces().stream()
                .filter(piece -> piece.piece().given())
                .filter(piece -> asked.stream().noneMatch(one -> one.kind() == piece.kind()))
                .collect(
                        Collectors.groupingBy(
                                CheckedPiece::kind, TreeMap::new, Collectors.counting()))
                .forEach((kind, count) -> add(besides(kind, count)));
        if (asked.isEmpty()) {
            gaps.missing().forEach(kind -> add(missing(wording.option(kind))));
        }
        if (file.pieces().isEmpty() && gaps.isNone()) {
            add(new Span(wording.say("ticket.evidence.none")));
        }
        file.requests().forEach(request -> add(waiting(request)));
        List<String> open = file.worthAsking(gaps.codes());
        if (!open.isEmpty() && !file.ticket().isClosed()) {
            Button askFor =
                    new Button(wording.say("ticket.evidence.ask"), click -> ask.accept(open));
            askFor.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            add(askFor);
        }
    }

    static StatusChip chip(EvidenceVerdict verdict, Wording wording) {
        Completeness completeness = verdict.completeness();
        Tone tone =
                switch (completeness) {
                    case COMPLETE -> Tone.OK;
                    case PARTIAL -> Tone.WARN;
                    case INSUFFICIENT -> Tone.BAD;
                };
        return new StatusChip(tone, wording.state("completeness", completeness));
    }

    private Div waiting(CustomerRequest request) {
        return new Div(
                new StatusChip(
                        Tone.HOLD,
                        wording.spaced("ticket.ask.waiting", wording.until(request.dueAt()))));
    }

    private Div asked(ChecklistLine asked) {
        String kind = wording.option(asked.kind());
        if (!asked.given()) {
            return missing(kind);
        }
        if (!asked.isMet()) {
            return line(
                    false,
                    kind,
                    wording.say("ticket.evidence.lacks", wording.details(asked.hidden())));
        }
        return line(true, kind, seen(asked.seen()));
    }

    private String seen(List<String> details) {
        return details.size() > NAMED
                ? wording.say("ticket.evidence.all_seen", details.size())
                : details.stream()
                        .map(
                                detail ->
                                        wording.say(
                                                "ticket.evidence.ticked", wording.detail(detail)))
                        .collect(Collectors.joining(" "));
    }

    private Div besides(EvidenceKind kind, long count) {
        return line(
                true,
                wording.option(kind),
                count == 1 ? "" : wording.say("ticket.evidence.times", count));
    }

    private Div missing(String kind) {
        return line(false, kind, wording.say("ticket.evidence.missing"));
    }

    private static Div line(boolean good, String what, String remark) {
        Span note = new Span(remark);
        note.addClassNames("quiet", "small");
        Div line = new Div(sign(good), new Span(what), note);
        line.addClassName("check");
        line.getClassNames().set("gap", !good);
        return line;
    }

    /** Beside words that say the same: a screen reader passes over it. */
    static Span sign(boolean good) {
        Span sign = new Span(good ? "✓" : "!");
        sign.addClassName("sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }
}
