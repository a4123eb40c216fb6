package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.ticket.Ticket;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;

/** Under words of a complainant: that they need no answer, in one click, and back in another. */
class ReplyMark {

    private final String number;
    private final boolean closed;
    private final Wording wording;
    private final TicketGestures gestures;
    private final Attempt attempt;

    ReplyMark(Ticket ticket, Wording wording, TicketGestures gestures, Attempt attempt) {
        this.number = ticket.number();
        this.closed = ticket.isClosed();
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
    }

    List<Component> of(Happening.Said said) {
        Message message = said.message();
        return switch (said.reply()) {
            case NONE -> List.of();
            case OWED -> List.of(button("ticket.reply.needless", () -> mark(message)));
            case NEEDLESS -> {
                StatusChip chip = new StatusChip(Tone.MUTE, wording.say("ticket.reply.marked"));
                yield closed
                        ? List.of(chip)
                        : List.of(chip, button("ticket.reply.undo", () -> takeBack(message)));
            }
        };
    }

    private void mark(Message message) {
        if (attempt.at(() -> gestures.needsNoAnswer(number, message.id()))) {
            Toast.told(
                    wording.say("ticket.reply.marked.done"),
                    wording.say("ticket.reply.marked.next"));
        }
    }

    private void takeBack(Message message) {
        if (attempt.at(() -> gestures.needsAnAnswer(number, message.id()))) {
            Toast.done(wording.say("ticket.reply.undone"));
        }
    }

    private Button button(String label, Runnable gesture) {
        Button button = new Button(wording.say(label), click -> gesture.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
