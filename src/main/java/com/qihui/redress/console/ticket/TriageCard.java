package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Facts;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.TriageReason;
import com.qihui.redress.ticket.TriageReason.Aspect;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a complaint is held to be, by which rule and on what grounds; to confirm or correct (R22).
 */
class TriageCard extends Card {

    private static final List<Aspect> ORDER =
            List.of(
                    Aspect.RESPONSIBILITY,
                    Aspect.CATEGORY,
                    Aspect.SUB_CAUSE,
                    Aspect.CATEGORIES_ALSO,
                    Aspect.FLAGS,
                    Aspect.CHANNEL,
                    Aspect.PRIORITY);

    private final Wording wording;
    private final Ticket ticket;
    private final @Nullable TriageReason history;

    TriageCard(TicketFile file, Wording wording, Runnable confirm, Runnable correct) {
        super(wording.say("triage.title"));
        this.wording = wording;
        ticket = file.ticket();
        history = file.history();
        boolean open = ticket.attributionSuggested();
        aside(
                new StatusChip(
                        open ? Tone.HOLD : Tone.OK,
                        wording.say(open ? "triage.suggested" : "triage.decided")));
        Facts facts = new Facts();
        ORDER.forEach(aspect -> add(facts, aspect));
        add(facts);
        if (!ticket.isClosed()) {
            Button change = new Button(wording.say("triage.correct"), click -> correct.run());
            if (open) {
                Button agree = new Button(wording.say("triage.confirm"), click -> confirm.run());
                agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                actions(agree, change);
            } else {
                actions(change);
            }
        }
    }

    private void add(Facts facts, Aspect aspect) {
        List<TriageReason> reasons =
                Stream.concat(ticket.triageReasons().stream(), Stream.ofNullable(history))
                        .filter(one -> one.aspect() == aspect)
                        .toList();
        String value = value(aspect, reasons);
        if (value.isEmpty()) {
            return;
        }
        Div told = new Div();
        Span name = new Span(value);
        name.addClassName("strong");
        told.add(new Div(name));
        reasons.forEach(reason -> told.add(because(reason)));
        facts.add(wording.say("triage.aspect." + aspect), told);
    }

    private Div because(TriageReason reason) {
        Div because = new Div(new Div(new Span(wording.rule(reason))));
        wording.grounds(reason).forEach(ground -> because.add(new Div(new Span(ground))));
        because.addClassNames("small", "quiet");
        return because;
    }

    private String value(Aspect aspect, List<TriageReason> reasons) {
        return switch (aspect) {
            case RESPONSIBILITY -> wording.option(ticket.responsibility());
            case CATEGORY -> wording.option(ticket.category());
            case SUB_CAUSE -> ticket.subCause() == null ? "" : wording.option(ticket.subCause());
            case CATEGORIES_ALSO -> options(ticket.categoriesAlso());
            case FLAGS -> options(flags());
            case CHANNEL -> reasons.isEmpty() ? "" : wording.option(ticket.suitedTo());
            case PRIORITY -> reasons.isEmpty() ? "" : wording.option(ticket.priority());
            case TEAM -> wording.option(ticket.team());
        };
    }

    /** With what only a person's look at the history adds; agreeing keeps it. */
    private Collection<Flag> flags() {
        EnumSet<Flag> flags = ticket.flags();
        if (history != null) {
            flags.add(Flag.valueOf(history.value()));
        }
        return flags;
    }

    private String options(Collection<? extends Enum<?>> values) {
        return values.stream()
                .flatMap(value -> Stream.of(wording.option(value)))
                .collect(Collectors.joining(wording.say("ticket.list")));
    }
}
