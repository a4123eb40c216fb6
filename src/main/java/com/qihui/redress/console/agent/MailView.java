package com.qihui.redress.console.agent;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.mail.MailReason;
import com.qihui.redress.mail.MailState;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.mail.ReceivedMail;
import com.qihui.redress.mail.fetch.BoxLeases;
import com.qihui.redress.mail.out.OutgoingMail;
import com.qihui.redress.mail.out.OutgoingMails;
import com.qihui.redress.workflow.mail.MailSorting;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Mails that became nothing by themselves: held, unreadable, ignored; and how mailboxes fare. */
@Route(value = "mail", layout = ConsoleLayout.class)
@Menu(title = "mail.title", order = 35)
@RolesAllowed({"AGENT", "MANAGER"})
public class MailView extends Screen implements BeforeEnterObserver {

    private static final int PAGE = 50;
    private static final String LIST = "list";
    private static final List<MailState> SHOWN =
            List.of(MailState.HELD, MailState.DEAD, MailState.IGNORED);

    private static final Set<OutgoingState> UNDELIVERED =
            Set.of(OutgoingState.FAILED, OutgoingState.BOUNCED);

    private final MailSorting sorting;
    private final OutgoingMails outgoing;
    private final BoxLeases boxes;
    private final Moments moments;
    private final Actor reader;
    private final Tabs tabs = new Tabs();
    private final RowList<ReceivedMail> mails;
    private final RowList<OutgoingMail> sent;
    private final Div state = new Div();

    public MailView(
            MailSorting sorting,
            OutgoingMails outgoing,
            BoxLeases boxes,
            Moments moments,
            CurrentActor current) {
        super("");
        this.sorting = sorting;
        this.outgoing = outgoing;
        this.boxes = boxes;
        this.moments = moments;
        this.reader = current.get();
        rename(getTranslation("mail.title"));
        bar().actions(new Button(getTranslation("remedies.refresh"), click -> load()));
        SHOWN.forEach(one -> tabs.add(new Tab(getTranslation("mail.state." + one))));
        mails =
                new RowList<>(
                        ReceivedMail::id,
                        mark -> sorting.list(Set.of(chosen()), mark, PAGE, reader));
        mails.column(getTranslation("mail.from"), "2fr", this::from)
                .column(getTranslation("mail.why"), "1fr", this::why)
                .column(getTranslation("mail.about"), "160px", this::about)
                .column(getTranslation("mail.at"), "136px", this::at)
                .column("", "96px", this::opener)
                .onOpen(this::open);
        tabs.addSelectedChangeListener(
                change -> {
                    load();
                    UI.getCurrent().getPage().getHistory().replaceState(null, address());
                });
        sent =
                new RowList<>(
                        OutgoingMail::id, mark -> outgoing.list(UNDELIVERED, mark, PAGE, reader));
        sent.column(getTranslation("mail.to"), "2fr", this::recipient)
                .column(getTranslation("mail.why"), "1fr", this::fault)
                .column(getTranslation("mail.about"), "160px", one -> number(one.number()))
                .column(getTranslation("mail.made"), "136px", one -> moment(one.madeAt()))
                .column("", "96px", this::retry)
                .whenEmpty(
                        new EmptyState(
                                getTranslation("mail.sent.none"),
                                getTranslation("mail.sent.none.next")));
        state.addClassNames("small", "stack");
        Div stack =
                padded(
                        new Card(getTranslation("mail.boxes"), state),
                        new Card(getTranslation("mail.title"), tabs, mails),
                        new Card(getTranslation("mail.sent"), sent));
        stack.addClassName("stack");
        load();
    }

    /** Which of its lists is open stands in the address. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LIST)
                .flatMap(MailView::state)
                .ifPresent(state -> tabs.setSelectedIndex(SHOWN.indexOf(state)));
    }

    private static Optional<MailState> state(String name) {
        return SHOWN.stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }

    private String address() {
        return "mail?" + LIST + "=" + chosen().name().toLowerCase(Locale.ROOT);
    }

    private MailState chosen() {
        return SHOWN.get(Math.max(0, tabs.getSelectedIndex()));
    }

    private void load() {
        String none = "mail.none." + chosen();
        mails.whenEmpty(new EmptyState(getTranslation(none), getTranslation(none + ".next")));
        mails.load();
        sent.load();
        state.removeAll();
        List<BoxLeases.Box> known = boxes.all();
        known.forEach(box -> state.add(new MailboxLine(box, moments)));
        if (known.isEmpty()) {
            state.add(
                    new EmptyState(
                            getTranslation("mail.boxes.none"),
                            getTranslation("mail.boxes.none.next")));
        }
    }

    private Component from(ReceivedMail mail) {
        String name = mail.senderName() == null ? "" : mail.senderName() + " ";
        String sender = mail.sender() == null ? getTranslation("mail.sender.none") : mail.sender();
        HtmlContainer strong = new HtmlContainer("strong");
        strong.setText(subject(mail));
        HtmlContainer small = new HtmlContainer("small");
        small.setText((name + sender).strip());
        return new Div(strong, small);
    }

    String subject(ReceivedMail mail) {
        String subject = mail.subject();
        return subject == null || subject.isBlank() ? getTranslation("mail.subject.none") : subject;
    }

    private Component why(ReceivedMail mail) {
        MailReason reason = mail.reason();
        HtmlContainer small = new HtmlContainer("small");
        small.setText(mail.detail() == null ? "" : mail.detail());
        return new Div(
                new Span(reason == null ? "" : getTranslation("mail.reason." + reason)), small);
    }

    private Component about(ReceivedMail mail) {
        String number = mail.number();
        return number == null ? new Span("—") : number(number);
    }

    private Component at(ReceivedMail mail) {
        return moment(mail.receivedAt());
    }

    private static Component number(String number) {
        return new Anchor("tickets/" + number, number);
    }

    private Component moment(Instant moment) {
        return new Span(moments.at(moment, getLocale()));
    }

    private Component recipient(OutgoingMail mail) {
        HtmlContainer strong = new HtmlContainer("strong");
        strong.setText(getTranslation("mail.occasion." + mail.occasion()));
        HtmlContainer small = new HtmlContainer("small");
        small.setText(mail.recipient());
        return new Div(strong, small);
    }

    private Component fault(OutgoingMail mail) {
        HtmlContainer small = new HtmlContainer("small");
        small.setText(mail.fault() == null ? "" : mail.fault());
        return new Div(new StatusChip(Tone.BAD, getTranslation("mail.out." + mail.state())), small);
    }

    private Component retry(OutgoingMail mail) {
        Button retry =
                new Button(
                        getTranslation("mail.sent.retry"),
                        click -> {
                            outgoing.retry(mail.id(), reader);
                            Toast.done(getTranslation("mail.sent.retried"));
                            load();
                        });
        retry.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return retry;
    }

    private Component opener(ReceivedMail mail) {
        Button open = new Button(getTranslation("mail.open"), click -> open(mail));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return open;
    }

    private void open(ReceivedMail mail) {
        try {
            new MailDialog(sorting, sorting.sheet(mail.id(), reader), reader, this::load).open();
        } catch (IOException gone) {
            Toast.failed(getTranslation("mail.fault"), "");
        }
    }
}
