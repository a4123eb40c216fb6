package com.qihui.redress.console.manager;

import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.component.DataTable;
import com.qihui.redress.console.component.DataTable.Cell;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.insight.rules.RuleScore;
import com.qihui.redress.insight.rules.RuleScores;
import com.qihui.redress.shared.Words;
import com.qihui.redress.triage.TriageWords;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which rule of triage is wrong how often, and into what people correct it (R22). */
@Route(value = "triage-rules", layout = ConsoleLayout.class)
@Menu(title = "rules.title", order = 107)
@RolesAllowed("MANAGER")
public class TriageRulesView extends Screen implements BeforeEnterObserver {

    private final RuleScores scores;
    private final TriageWords words;
    private final Select<Integer> days = new Select<>();
    private final Div table = new Div();

    public TriageRulesView(RuleScores scores, TriageWords words) {
        super("");
        this.scores = scores;
        this.words = words;
        rename(getTranslation("rules.title"));
        days.setItems(RuleAddress.DAYS);
        days.setAriaLabel(getTranslation("rules.days"));
        days.setItemLabelGenerator(count -> getTranslation("rules.last", count));
        days.setValue(RuleAddress.USUAL);
        days.addValueChangeListener(change -> show());
        bar().actions(days);
        Paragraph about = new Paragraph(getTranslation("rules.about"));
        about.addClassNames("quiet", "small");
        padded(about, table);
    }

    /** Anew each time it is opened. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<RuleScore> found = scores.since(days.getValue());
        table.removeAll();
        if (found.isEmpty()) {
            table.add(
                    new EmptyState(
                            getTranslation("rules.empty"), getTranslation("rules.empty.next")));
            return;
        }
        DataTable figures = new DataTable(getTranslation("rules.title"));
        List<List<Cell>> rows = new ArrayList<>();
        for (RuleScore score : found) {
            rows.add(row(score));
            score.into().forEach(into -> rows.add(row(into)));
        }
        figures.show(
                List.of(
                        getTranslation("rules.column.rule"),
                        getTranslation("rules.column.suggested"),
                        getTranslation("rules.column.corrected"),
                        getTranslation("rules.column.share")),
                rows);
        table.add(figures);
    }

    private List<Cell> row(RuleScore score) {
        return List.of(
                Cell.of(words.rule(score.rule(), getLocale())),
                figure(score.suggested(), score.rule(), RuleAddress.What.SUGGESTED),
                figure(score.corrected(), score.rule(), RuleAddress.What.CORRECTED),
                Cell.of(
                        score.suggested() == 0
                                ? "—"
                                : getTranslation("rules.percent", score.percent())));
    }

    private Cell figure(long times, String rule, RuleAddress.What what) {
        return times == 0
                ? Cell.of("0")
                : Cell.to(
                        Long.toString(times), new RuleAddress(rule, what, days.getValue()).text());
    }

    private List<Cell> row(RuleScore.Into into) {
        String told =
                getTranslation(
                        "rules.into",
                        getTranslation("triage.aspect." + into.aspect()),
                        options(into.from()),
                        options(into.to()));
        return List.of(
                Cell.of(told), Cell.of(""), Cell.of(Long.toString(into.times())), Cell.of(""));
    }

    private String options(String names) {
        return names.isEmpty()
                ? getTranslation("rules.nothing")
                : Words.list(names).stream()
                        .map(name -> getTranslation("option." + name))
                        .collect(Collectors.joining(getTranslation("ticket.list")));
    }
}
