package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Bar;
import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.console.component.Shortcut;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.console.dossier.SubmissionDialogs;
import com.qihui.redress.escalation.Lesson;
import com.qihui.redress.ticket.ChatState;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.router.Location;

/** The top of the screen: the way back, which complaint this is, how it stands, what else to do. */
class TicketHead {

    private final Wording wording;
    private final TicketGestures gestures;
    private final Attempt attempt;
    private final Button back;
    private final StatusChip status = new StatusChip(Tone.INFO, "");
    private final StatusChip priority = new StatusChip(Tone.MUTE, "");
    private final StatusChip chat = new StatusChip(Tone.MUTE, "");
    private final StatusChip lesson = new StatusChip(Tone.HOLD, "").plain();
    private final Button number = new Button();
    private final DossierLink dossier;
    private final SubmissionDialogs submissions;
    private final Button contact;
    private final Button more;
    private final ContextMenu menu;
    private String list = "inbox";
    private Runnable logContact = () -> {};

    TicketHead(
            Bar bar,
            Wording wording,
            TicketGestures gestures,
            Attempt attempt,
            DossierHandout dossiers,
            SubmissionDialogs submissions,
            PresenceLine presence) {
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
        this.submissions = submissions;
        back =
                new Button(
                        wording.say("ticket.back"),
                        Glyph.BACK.drawn(),
                        click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(list)));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        number.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        number.addClassNames("ticket-number");
        number.setTooltipText(wording.say("ticket.copy"));
        number.addClickListener(click -> copy());
        dossier = new DossierLink(wording, dossiers);
        more = new Button(wording.say("ticket.more"));
        menu = new ContextMenu(more);
        menu.setOpenOnClick(true);
        contact = new Button(wording.say("contact.add"), click -> logContact.run());
        Shortcut.shown(contact, "l");
        bar.before(back)
                .beside(status, priority, chat, lesson, number)
                .actions(presence, contact, dossier, more);
    }

    /** Back to the list as it was, with its view and filters; another ticket is not a list. */
    void cameFrom(Location before) {
        String path = before.getPathWithQueryParameters();
        if (!path.isEmpty() && !path.startsWith("tickets/")) {
            list = path;
        }
    }

    /** What its button and key do. */
    void onContact(Runnable log) {
        logContact = log;
    }

    void show(TicketFile file) {
        Ticket ticket = file.ticket();
        status.show(tone(ticket.status()), wording.state("status", ticket.status()));
        priority.show(
                tone(ticket.priority()),
                wording.say("ticket.priority", wording.option(ticket.priority())));
        ChatState state = ticket.chat();
        chat.setVisible(state != null);
        if (state != null) {
            chat.show(tone(state), wording.say("chat.state." + state));
        }
        Lesson learnt = file.abroad().lesson();
        lesson.setVisible(learnt != null);
        lesson.setText(learnt == null ? "" : wording.option(learnt));
        number.setText(ticket.number());
        dossier.show(ticket.number());
        menu.removeAll();
        menu.addItem(wording.say("submission.open"), click -> submissions.open(ticket.number()));
        if (ticket.isClosed()) {
            menu.addItem(wording.say("ticket.reopen"), click -> reopen(ticket));
        } else if (ticket.priority() != Priority.URGENT) {
            menu.addItem(
                    wording.say("ticket.raise", wording.option(ticket.priority().raised())),
                    click -> attempt.at(() -> gestures.raise(ticket.number())));
        }
        if (ticket.status() == Status.IN_REMEDY) {
            boolean rest = file.isPartlyPaid();
            menu.addItem(
                    wording.say(rest ? "ticket.remedy.withdraw_rest" : "ticket.remedy.withdraw"),
                    click -> withdrawRemedy(ticket, rest));
        }
        if (ticket.merchantId() != null && !ticket.isClosed()) {
            boolean allow = !file.talk().isDirect();
            menu.addItem(
                    wording.say(allow ? "ticket.direct.allow" : "ticket.direct.end"),
                    click -> direct(ticket, allow));
        }
    }

    private void direct(Ticket ticket, boolean allow) {
        if (attempt.at(() -> gestures.allowDirect(ticket.number(), allow))) {
            Toast.told(
                    wording.say(allow ? "ticket.direct.allowed" : "ticket.direct.ended"),
                    wording.say(allow ? "ticket.direct.allowed.next" : "ticket.direct.ended.next"));
        }
    }

    private void reopen(Ticket ticket) {
        new ReasonDialog(
                        wording.say("ticket.reopen"),
                        wording.say("ticket.reopen.what"),
                        wording,
                        reason -> attempt.at(() -> gestures.reopen(ticket.number(), reason)))
                .open();
    }

    private void withdrawRemedy(Ticket ticket, boolean rest) {
        String what = rest ? "ticket.remedy.withdraw_rest" : "ticket.remedy.withdraw";
        new ReasonDialog(
                        wording.say(what),
                        wording.say(what + ".consequence"),
                        wording,
                        reason ->
                                attempt.at(
                                        () ->
                                                gestures.withdrawRemedy(
                                                        ticket.number(), reason, rest)))
                .open();
    }

    private void copy() {
        number.getElement()
                .executeJs(
                        "navigator.clipboard && navigator.clipboard.writeText($0)",
                        number.getText());
        Toast.done(wording.say("ticket.copied", number.getText()));
    }

    private static Tone tone(Status status) {
        return switch (status) {
            case RECEIVED, IN_TRIAGE -> Tone.INFO;
            case AWAITING_CUSTOMER, WITH_MERCHANT, PROPOSED -> Tone.HOLD;
            case WITH_PLATFORM, IN_REMEDY -> Tone.INFO;
            case EXTERNAL -> Tone.WARN;
            case CLOSED -> Tone.OK;
        };
    }

    private static Tone tone(ChatState chat) {
        return switch (chat) {
            case OPEN -> Tone.INFO;
            case ANSWERED -> Tone.OK;
            case TICKET -> Tone.MUTE;
        };
    }

    private static Tone tone(Priority priority) {
        return switch (priority) {
            case URGENT -> Tone.BAD;
            case HIGH -> Tone.WARN;
            case NORMAL, LOW -> Tone.MUTE;
        };
    }
}
