package com.qihui.redress.console.manager;

import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.LiveUpdates;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.export.SheetFormat;
import com.qihui.redress.console.export.SheetLink;
import com.qihui.redress.insight.BoardChoices;
import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.insight.board.Board;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.notification.Changes;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Team;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;

/** How well times are kept now and lately; every figure opens what stands behind it (E19, R57). */
@Route(value = BoardAddress.PATH, layout = ConsoleLayout.class)
@Menu(title = "dashboard.title", order = 100)
@RolesAllowed("MANAGER")
public class DashboardView extends Screen implements BeforeEnterObserver {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int SHARED_FOR_MILLIS = 2_000;

    /** Time alone moves figures too: what was due within the hour becomes due within minutes. */
    private static final int TIME_PASSES_MILLIS = 20_000;

    private final SlaFigures figures;
    private final ZoneId zone;
    private final BoardWords words;
    private final Span asOf = new Span();
    private final Span filling = new Span();
    private final Span onPaper = new Span();
    private final BoardFilterBar filters;
    private final BoardNow now;
    private final BoardTrend trend;
    private final BoardNext next;
    private final BoardLoad load;
    private final BoardAges ages;
    private final BoardShares shares;
    private final Div board = new Div();
    private final EmptyState nothing;
    private BoardAddress address = BoardAddress.USUAL;
    private boolean waiting;

    public DashboardView(
            SlaFigures figures,
            BoardChoices choices,
            Merchants merchants,
            Changes changes,
            @Value("${redress.zone}") ZoneId zone) {
        super("");
        this.figures = figures;
        this.zone = zone;
        Map<String, String> names =
                merchants.all().stream()
                        .collect(Collectors.toMap(one -> String.valueOf(one.id()), Merchant::name));
        words = new BoardWords(this, names);
        rename(words.say("dashboard.title"));
        asOf.addClassNames("quiet", "small");
        filling.addClassNames("chip", "tone-warn");
        onPaper.addClassNames("on-paper", "small");
        filters = new BoardFilterBar(words, choices(choices, merchants), this::go);
        now = new BoardNow(words, figures);
        trend = new BoardTrend(words, figures);
        next = new BoardNext(words);
        load = new BoardLoad(words, zone);
        ages = new BoardAges(words);
        shares = new BoardShares(words, figures, by -> go(address.with(by)));
        nothing = new EmptyState(words.say("dashboard.empty"), words.say("dashboard.empty.next"));
        bar().beside(asOf, filling).actions(links());
        Div side = new Div(next, ages);
        side.addClassNames("stack");
        board.addClassNames("stack", "board");
        board.add(now, row("1.75fr 1fr", trend, side), row("1fr 1.75fr", load, shares));
        add(filters);
        padded(onPaper, nothing, board);
        LiveUpdates.of(this, changes, ids -> refreshAfter(SHARED_FOR_MILLIS));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            address = BoardAddress.read(event.getLocation().getQueryParameters());
            address.query(figures.today());
        } catch (IllegalArgumentException | DateTimeException | RuleViolation strange) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
        refreshAfter(TIME_PASSES_MILLIS);
    }

    private void go(BoardAddress chosen) {
        UI.getCurrent().navigate(BoardAddress.PATH, QueryParameters.simple(chosen.parameters()));
    }

    private Div links() {
        Button print = new Button(words.say("dashboard.print"), click -> print());
        print.addThemeNames("tertiary", "small");
        Div links = new Div();
        links.addClassNames("line", "not-on-paper");
        for (SheetFormat format : SheetFormat.values()) {
            links.add(
                    new SheetLink(
                            format,
                            () -> BoardWords.fileName(figures.today()),
                            (sheet, progress) ->
                                    new BoardExport(figures, words)
                                            .write(
                                                    address.query(figures.today()),
                                                    sheet,
                                                    progress)));
        }
        links.add(print);
        return links;
    }

    /** Paper is light; the charts need a moment to be drawn so. */
    private void print() {
        getElement()
                .executeJs(
                        """
                        const root = document.documentElement;
                        const theme = root.getAttribute('theme') ?? '';
                        root.setAttribute('theme', theme.replace('dark', ''));
                        setTimeout(() => { window.print(); root.setAttribute('theme', theme); }, 400);""");
    }

    /** However much happens, at most once in the time a board is shared. */
    private void refreshAfter(int millis) {
        if (waiting && millis == SHARED_FOR_MILLIS) {
            return;
        }
        waiting = waiting || millis == SHARED_FOR_MILLIS;
        getElement()
                .executeJs("return new Promise(done => setTimeout(() => done($0), $0))", millis)
                .then(
                        Integer.class,
                        passed -> {
                            show();
                            if (passed == SHARED_FOR_MILLIS) {
                                waiting = false;
                            } else {
                                refreshAfter(TIME_PASSES_MILLIS);
                            }
                        });
    }

    private void show() {
        Period period = address.period(figures.today());
        Board measured = figures.board(address.query(figures.today()));
        boolean empty = measured.isEmpty() && address.filter().isEmpty();
        nothing.setVisible(empty);
        board.setVisible(!empty);
        String time = TIME.format(measured.asOf().atZone(zone));
        asOf.setText(words.say("dashboard.as_of", time));
        filling.setText(words.say("dashboard.filling", measured.filling()));
        filling.setVisible(measured.filling() > 0);
        onPaper.setText(
                String.join(
                        " · ",
                        words.period(period),
                        words.filter(address.filter()),
                        measured.today() + " " + time));
        filters.show(address, period);
        now.show(measured, address.filter());
        trend.show(measured, address.filter(), address.grain());
        next.show(measured);
        load.show(measured, address.filter());
        ages.show(measured, address.filter());
        shares.show(measured, address, period);
    }

    private static Map<Dimension, List<String>> choices(BoardChoices known, Merchants merchants) {
        Map<Dimension, List<String>> choices = new LinkedHashMap<>();
        choices.put(Dimension.TEAM, names(Team.values()));
        choices.put(Dimension.CATEGORY, names(Category.values()));
        choices.put(
                Dimension.MERCHANT,
                merchants.all().stream().map(one -> String.valueOf(one.id())).toList());
        choices.put(Dimension.AGENT, known.of(Dimension.AGENT));
        choices.put(Dimension.CHANNEL, names(Channel.values()));
        choices.put(Dimension.PRODUCT, known.of(Dimension.PRODUCT));
        return choices;
    }

    private static List<String> names(Enum<?>[] all) {
        return Stream.of(all).map(Enum::name).toList();
    }

    private static Div row(String columns, com.vaadin.flow.component.Component... parts) {
        Div row = new Div(parts);
        row.addClassName("strip");
        row.getStyle().set("grid-template-columns", columns);
        return row;
    }
}
