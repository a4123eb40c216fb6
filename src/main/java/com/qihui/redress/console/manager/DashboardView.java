package com.qihui.redress.console.manager;

import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.LiveUpdates;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.insight.SlaBoard;
import com.qihui.redress.insight.SlaFigures;
import com.qihui.redress.notification.Changes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;

/** How well times are kept now and lately; every figure opens the tickets behind it (R57). */
@Route(value = "dashboard", layout = ConsoleLayout.class)
@Menu(title = "dashboard.title", order = 100)
@RolesAllowed("MANAGER")
public class DashboardView extends Screen {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int SHARED_FOR_MILLIS = 2_000;

    private final SlaFigures figures;
    private final ZoneId zone;
    private final Span asOf = new Span();
    private final BoardFigures top;
    private final BoardCharts charts;
    private final BoardTables tables;
    private final Div board = new Div();
    private final EmptyState nothing;
    private boolean waiting;

    public DashboardView(
            SlaFigures figures, Changes changes, @Value("${redress.zone}") ZoneId zone) {
        super("");
        this.figures = figures;
        this.zone = zone;
        rename(getTranslation("dashboard.title"));
        asOf.addClassNames("quiet", "small");
        bar().beside(asOf);
        top = new BoardFigures(figures);
        charts = new BoardCharts(figures, zone);
        tables = new BoardTables(figures);
        nothing =
                new EmptyState(
                        getTranslation("dashboard.empty"), getTranslation("dashboard.empty.next"));
        Div middle =
                row(
                        "1.6fr 1fr",
                        new Card(getTranslation("dashboard.compliance"), charts.trend()),
                        new Card(getTranslation("dashboard.next"), tables.next())
                                .aside(getTranslation("dashboard.next.order")));
        Div bottom =
                row(
                        "1fr 1fr 0.9fr 1.1fr",
                        new Card(getTranslation("dashboard.load"), charts.load()),
                        new Card(getTranslation("dashboard.merchants"), tables.merchants())
                                .aside(getTranslation("dashboard.period")),
                        new Card(getTranslation("dashboard.teams"), tables.teams())
                                .aside(getTranslation("dashboard.period")),
                        new Card(getTranslation("dashboard.categories"), tables.categories())
                                .aside(getTranslation("dashboard.period")));
        board.addClassNames("stack", "board");
        board.add(top, middle, bottom);
        padded(nothing, board);
        show();
        LiveUpdates.of(this, changes, ids -> refreshSoon());
    }

    /** However much happens, at most once in the time a measurement is shared. */
    private void refreshSoon() {
        if (waiting) {
            return;
        }
        waiting = true;
        getElement()
                .executeJs(
                        "return new Promise(done => setTimeout(() => done(true), $0))",
                        SHARED_FOR_MILLIS)
                .then(
                        ready -> {
                            waiting = false;
                            show();
                        });
    }

    private void show() {
        SlaBoard measured = figures.board();
        nothing.setVisible(measured.isEmpty());
        board.setVisible(!measured.isEmpty());
        asOf.setText(getTranslation("dashboard.as_of", TIME.format(measured.asOf().atZone(zone))));
        top.show(measured);
        charts.show(measured);
        tables.show(measured);
    }

    private static Div row(String columns, Card... cards) {
        Div row = new Div(cards);
        row.addClassName("strip");
        row.getStyle().set("grid-template-columns", columns);
        return row;
    }
}
