package com.qihui.redress.console.ticket;

import com.qihui.redress.answering.Warning;
import com.qihui.redress.conversation.Message;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * What somebody should look at before an answer goes out, over the button that sends it: what
 * others said meanwhile (E3), and what the answer lacks or gives away (R36).
 */
class HeldBack extends Div {

    /** In characters; the whole stands in the conversation above. */
    private static final int QUOTED = 200;

    private final Wording wording;
    private final Runnable sendAnyway;
    private final Runnable change;
    private List<Message> later = List.of();
    private List<Warning> warnings = List.of();

    HeldBack(Wording wording, Runnable sendAnyway, Runnable change) {
        this.wording = wording;
        this.sendAnyway = sendAnyway;
        this.change = change;
        addClassName("held-back");
        getElement().setAttribute("role", "alert");
        clear();
    }

    void clear() {
        show(List.of(), List.of(), false);
    }

    List<Message> later() {
        return later;
    }

    List<Warning> warnings() {
        return warnings;
    }

    /** While somebody still writes: no question yet. */
    void tell(List<Message> since) {
        if (!since.equals(later)) {
            show(since, warnings, false);
        }
    }

    /** It was to be sent. */
    void ask(List<Message> since, List<Warning> about) {
        show(since, about, true);
    }

    private void show(List<Message> since, List<Warning> about, boolean asking) {
        later = since;
        warnings = about;
        removeAll();
        setVisible(!later.isEmpty() || !warnings.isEmpty());
        later.forEach(one -> add(said(one)));
        warnings.forEach(one -> add(warning(one)));
        if (asking) {
            add(choice());
        }
    }

    private Div said(Message message) {
        String who =
                message.agentNo() == null
                        ? wording.say("presence.of." + side(message), message.sender())
                        : wording.say("presence.agent", message.agentNo());
        String body = message.body();
        Span words = new Span(body.length() > QUOTED ? body.substring(0, QUOTED) + "…" : body);
        words.addClassNames("words", "quoted");
        return line(wording.say("answer.later", who, wording.at(message.sentAt())), words);
    }

    private static String side(Message message) {
        return switch (message.senderKind()) {
            case "COMPLAINANT", "CLIENT" -> "COMPLAINANT";
            case "MERCHANT" -> "MERCHANT";
            case "SYSTEM" -> "SYSTEM";
            default -> "COLLEAGUE";
        };
    }

    private Div warning(Warning warning) {
        String what = wording.say("warning." + warning.concern(), warning.words());
        return line(warning.known() ? what + wording.say("warning.known") : what, new Span());
    }

    private static Div line(String what, Span words) {
        Span mark = new Span("!");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span title = new Span(what);
        Div line = new Div(mark, new Div(title, words));
        line.addClassName("held-line");
        return line;
    }

    private Div choice() {
        Button anyway = new Button(wording.say("answer.send_anyway"), click -> sendAnyway.run());
        anyway.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Button back = new Button(wording.say("answer.change"), click -> change.run());
        back.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div row = new Div(anyway, back);
        row.addClassName("held-choice");
        return row;
    }
}
