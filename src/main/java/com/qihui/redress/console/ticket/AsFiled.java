package com.qihui.redress.console.ticket;

import com.qihui.redress.ticket.FileComplaint;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The complaint as it was made: what happened, what is demanded, what was said before (R37, R42).
 */
class AsFiled extends Div {

    private final Wording wording;

    AsFiled(FileComplaint filing, Wording wording) {
        this.wording = wording;
        Div narrative = new Div();
        narrative.addClassName("words");
        Emphasis.of(filing.narrative(), filing.orderNo())
                .forEach(
                        stretch -> {
                            Span part = new Span(stretch.text());
                            part.getClassNames().set("strong", stretch.strong());
                            narrative.add(part);
                        });
        add(narrative);
        if (!filing.demand().isEmpty()) {
            add(quiet(wording.say("ticket.demand", demands(filing.demand()))));
        }
        filing.contactLog().forEach(contact -> add(quiet(contact(contact))));
    }

    private String demands(List<FileComplaint.Demand> demands) {
        return demands.stream()
                .map(this::demand)
                .collect(Collectors.joining(wording.say("ticket.and")));
    }

    /** The amount is added where the words do not name it already. */
    private String demand(FileComplaint.Demand demand) {
        String text = Objects.requireNonNullElse(demand.text(), wording.option(demand.type()));
        String amount = wording.yuan(demand.amountYuan());
        boolean named = text.chars().anyMatch(Character::isDigit);
        return amount == null || named ? text : text + " " + amount;
    }

    private String contact(FileComplaint.Contact contact) {
        List<String> parts = new ArrayList<>();
        if (contact.at() != null) {
            parts.add(wording.at(contact.at()));
        }
        if (contact.channel() != null) {
            parts.add(contact.channel());
        }
        if (contact.agentNo() != null) {
            parts.add(contact.agentNo());
        }
        if (contact.promise() != null) {
            parts.add(wording.say("ticket.promised", contact.promise()));
        }
        if (contact.kept() != null) {
            parts.add(wording.say(contact.kept() ? "promise.state.KEPT" : "promise.state.MISSED"));
        }
        return wording.say("ticket.contacted", String.join(" · ", parts));
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("statement-more", "words");
        return line;
    }
}
