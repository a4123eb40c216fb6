package com.qihui.redress.console.ticket;

import com.qihui.redress.console.Attachments;
import com.qihui.redress.console.Uploads;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.notification.Colleague;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes with words that are being written: files, and in a note a colleague to be told. Files
 * stay with the side they were chosen for, also when the words are brought along to another.
 */
class ComposerExtras extends Span {

    private final TextArea text;
    private final TicketGestures gestures;
    private final Uploads uploads;
    private final Map<MessageThread, Attachments> attachments = new EnumMap<>(MessageThread.class);
    private final Span attach = new Span();
    private final Div chosen = new Div();
    private final Button mention;
    private final Popover popover = new Popover();
    private final ComboBox<Colleague> colleague = new ComboBox<>();

    ComposerExtras(TextArea text, Uploads uploads, TicketGestures gestures, Wording wording) {
        this.text = text;
        this.gestures = gestures;
        this.uploads = uploads;
        mention = new Button(wording.say("ticket.mention"));
        mention.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        colleague.setLabel(wording.say("ticket.mention.whom"));
        colleague.setItemLabelGenerator(this::called);
        colleague.setWidth("260px");
        colleague.addValueChangeListener(
                change -> {
                    if (change.getValue() != null) {
                        name(change.getValue());
                    }
                });
        popover.setTarget(mention);
        popover.setOpenOnClick(true);
        popover.setAriaLabel(wording.say("ticket.mention.whom"));
        popover.add(colleague);
        popover.addOpenedChangeListener(
                change -> {
                    if (change.isOpened()) {
                        colleague.setItems(gestures.colleagues());
                        colleague.focus();
                    }
                });
        add(attach, mention, popover);
    }

    /** Which files were chosen for whom is written to. */
    Div chosen() {
        return chosen;
    }

    List<Enclosure> files(MessageThread to) {
        return of(to).files();
    }

    void clear(MessageThread to) {
        of(to).clear();
    }

    /** Only colleagues read a note, and only there one is called by name. */
    void address(MessageThread to) {
        mention.setVisible(to == MessageThread.INTERNAL);
        attach.removeAll();
        attach.add(of(to).button());
        chosen.removeAll();
        chosen.add(of(to).chosen());
    }

    private Attachments of(MessageThread to) {
        return attachments.computeIfAbsent(to, side -> new Attachments(uploads));
    }

    private String called(Colleague one) {
        return Stream.of(one.name(), one.agentNo())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    /** By name where that tells who is meant, else by number. */
    private void name(Colleague one) {
        long same =
                gestures.colleagues().stream()
                        .filter(other -> other.name().equals(one.name()))
                        .count();
        String number = one.agentNo();
        String call = same > 1 ? Objects.requireNonNullElse(number, one.username()) : one.name();
        String before = text.getValue();
        boolean apart =
                before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1));
        text.setValue(before + (apart ? "@" : " @") + call + " ");
        colleague.clear();
        popover.close();
        text.focus();
    }
}
