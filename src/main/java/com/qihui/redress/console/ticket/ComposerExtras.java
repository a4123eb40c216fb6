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
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes with words that are being written: files, and in a note a colleague to be told. */
class ComposerExtras extends Span {

    private final TextArea text;
    private final TicketGestures gestures;
    private final Attachments attachments;
    private final Button mention;
    private final Popover popover = new Popover();
    private final ComboBox<Colleague> colleague = new ComboBox<>();

    ComposerExtras(TextArea text, Uploads uploads, TicketGestures gestures, Wording wording) {
        this.text = text;
        this.gestures = gestures;
        attachments = new Attachments(uploads);
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
        add(attachments.button(), mention, popover);
    }

    /** Which files were chosen. */
    Div chosen() {
        return attachments.chosen();
    }

    List<Enclosure> files() {
        return attachments.files();
    }

    void clear() {
        attachments.clear();
    }

    /** Only colleagues read a note, and only there one is called by name. */
    void address(MessageThread to) {
        mention.setVisible(to == MessageThread.INTERNAL);
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
