package com.qihui.redress.console.policy;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.DataTable;
import com.qihui.redress.console.component.DataTable.Cell;
import com.qihui.redress.console.component.Figure;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.workflow.policy.PolicyImpact;
import com.qihui.redress.workflow.policy.PolicyImpact.Move;
import com.qihui.redress.workflow.policy.PolicyImpact.Moves;
import com.qihui.redress.workflow.policy.PolicyImpact.Past;
import com.qihui.redress.workflow.policy.PolicyVersion.Scope;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What an edited policy would do and would have done, and the button that makes it so. */
class PolicyImpactDialog extends Dialog {

    private final Moments moments;
    private final TextField reason = new TextField(getTranslation("policy.reason"));
    private final RadioButtonGroup<Scope> scope =
            new RadioButtonGroup<>(getTranslation("policy.scope"), Scope.values());

    PolicyImpactDialog(PolicyImpact impact, Moments moments, BiConsumer<String, Scope> apply) {
        this.moments = moments;
        setHeaderTitle(getTranslation("policy.impact"));
        setWidth("960px");
        setDraggable(true);
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setManualValidation(true);
        reason.setPlaceholder(getTranslation("policy.reason.help"));
        scope.setValue(Scope.NEW_ONLY);
        scope.setItemLabelGenerator(one -> getTranslation("policy.scope." + one));
        Div body = new Div(figures(impact), moves(impact), past(impact));
        body.addClassName("policy-impact");
        if (!impact.furthest().isEmpty()) {
            body.add(new H3(getTranslation("policy.furthest")), furthest(impact.furthest()));
        }
        body.add(scope, reason);
        add(body);
        Button go = new Button(getTranslation("policy.apply"));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickListener(
                click -> {
                    if (Gesture.at(
                            Map.of("reason", reason),
                            () -> apply.accept(reason.getValue(), scope.getValue()))) {
                        close();
                    }
                });
        getFooter().add(new Button(getTranslation("policy.back"), click -> close()), go);
    }

    private Div figures(PolicyImpact impact) {
        int judged = impact.past().values().stream().mapToInt(Past::judged).sum();
        int met = impact.past().values().stream().mapToInt(Past::met).sum();
        int then = impact.past().values().stream().mapToInt(Past::metThen).sum();
        Div figures =
                new Div(
                        new Figure(getTranslation("policy.open"))
                                .show(String.valueOf(impact.complaints()), ""),
                        new Figure(getTranslation("policy.moved"))
                                .show(String.valueOf(impact.moved()), ""),
                        new Figure(getTranslation("policy.overdue"))
                                .show(String.valueOf(impact.overdue()), "")
                                .tone(impact.overdue() > 0 ? Tone.BAD : Tone.OK),
                        new Figure(getTranslation("policy.past"))
                                .show(
                                        rate(then, judged),
                                        getTranslation("policy.past.was", rate(met, judged))));
        figures.addClassName("figures");
        return figures;
    }

    private DataTable moves(PolicyImpact impact) {
        DataTable table = new DataTable(getTranslation("policy.moved"));
        table.show(
                columns(
                        "clock",
                        "clocks",
                        "earlier",
                        "later",
                        "moot",
                        "overdue",
                        "earliest",
                        "latest"),
                impact.moves().entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toList());
        return table;
    }

    private List<Cell> row(ClockKind kind, Moves moves) {
        return List.of(
                Cell.of(getTranslation("clock." + kind)),
                number(moves.clocks()),
                number(moves.earlier()),
                number(moves.later()),
                number(moves.moot()),
                number(moves.overdue()).toned(moves.overdue() > 0 ? Tone.BAD : null),
                Cell.of(span(moves.earliest())),
                Cell.of(span(moves.latest())));
    }

    private DataTable past(PolicyImpact impact) {
        DataTable table = new DataTable(getTranslation("policy.past"));
        table.show(
                columns("clock", "judged", "was", "would"),
                impact.past().entrySet().stream()
                        .map(
                                entry -> {
                                    Past past = entry.getValue();
                                    return List.of(
                                            Cell.of(getTranslation("clock." + entry.getKey())),
                                            number(past.judged()),
                                            Cell.of(rate(past.met(), past.judged())),
                                            Cell.of(rate(past.metThen(), past.judged()))
                                                    .toned(tone(past)));
                                })
                        .toList());
        return table;
    }

    private static @Nullable Tone tone(Past past) {
        if (past.metThen() == past.met()) {
            return null;
        }
        return past.metThen() < past.met() ? Tone.BAD : Tone.OK;
    }

    private Div furthest(List<Move> moves) {
        DataTable table = new DataTable(getTranslation("policy.furthest")).openingBeside();
        table.show(
                columns("number", "clock", "due", "then"),
                moves.stream()
                        .map(
                                move ->
                                        List.of(
                                                Cell.to(move.number(), "tickets/" + move.number()),
                                                Cell.of(getTranslation("clock." + move.kind())),
                                                Cell.of(moment(move.due())),
                                                Cell.of(moment(move.dueThen()))
                                                        .toned(move.overdue() ? Tone.BAD : null)))
                        .toList());
        Div scroller = new Div(table);
        scroller.addClassName("moves");
        return scroller;
    }

    private List<String> columns(String... keys) {
        return List.of(keys).stream().map(key -> getTranslation("policy.column." + key)).toList();
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? getTranslation("policy.moot") : moments.until(moment, getLocale());
    }

    private String span(Duration span) {
        if (span.isZero()) {
            return "–";
        }
        return span.toDays() > 0
                ? getTranslation("span.days", span.toDays(), span.toHoursPart())
                : span.toHours() > 0
                        ? getTranslation("span.hours", span.toHours(), span.toMinutesPart())
                        : getTranslation("span.minutes", span.toMinutes());
    }

    private static Cell number(int number) {
        return Cell.of(number == 0 ? "–" : String.valueOf(number));
    }

    private static String rate(int part, int whole) {
        return whole == 0 ? "–" : "%.1f%%".formatted(100.0 * part / whole);
    }
}
