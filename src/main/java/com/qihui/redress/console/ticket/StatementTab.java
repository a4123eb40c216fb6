package com.qihui.redress.console.ticket;

import com.qihui.redress.clause.Clause;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Facts;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.statement.Correction;
import com.qihui.redress.statement.Hint;
import com.qihui.redress.statement.Statement;
import com.qihui.redress.statement.StatementPart;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The complaint put in order, for correction: what it says, what it lacks, what it cites (R36, R37,
 * R40). The complainant's own words stay as they are.
 */
class StatementTab extends TicketTab {

    /** Marks what stands there in whatever language somebody wrote it. */
    private static final String QUOTED = "quoted";

    private final Wording wording;
    private final TicketGestures gestures;
    private final Attempt attempt;

    StatementTab(Wording wording, TicketGestures gestures, Attempt attempt) {
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
        addClassName("stack");
    }

    @Override
    String title(TicketFile file) {
        return wording.say("ticket.tab.statement");
    }

    @Override
    protected void draw(TicketFile file) {
        removeAll();
        Statement statement = file.statement();
        add(text(file), check(statement), basis(file));
        if (!statement.corrections().isEmpty()) {
            add(history(statement));
        }
    }

    private Card text(TicketFile file) {
        Statement statement = file.statement();
        List<Correction> corrections = statement.corrections();
        Button correct =
                new Button(
                        wording.say("ticket.statement.correct"),
                        click -> new StatementEditor(file, wording, gestures, attempt).open());
        Facts lines = new Facts();
        statement.text().lines().forEach(line -> addLine(lines, line));
        return new Card(wording.say("ticket.statement"), lines)
                .aside(
                        corrections.isEmpty()
                                ? new StatusChip(
                                        Tone.MUTE, wording.say("ticket.statement.composed"))
                                : new StatusChip(
                                        Tone.INFO,
                                        wording.say(
                                                "ticket.statement.version", corrections.size())))
                .actions(correct);
    }

    /** A line of it is one part, named before its colon; free words stand by themselves. */
    private static void addLine(Facts lines, String line) {
        int end = Math.max(line.indexOf('：'), line.indexOf(": "));
        boolean named = end > 0 && end <= 12;
        String words = named ? line.substring(end + 1).strip() : line;
        Span said = new Span(words);
        said.addClassNames("words", QUOTED);
        if (!words.isBlank()) {
            lines.add(named ? line.substring(0, end) : "", said);
        }
    }

    private Card check(Statement statement) {
        Card card = new Card(wording.say("ticket.statement.check"));
        String missing =
                statement.missing().stream()
                        .map(this::part)
                        .collect(Collectors.joining(wording.say("ticket.list")));
        card.add(
                missing.isEmpty()
                        ? line(true, wording.say("ticket.statement.whole"))
                        : line(false, wording.say("ticket.statement.lacks", missing)),
                line(
                        statement.specific(),
                        wording.say(
                                statement.specific()
                                        ? "ticket.statement.specific"
                                        : "ticket.statement.vague")),
                line(
                        statement.feasible(),
                        wording.say(
                                statement.feasible()
                                        ? "ticket.statement.feasible"
                                        : "ticket.statement.beyond")));
        Div hints = new Div();
        statement.hints().forEach(hint -> hints.add(quiet(hint(hint))));
        if (!statement.hints().isEmpty()) {
            card.add(hints);
        }
        return card;
    }

    private String part(StatementPart part) {
        return wording.say("statement.part." + part);
    }

    private String hint(Hint hint) {
        return wording.say("statement.hint." + hint.code(), hint.values().toArray());
    }

    private Card basis(TicketFile file) {
        List<Clause> cited = file.statement().basis();
        Card card = new Card(wording.say("ticket.statement.basis"));
        card.aside(wording.say("ticket.statement.basis.as_of"));
        cited.forEach(clause -> card.add(clause(clause, file)));
        if (cited.isEmpty()) {
            card.add(quiet(wording.say("ticket.statement.basis.none")));
        }
        ComboBox<Clause> more = new ComboBox<>();
        more.setPlaceholder(wording.say("ticket.statement.cite"));
        more.setAriaLabel(wording.say("ticket.statement.cite"));
        more.setWidthFull();
        more.setItemLabelGenerator(StatementTab::name);
        more.setItems(
                file.citable().stream()
                        .filter(one -> cited.stream().noneMatch(has -> same(has, one)))
                        .toList());
        more.addValueChangeListener(
                chosen -> {
                    if (chosen.isFromClient() && chosen.getValue() != null) {
                        cite(file, chosen.getValue());
                    }
                });
        card.add(more);
        return card;
    }

    private static boolean same(Clause one, Clause other) {
        return one.number().equals(other.number());
    }

    private static String name(Clause clause) {
        return clause.number() + " " + clause.title();
    }

    private Component clause(Clause clause, TicketFile file) {
        Span name = new Span(name(clause));
        name.addClassNames("strong", QUOTED);
        Button drop =
                new Button(
                        wording.say("ticket.statement.drop"),
                        click -> attempt.at(() -> gestures.dropClause(file, clause.number())));
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        drop.setAriaLabel(wording.say("ticket.statement.drop.what", clause.number()));
        drop.addClassName(QUOTED);
        drop.setId("drop-" + clause.number());
        Div head = new Div(name, drop);
        head.addClassNames("line", "between");
        return new Div(
                head,
                quoted(clause.text()),
                quiet(
                        wording.say(
                                "ticket.statement.in_force",
                                wording.day(clause.inForceFrom()),
                                clause.version())));
    }

    private void cite(TicketFile file, Clause clause) {
        attempt.at(() -> gestures.citeClause(file, clause.number()));
    }

    private Card history(Statement statement) {
        Card card = new Card(wording.say("ticket.statement.history"));
        List<Correction> corrections = statement.corrections();
        for (int i = corrections.size() - 1; i >= 0; i--) {
            Correction one = corrections.get(i);
            Span head =
                    new Span(
                            wording.say(
                                    "ticket.statement.correction",
                                    one.version(),
                                    one.by(),
                                    wording.at(one.at())));
            head.addClassName("strong");
            card.add(
                    new Div(
                            head,
                            quiet(wording.say("ticket.statement.because", one.reason())),
                            quoted(one.text())));
        }
        card.add(
                new Div(
                        new Span(wording.say("ticket.statement.first")),
                        quoted(statement.composed())));
        return card;
    }

    private static Div line(boolean good, String what) {
        Span mark = new Span(good ? "✓" : "!");
        mark.getElement().setAttribute("aria-hidden", "true");
        Div line = new Div(mark, new Span(what));
        line.addClassName("check");
        line.getClassNames().set("gap", !good);
        return line;
    }

    private static Div quoted(String text) {
        Div words = quiet(text);
        words.addClassName(QUOTED);
        return words;
    }

    private static Div quiet(String text) {
        Div line = new Div(text);
        line.addClassNames("quiet", "small", "words");
        return line;
    }
}
