package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.evidence.Completeness;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** What the complaint stands on and what is missing, at a glance (R8, R18). */
class EvidenceCard extends Card {

    private final Wording wording;

    /**
     * @param ask called with words that ask the complainant for what is missing
     */
    EvidenceCard(TicketFile file, Gaps gaps, Wording wording, Consumer<String> ask) {
        super(wording.say("ticket.evidence"));
        this.wording = wording;
        EvidenceVerdict verdict = file.verdict();
        if (verdict != null) {
            aside(chip(verdict.completeness(), wording));
        }
        if (file.order() != null) {
            add(line(true, wording.say("ticket.evidence.snapshot"), ""));
        }
        file.pieces().forEach(piece -> add(given(piece, gaps)));
        gaps.missing()
                .forEach(
                        kind ->
                                add(
                                        line(
                                                false,
                                                wording.option(kind),
                                                wording.say("ticket.evidence.missing"))));
        if (file.pieces().isEmpty() && gaps.isNone()) {
            add(new Span(wording.say("ticket.evidence.none")));
        }
        if (!gaps.isNone() && !file.ticket().isClosed()) {
            Button askFor =
                    new Button(
                            wording.say("ticket.evidence.ask"),
                            click ->
                                    ask.accept(
                                            wording.say(
                                                    "ticket.evidence.ask.words", gaps.words())));
            askFor.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            add(askFor);
        }
    }

    static StatusChip chip(Completeness completeness, Wording wording) {
        Tone tone =
                switch (completeness) {
                    case COMPLETE -> Tone.OK;
                    case PARTIAL -> Tone.WARN;
                    case INSUFFICIENT -> Tone.BAD;
                };
        return new StatusChip(tone, wording.state("completeness", completeness));
    }

    private Div given(EvidencePiece piece, Gaps gaps) {
        String missing = gaps.detailsOf(piece.kind());
        return missing.isEmpty()
                ? line(true, wording.option(piece.kind()), "")
                : line(
                        false,
                        wording.option(piece.kind()),
                        wording.say("ticket.evidence.lacks", missing));
    }

    private static Div line(boolean good, String what, String remark) {
        Span mark = new Span(good ? "✓" : "!");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span note = new Span(remark);
        note.addClassNames("quiet", "small");
        Div line = new Div(mark, new Span(what), note);
        line.addClassName("check");
        line.getClassNames().set("gap", !good);
        return line;
    }
}
