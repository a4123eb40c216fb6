package com.qihui.redress.console.manager;

import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.LiveUpdates;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.export.SheetFormat;
import com.qihui.redress.console.export.SheetLink;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.escalation.Lesson;
import com.qihui.redress.escalation.OutsideBoard;
import com.qihui.redress.escalation.OutsideFigures;
import com.qihui.redress.escalation.OutsideQuery;
import com.qihui.redress.escalation.OutsideQuery.Stage;
import com.qihui.redress.escalation.OutsideRow;
import com.qihui.redress.notification.Changes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;

/**
 * The cases outside: by body, stage and next due time, how they end and for how much, and what sent
 * complaints there.
 */
@Route(value = "outside", layout = ConsoleLayout.class)
@Menu(title = "outside.board.title", order = 113)
@RolesAllowed("MANAGER")
public class OutsideBoardView extends Screen {

    private static final int PAGE = 50;
    private static final List<Integer> DAYS = List.of(30, 90, 365, 3_650);

    private final OutsideBoard board;
    private final Clock clock;
    private final Select<Integer> days = new Select<>();
    private final Select<Stage> stage = new Select<>();
    private final Select<Body> body = new Select<>();
    private final Select<Cause> cause = new Select<>();
    private final Select<Lesson> lesson = new Select<>();
    private final Div figures = new Div();
    private final RowList<OutsideRow> rows;

    public OutsideBoardView(
            OutsideBoard board,
            OutsideBoardCells cells,
            Changes changes,
            @Value("${redress.zone}") ZoneId zone,
            Clock clock) {
        super("");
        this.board = board;
        this.clock = clock;
        rename(getTranslation("outside.board.title"));
        rows = new RowList<>(OutsideRow::id, mark -> board.page(query(), mark, PAGE));
        cells.addTo(rows, getLocale());
        rows.leadsTo(row -> "tickets/" + row.number())
                .onOpen(row -> UI.getCurrent().navigate("tickets/" + row.number()))
                .whenEmpty(
                        new EmptyState(
                                getTranslation("outside.board.empty"),
                                getTranslation("outside.board.empty.next")));
        bar().actions(links(zone));
        figures.addClassNames("stack", "above-rows");
        add(filters(), figures, rows);
        LiveUpdates.of(this, changes, ids -> rows.refresh());
        showFigures();
        rows.load();
    }

    private Div filters() {
        days.setItems(DAYS);
        days.setValue(365);
        days.setItemLabelGenerator(one -> getTranslation("outside.board.days." + one));
        days.setAriaLabel(getTranslation("outside.board.days"));
        days.addValueChangeListener(change -> showFigures());
        stage.setItems(Stage.values());
        stage.setValue(Stage.AT_A_BODY);
        stage.setItemLabelGenerator(one -> getTranslation("outside.board.stage." + one));
        stage.setAriaLabel(getTranslation("outside.board.stage"));
        stage.addValueChangeListener(change -> rows.load());
        select(
                body,
                "outside.board.body",
                "option.",
                Arrays.stream(Body.values()).filter(one -> one != Body.NONE).toList());
        select(cause, "outside.board.cause", "outside.cause.", List.of(Cause.values()));
        select(lesson, "outside.board.lesson", "option.", List.of(Lesson.values()));
        Div filters = new Div(stage, body, cause, lesson, days);
        filters.addClassNames("filters", "list-filters");
        return filters;
    }

    private <E extends Enum<E>> void select(
            Select<E> field, String name, String label, List<E> of) {
        field.setEmptySelectionAllowed(true);
        field.setItems(of);
        field.setPlaceholder(getTranslation(name));
        field.setAriaLabel(getTranslation(name));
        field.setEmptySelectionCaption(getTranslation(name));
        field.setItemLabelGenerator(
                one -> one == null ? getTranslation(name) : getTranslation(label + one));
        field.addValueChangeListener(change -> rows.load());
    }

    private OutsideQuery query() {
        return new OutsideQuery(
                Objects.requireNonNullElse(stage.getValue(), Stage.AT_A_BODY),
                body.getValue(),
                cause.getValue(),
                lesson.getValue());
    }

    private void showFigures() {
        OutsideFigures read =
                board.figures(clock.instant().minus(Duration.ofDays(days.getValue())));
        figures.removeAll();
        if (read.bodies().isEmpty()) {
            figures.add(new Paragraph(getTranslation("outside.board.none")));
            return;
        }
        OutsideTables tables = new OutsideTables(this);
        figures.add(
                new Card(getTranslation("outside.board.figures"), tables.bodies(read)),
                new Card(getTranslation("outside.board.reasons"), tables.causes(read)));
        if (!read.lessons().isEmpty()) {
            figures.add(new Card(getTranslation("outside.board.lessons"), tables.lessons(read)));
        }
    }

    private Div links(ZoneId zone) {
        Div links = new Div();
        links.addClassName("line");
        OutsideExport export = new OutsideExport(board, this, zone);
        for (SheetFormat format : SheetFormat.values()) {
            links.add(
                    new SheetLink(
                            format,
                            () -> "redress-outside",
                            (sheet, progress) -> export.write(query(), sheet)));
        }
        return links;
    }
}
