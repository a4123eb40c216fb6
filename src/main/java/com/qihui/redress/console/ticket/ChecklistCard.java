package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.evidence.ChecklistLine;
import com.qihui.redress.evidence.EvidenceReason;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.workflow.evidence.CustomerRequest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * Each piece the complaint should stand on and how it stands; below, the verdict's reasons (R8).
 */
class ChecklistCard extends Card {

    private final Wording wording;
    private final TicketFile file;
    private final Consumer<List<String>> ask;
    private final Consumer<EvidenceKind> upload;

    /**
     * @param ask called with what one piece lacks, to ask the complainant for it
     * @param upload called with a kind of which a piece is at hand
     */
    ChecklistCard(
            TicketFile file,
            EvidenceVerdict verdict,
            Wording wording,
            Consumer<List<String>> ask,
            Consumer<EvidenceKind> upload) {
        super(wording.say("ticket.checklist"));
        this.wording = wording;
        this.file = file;
        this.ask = ask;
        this.upload = upload;
        addClassName("checklist");
        aside(EvidenceCard.chip(verdict, wording));
        verdict.lines().forEach(line -> add(row(line)));
        Div reasons = new Div();
        reasons.addClassName("reasons");
        verdict.reasons().forEach(reason -> say(reasons, reason));
        verdict.warnings().forEach(warning -> remark(reasons, warning));
        add(reasons);
    }

    private Component row(ChecklistLine line) {
        Span kind = new Span(wording.option(line.kind()));
        kind.addClassName("strong");
        Span why = new Span(line.rule().isEmpty() ? "" : wording.say("rule." + line.rule()));
        why.addClassNames("quiet", "small");
        Div row =
                new Div(
                        EvidenceCard.sign(line.isMet()),
                        new Div(kind, why),
                        details(line),
                        actions(line));
        row.addClassName("asked");
        row.getClassNames().set("gap", !line.isMet());
        return row;
    }

    private Component details(ChecklistLine line) {
        Div details = new Div();
        details.addClassName("details");
        if (!line.given()) {
            Span none = new Span(wording.say("ticket.evidence.missing"));
            none.addClassName("hidden-detail");
            details.add(none);
            if (!line.hidden().isEmpty()) {
                details.add(
                        new Span(
                                wording.say(
                                        "ticket.checklist.must_show",
                                        wording.details(line.hidden()))));
            }
            return details;
        }
        line.seen()
                .forEach(
                        one ->
                                details.add(
                                        new Span(
                                                wording.say(
                                                        "ticket.evidence.ticked",
                                                        wording.detail(one)))));
        line.hidden().forEach(one -> details.add(hidden(one)));
        return details;
    }

    private Component hidden(String detail) {
        Span hidden = new Span(wording.say("ticket.evidence.lacks", wording.detail(detail)));
        hidden.addClassName("hidden-detail");
        return hidden;
    }

    private Component actions(ChecklistLine line) {
        Div actions = new Div();
        actions.addClassName("line");
        if (!line.isMet()) {
            String what = new Gaps(file.unasked(line.missing()), wording).words();
            List<String> unasked = file.unasked(line.missing());
            CustomerRequest asked = file.request(line.missing().get(0)).orElse(null);
            if (asked != null && unasked.isEmpty()) {
                actions.add(
                        new StatusChip(
                                Tone.HOLD,
                                wording.spaced(
                                        "ticket.ask.waiting", wording.until(asked.dueAt()))));
            } else if (!file.ticket().isClosed()) {
                actions.add(
                        action(
                                "ticket.evidence.ask",
                                wording.say("ticket.ask.for", what),
                                () -> ask.accept(unasked)));
            }
            actions.add(
                    action(
                            "ticket.upload.short",
                            wording.say("ticket.upload.for", wording.option(line.kind())),
                            () -> upload.accept(line.kind())));
        }
        return actions;
    }

    private Button action(String label, String name, Runnable then) {
        Button button = new Button(wording.say(label), click -> then.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(name);
        button.setTooltipText(name);
        return button;
    }

    private void say(Div reasons, EvidenceReason reason) {
        line(
                reasons,
                wording.say("evidence.aspect." + reason.aspect()),
                reason.sound(),
                wording.say(
                        "evidence.reason." + reason.aspect() + "." + reason.code(),
                        reason.values().toArray()));
    }

    /** Remarked on and never held against the complaint. */
    private void remark(Div reasons, String warning) {
        line(reasons, wording.say("evidence.remark"), false, wording.say("warning." + warning));
    }

    private static void line(Div reasons, String aspect, boolean sound, String words) {
        Span name = new Span(aspect);
        name.addClassNames("quiet", "small");
        Div line = new Div(EvidenceCard.sign(sound), name, new Span(words));
        line.addClassName("reason");
        line.getClassNames().set("gap", !sound);
        reasons.add(line);
    }
}
