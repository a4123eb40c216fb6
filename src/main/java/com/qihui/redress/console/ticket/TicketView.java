package com.qihui.redress.console.ticket;

import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.Uploads;
import com.qihui.redress.console.component.LiveUpdates;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.dossier.SubmissionDialogs;
import com.qihui.redress.conversation.pledge.PledgeReader;
import com.qihui.redress.notification.Changes;
import com.qihui.redress.notification.Presence;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.triage.TriageWords;
import com.qihui.redress.workflow.engine.ProcessPictures;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A complaint: what was said, what is due, and first of all what to do now. */
@Route(value = "tickets/:number", layout = ConsoleLayout.class)
@RolesAllowed({"AGENT", "MANAGER"})
public class TicketView extends Screen implements BeforeEnterObserver {

    private final TicketFiles files;
    private final TicketGestures gestures;
    private final AnswerGestures answers;
    private final ProcessPictures pictures;
    private final PledgeReader pledges;
    private final Uploads uploads;
    private final CurrentActor actor;
    private final Wording wording;
    private final Attempt attempt;
    private final PresenceLine others;
    private final TicketHead head;
    private @Nullable TicketFile file;
    private @Nullable TicketBody body;

    TicketView(
            TicketFiles files,
            TicketGestures gestures,
            AnswerGestures answers,
            DossierHandout dossiers,
            SubmissionDialogs submissions,
            ProcessPictures pictures,
            PledgeReader pledges,
            Uploads uploads,
            CurrentActor actor,
            Changes changes,
            Presence presence,
            Moments moments,
            TriageWords triage,
            I18NProvider labels) {
        super("");
        this.files = files;
        this.gestures = gestures;
        this.answers = answers;
        this.pictures = pictures;
        this.pledges = pledges;
        this.uploads = uploads;
        this.actor = actor;
        wording = new Wording(labels, moments, triage, getLocale());
        attempt = new Attempt(wording, this::refresh);
        others = new PresenceLine(presence, actor.get(), wording);
        head = new TicketHead(bar(), wording, gestures, attempt, dossiers, submissions, others);
        LiveUpdates.of(this, changes, this::refreshIfMeant);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String number = event.getRouteParameters().get("number").orElse("");
        try {
            open(files.load(number, actor.get(), getLocale()));
        } catch (NotFound none) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        head.cameFrom(event.getUI().getActiveViewLocation());
    }

    private void open(TicketFile opened) {
        if (body != null) {
            remove(body);
        }
        file = opened;
        others.at(opened.ticket().id());
        head.show(opened);
        rename(title(opened.ticket()));
        body =
                new TicketBody(
                        opened,
                        actor.get(),
                        wording,
                        gestures,
                        answers,
                        attempt,
                        pictures,
                        pledges,
                        uploads,
                        others);
        head.onContact(body::logContact);
        add(body);
    }

    private void refreshIfMeant(Set<Long> changed) {
        if (file != null && changed.contains(file.ticket().id())) {
            refresh();
        }
    }

    private void refresh() {
        if (file != null && body != null) {
            file = files.load(file.ticket().number(), actor.get(), getLocale());
            head.show(file);
            rename(title(file.ticket()));
            body.show(file);
        }
    }

    /** What it is about; the case in which nobody has said yet what kind it is, without. */
    private String title(Ticket ticket) {
        return ticket.category() == null
                ? ticket.subject()
                : wording.say("ticket.title", wording.option(ticket.category()), ticket.subject());
    }
}
