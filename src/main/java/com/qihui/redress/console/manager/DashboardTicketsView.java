package com.qihui.redress.console.manager;

import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.Glyph;
import com.qihui.redress.console.component.LiveUpdates;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.console.export.SheetFormat;
import com.qihui.redress.console.export.SheetLink;
import com.qihui.redress.insight.behind.BoardTicket;
import com.qihui.redress.insight.behind.BoardTickets;
import com.qihui.redress.insight.behind.TicketsBehind;
import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.notification.Changes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** The tickets behind one figure of the board. */
@Route(value = TicketAddress.PATH, layout = ConsoleLayout.class)
@RolesAllowed("MANAGER")
public class DashboardTicketsView extends Screen implements BeforeEnterObserver {

    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final BoardTickets tickets;
    private final StatusChip count = new StatusChip(Tone.MUTE, "").plain();
    private final RowList<BoardTicket> rows;
    private final ZoneId zone;
    private final BoardWords words;
    private final Span about = new Span();
    private TicketsBehind figure = TicketsBehind.now(TicketsBehind.What.BREACHED, BoardFilter.NONE);

    public DashboardTicketsView(
            BoardTickets tickets,
            Merchants merchants,
            Changes changes,
            @Value("${redress.zone}") ZoneId zone) {
        super("");
        this.tickets = tickets;
        this.zone = zone;
        words =
                new BoardWords(
                        this,
                        merchants.all().stream()
                                .collect(
                                        Collectors.toMap(
                                                one -> String.valueOf(one.id()), Merchant::name)));
        Button back =
                new Button(
                        getTranslation("dashboard.title"),
                        Glyph.BACK.drawn(),
                        click -> UI.getCurrent().navigate(back()));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        about.addClassNames("quiet", "small", "cut");
        bar().before(back).beside(count, about).actions(links());
        rows = new RowList<>(BoardTicket::id, mark -> tickets.page(figure, mark, PAGE));
        rows.column(getTranslation("inbox.column.due"), "112px", this::due)
                .column(getTranslation("inbox.column.complaint"), "1fr", this::about)
                .column(getTranslation("inbox.column.merchant"), "136px", this::merchant)
                .column(getTranslation("inbox.column.state"), "132px", this::state)
                .column(getTranslation("inbox.column.assignee"), "112px", this::owner)
                .whenEmpty(
                        new EmptyState(
                                getTranslation("dashboard.tickets.empty"),
                                getTranslation("dashboard.tickets.empty.next")));
        rows.leadsTo(row -> "tickets/" + row.number())
                .onOpen(row -> UI.getCurrent().navigate("tickets/" + row.number()));
        add(rows);
        LiveUpdates.of(this, changes, ids -> refresh());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            figure = TicketAddress.read(event.getLocation().getQueryParameters());
        } catch (IllegalArgumentException | DateTimeException strange) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        rename(getTranslation("dashboard.what." + figure.what()));
        about.setText(about());
        rows.load();
        count.setText(Long.toString(tickets.count(figure)));
    }

    private void refresh() {
        rows.refresh();
        count.setText(Long.toString(tickets.count(figure)));
    }

    /** The board as it was left would be better still, but any may have led here. */
    private String back() {
        return BoardAddress.USUAL.with(figure.filter()).text();
    }

    private Div links() {
        Div links = new Div();
        links.addClassName("line");
        TicketExport export = new TicketExport(tickets, words, zone);
        for (SheetFormat format : SheetFormat.values()) {
            links.add(
                    new SheetLink(
                            format,
                            () -> "redress-" + figure.what().name().toLowerCase(Locale.ROOT),
                            (sheet, progress) -> export.write(figure, sheet, progress)));
        }
        return links;
    }

    private String about() {
        List<String> parts = new ArrayList<>();
        if (figure.kind() != null) {
            parts.add(words.say("clock." + figure.kind()));
        }
        if (figure.from() != null) {
            parts.add(words.say("dashboard.since", time(figure.from())));
        }
        if (figure.to() != null) {
            parts.add(words.say("dashboard.until", time(figure.to())));
        }
        if (!figure.filter().isEmpty()) {
            parts.add(words.filter(figure.filter()));
        }
        return String.join(" · ", parts);
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    /** What took its time is about how long; all else about how much is left. */
    private Component due(BoardTicket row) {
        Duration taken = row.taken();
        return new Div(
                figure.what() == TicketsBehind.What.ANSWERED && taken != null
                        ? line("strong", words.span(taken))
                        : new Countdown(row.dueAt(), Countdown.State.valueOf(row.state().name())),
                line("small", getTranslation("clock." + row.kind())));
    }

    private Component about(BoardTicket row) {
        String category =
                row.category() == null ? "" : getTranslation("option." + row.category()) + " · ";
        String facts = row.orderNo() == null ? row.number() : row.number() + " · " + row.orderNo();
        return new Div(line("strong", category + row.subject()), line("small", facts));
    }

    private Component merchant(BoardTicket row) {
        return cut(row.merchantName());
    }

    private Component state(BoardTicket row) {
        return new StatusChip(Tone.MUTE, getTranslation("status." + row.status()));
    }

    private Component owner(BoardTicket row) {
        return cut(row.owner().name());
    }

    private static Span cut(@Nullable String text) {
        Span span = new Span(Objects.requireNonNullElse(text, "—"));
        span.addClassName("cut");
        return span;
    }

    private static Component line(String tag, String text) {
        HtmlContainer line = new HtmlContainer(tag);
        line.setText(text);
        return line;
    }
}
