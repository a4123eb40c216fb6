package com.qihui.redress.console.ticket;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Countdown;
import com.qihui.redress.console.component.Facts;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.escalation.DeclineGround;
import com.qihui.redress.escalation.Handing;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideRequest;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.PauseReason;
import com.qihui.redress.workflow.TaskView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The case outside: its path, its days and clocks, what the body waits for, what to do next, and
 * everything that was handed in (R45).
 */
class OutsideCard extends Card {

    private static final Set<ClockKind> OUTSIDE =
            EnumSet.of(
                    ClockKind.OUTSIDE_ACCEPTANCE,
                    ClockKind.OUTSIDE_OUTCOME,
                    ClockKind.OUTSIDE_SUPPLEMENT,
                    ClockKind.OUTSIDE_ANSWER);

    private final TicketFile file;
    private final Actor reader;
    private final Wording wording;
    private final BiConsumer<CaseStep, Map<String, String>> take;

    /**
     * @param take opens the dialog of a step, with what is known already
     */
    OutsideCard(
            TicketFile file,
            OutsideCase latest,
            Actor reader,
            Wording wording,
            BiConsumer<CaseStep, Map<String, String>> take) {
        super(wording.say("ticket.outside"));
        this.file = file;
        this.reader = reader;
        this.wording = wording;
        this.take = take;
        aside(wording.state("outside.state", latest.state()));
        add(new CasePath(latest, wording), facts(latest));
        clocks().ifPresent(this::add);
        file.abroad().owed(latest).forEach(request -> add(owed(request)));
        add(new Paragraph(next(latest)));
        Component[] buttons = buttons();
        if (buttons.length > 0) {
            actions(buttons);
        }
        List<Handing> handings = file.abroad().handedIn(latest);
        if (!handings.isEmpty()) {
            add(folded("outside.handed", handings.size(), handings.stream().map(this::handed)));
        }
        List<OutsideCase> before = file.abroad().before();
        if (!before.isEmpty()) {
            add(folded("outside.before", before.size(), before.stream().map(this::past)));
        }
    }

    private Facts facts(OutsideCase one) {
        Facts facts =
                new Facts()
                        .add(
                                wording.say("field.body"),
                                wording.option(
                                        Objects.requireNonNullElse(
                                                one.body(), one.suggestedBody())))
                        .add(wording.say("field.caseNo"), one.caseNo())
                        .add(
                                wording.say("ticket.outside.cause"),
                                wording.state("outside.cause", one.cause()))
                        .add(wording.say("field.filedOn"), day(one.filedOn()))
                        .add(wording.say("field.acceptedOn"), day(one.acceptedOn()))
                        .add(wording.say("field.endedOn"), day(one.endedOn()))
                        .add(wording.say("field.declineGround"), ground(one))
                        .add(wording.say("field.note"), one.outcomeNote())
                        .add(
                                wording.say("outside.award"),
                                one.award() == null ? null : wording.option(one.award()))
                        .add(wording.say("field.awardedYuan"), wording.yuan(one.awardedYuan()));
        if (one.lesson() != null) {
            facts.add(
                    wording.say("field.lesson"),
                    new StatusChip(Tone.INFO, wording.option(one.lesson())).plain());
        }
        if (one.body() == null) {
            facts.add(wording.say("ticket.outside.also"), also(one))
                    .add(wording.say("ticket.outside.basis"), one.basis());
        }
        return facts;
    }

    private String also(OutsideCase one) {
        return one.acceptable().stream()
                .map(wording::option)
                .collect(Collectors.joining(wording.say("ticket.list")));
    }

    /** With its article, where the law has a list. */
    private @Nullable String ground(OutsideCase one) {
        DeclineGround ground = one.ground();
        if (ground == null || one.body() == null) {
            return null;
        }
        String basis =
                ground.basis(one.body()).stream()
                        .map(
                                article ->
                                        wording.say(
                                                "law." + article.law(),
                                                String.valueOf(article.number())))
                        .collect(Collectors.joining(wording.say("law.and")));
        String words = wording.option(ground);
        return basis.isEmpty() ? words : wording.say("outside.ground", words, basis);
    }

    private Optional<Component> clocks() {
        Div lines = new Div();
        file.clocks().stream()
                .filter(clock -> OUTSIDE.contains(clock.deadline().kind()))
                .filter(clock -> clock.deadline().isLive())
                .forEach(clock -> lines.add(clock(clock)));
        return lines.getElement().getChildCount() == 0 ? Optional.empty() : Optional.of(lines);
    }

    private Component clock(TicketClock clock) {
        Span name = new Span(wording.state("clock", clock.deadline().kind()));
        Countdown left =
                new Countdown(
                        clock.deadline().dueAt(),
                        Countdown.State.valueOf(clock.deadline().state().name()));
        Div line =
                new Div(
                        name,
                        left,
                        quiet(
                                wording.say(
                                        "clock.reason",
                                        until(clock),
                                        wording.say("rule." + clock.deadline().rule()))));
        line.addClassNames("line", "wraps");
        return line;
    }

    /** While it stands still it is due on no day. */
    private String until(TicketClock clock) {
        PauseReason still = clock.standsStill();
        return still == null
                ? wording.until(clock.deadline().dueAt())
                : wording.say("pause.for", wording.state("pause", still));
    }

    private Component owed(OutsideRequest request) {
        Div line =
                new Div(
                        new StatusChip(Tone.WARN, wording.option(request.kind())),
                        new Span(request.wanted()),
                        quiet(wording.say("outside.until", wording.until(request.dueAt()))));
        line.addClassNames("line", "wraps");
        if (task(CaseStep.HAND_IN).isPresent()) {
            Button hand =
                    new Button(
                            wording.say("outside.step.HAND_IN"),
                            click ->
                                    take.accept(
                                            CaseStep.HAND_IN,
                                            Map.of("request", Long.toString(request.id()))));
            hand.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(hand);
        }
        return line;
    }

    private String next(OutsideCase one) {
        if (one.isAwardDue()) {
            return wording.say("outside.next.AWARD_DUE");
        }
        if (one.isAwardUnderWay()) {
            return wording.say("outside.next.AWARD_UNDER_WAY");
        }
        return wording.say("outside.next." + one.state());
    }

    /** Only for whoever may take the step, and only what the case has come to. */
    private Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        for (CaseStep step : CaseStep.values()) {
            task(step)
                    .ifPresent(
                            task -> {
                                Button button =
                                        new Button(
                                                wording.say("outside.step." + step),
                                                click -> take.accept(step, Map.of()));
                                button.addThemeVariants(ButtonVariant.LUMO_SMALL);
                                buttons.add(button);
                            });
        }
        return buttons.toArray(Component[]::new);
    }

    Optional<TaskView> task(CaseStep step) {
        return file.tasks().stream()
                .filter(task -> task.row().task() == step.task())
                .filter(task -> Situation.of(task, reader).isReadersTurn())
                .filter(task -> !CaseStepDialog.ways(task, step).isEmpty())
                .findFirst();
    }

    private Component handed(Handing one) {
        Div line = new Div(new Span(words(one)));
        line.add(
                quiet(
                        wording.spaced(
                                "outside.handed.how",
                                wording.day(one.handedOn()),
                                by(one),
                                one.pieces().isEmpty()
                                        ? ""
                                        : wording.say(
                                                "outside.handed.pieces",
                                                one.pieces().stream()
                                                        .map(String::valueOf)
                                                        .collect(
                                                                Collectors.joining(
                                                                        wording.say(
                                                                                "ticket.list")))),
                                one.submissionId() == null
                                        ? ""
                                        : wording.say("outside.handed.dossier"))));
        line.addClassNames("line", "wraps");
        return line;
    }

    /** Of what the desk did not enter itself, the words of this screen. */
    private String words(Handing one) {
        return one.description().isEmpty()
                ? wording.say("outside.handed.answer")
                : one.description();
    }

    private String by(Handing one) {
        return one.by().equals(Actor.SYSTEM.name()) ? wording.say("ticket.system") : one.by();
    }

    private Component past(OutsideCase one) {
        Div line =
                new Div(
                        new Span(wording.option(one.body())),
                        quiet(Objects.requireNonNullElse(one.caseNo(), "")),
                        new CasePath(one, wording));
        line.addClassNames("line", "wraps");
        String why = ground(one);
        if (why != null) {
            line.add(quiet(why));
        }
        return line;
    }

    private Component folded(String title, int count, Stream<Component> lines) {
        Div all = new Div();
        lines.forEach(all::add);
        return new NativeDetails(wording.say(title, count), all);
    }

    private @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : wording.day(date);
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("quiet", "small");
        return span;
    }
}
