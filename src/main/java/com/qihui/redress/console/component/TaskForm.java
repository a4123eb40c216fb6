package com.qihui.redress.console.component;

import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.workflow.solution.SolutionPreview;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways a task can end, the fields of the one chosen, and the button that ends it. */
public class TaskForm extends Div {

    private static final String PATH = "fields.";

    private final Map<String, String> prefilled;
    private final @Nullable Function<Map<String, String>, SolutionPreview> preview;
    private final RadioButtonGroup<Outcome> choice = new RadioButtonGroup<>();
    private final Div fields = new Div();
    private final Span wrong = new Span();
    private final Button submit = new Button();
    private final Map<Field, FieldInput> known = new LinkedHashMap<>();
    private final List<FieldInput> shown = new ArrayList<>();
    private final Map<String, Outcome> now = new LinkedHashMap<>();
    private final Map<String, String> begun = new LinkedHashMap<>();
    private @Nullable BiFunction<Field, TextArea, Component> help;
    private @Nullable Consumer<TextArea> answers;
    private boolean frozen;

    /**
     * @param end called with the outcome and what was filled in; what it finds wrong is shown at
     *     the fields
     */
    public TaskForm(List<Outcome> outcomes, BiConsumer<String, Map<String, String>> end) {
        this(outcomes, Map.of(), null, end);
    }

    /**
     * @param prefilled what is known already, by the names of the fields
     * @param preview of a solution in several parts; null where there is none
     */
    public TaskForm(
            List<Outcome> outcomes,
            Map<String, String> prefilled,
            @Nullable Function<Map<String, String>, SolutionPreview> preview,
            BiConsumer<String, Map<String, String>> end) {
        this.prefilled = prefilled;
        this.preview = preview;
        addClassNames("stack", "task-form");
        fields.addClassName("fields");
        wrong.addClassNames("toned", "tone-bad", "small");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setSuffixComponent(new Key(getTranslation("console.send.key")));
        submit.addClickListener(click -> end(end));
        choice.setItems(outcomes);
        choice.setItemLabelGenerator(outcome -> getTranslation("outcome." + outcome.name()));
        choice.setAriaLabel(getTranslation("console.outcome"));
        choice.addClassNames("segments", "boxed");
        choice.setVisible(outcomes.size() > 1);
        choice.addValueChangeListener(change -> choose(change.getValue()));
        Div actions = new Div(submit);
        actions.addClassName("actions");
        add(choice, fields, wrong, actions);
        Shortcuts.addShortcutListener(
                        this,
                        () -> submit.click(),
                        com.vaadin.flow.component.Key.ENTER,
                        KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
        choice.setValue(outcomes.get(0));
    }

    /** The same ways to end the task, where there is something else to choose from by now. */
    public void offer(List<Outcome> outcomes) {
        outcomes.forEach(outcome -> now.put(outcome.name(), outcome));
        for (Field field : now(choice.getValue()).fields()) {
            shown.stream()
                    .filter(input -> isSame(input.field(), field) && !input.field().equals(field))
                    .forEach(input -> offer(input, field));
        }
    }

    private void offer(FieldInput input, Field field) {
        known.remove(input.field());
        input.offer(field);
        known.put(field, input);
    }

    private Outcome now(Outcome outcome) {
        return now.getOrDefault(outcome.name(), outcome);
    }

    private void choose(Outcome chosen) {
        Outcome outcome = now(chosen);
        List<FieldInput> before = List.copyOf(shown);
        shown.clear();
        fields.removeAll();
        for (Field field : outcome.fields()) {
            FieldInput input = known.computeIfAbsent(field, this::input);
            before.stream()
                    .filter(other -> other != input && isSame(other.field(), field))
                    .forEach(input::takeOver);
            input.control().getElement().getClassList().set("wide", input.isWide());
            input.askedFor(outcome);
            shown.add(input);
        }
        boolean inParts = shown.stream().anyMatch(one -> one.field().name().equals("remedy2"));
        if (inParts && preview != null) {
            addInParts(preview);
        } else {
            shown.forEach(input -> fields.add(input.control()));
        }
        addHelp();
        fields.setVisible(!shown.isEmpty());
        wrong.setVisible(false);
        submit.setText(getTranslation("outcome." + outcome.name()));
    }

    /** The parts stand where the first of their fields would. */
    private void addInParts(Function<Map<String, String>, SolutionPreview> told) {
        SolutionParts parts = new SolutionParts(shown, this::values, told);
        Div grounds = new Div();
        grounds.addClassName("fields");
        NativeDetails folded = new NativeDetails(getTranslation("solution.grounds"), grounds);
        folded.addClassName("wide");
        for (FieldInput input : shown) {
            if (isGround(input)) {
                grounds.add(input.control());
                fields.add(folded);
            } else if (!SolutionParts.isPart(input)) {
                fields.add(input.control());
            } else if (input.field().name().equals("remedy")) {
                fields.add(parts);
            }
        }
        parts.refresh();
    }

    /**
     * Whatever longer is written stays in the browser until it is sent.
     *
     * @param name what it is kept under; another writer and another task have another
     */
    public TaskForm keeping(String name) {
        return helping(
                (field, text) -> {
                    text.getElement().setAttribute("data-to", field.name());
                    Draft kept =
                            new Draft(
                                    text,
                                    name + ":" + field.name(),
                                    text,
                                    getTranslation("ticket.draft.saved"));
                    kept.onFound((to, words) -> text.setValue(words));
                    return kept;
                });
    }

    /**
     * What helps whoever writes one of the longer texts stands below it.
     *
     * @param with asked once for each text, with its field
     */
    public TaskForm helping(BiFunction<Field, TextArea, Component> with) {
        help = with;
        addHelp();
        return this;
    }

    private void addHelp() {
        if (help != null) {
            BiFunction<Field, TextArea, Component> with = help;
            shown.forEach(input -> input.help(with));
        }
    }

    /**
     * As somebody left it.
     *
     * @param outcome how they were about to end the task; where that is no way to end it, one that
     *     asks for what they wrote
     * @param texts the longer ones, by the names of their fields
     */
    public TaskForm resume(String outcome, Map<String, String> texts) {
        texts.forEach(this::write);
        way(one -> one.name().equals(outcome))
                .or(() -> way(one -> one.fields().stream().anyMatch(in -> isIn(texts, in))))
                .ifPresent(choice::setValue);
        return this;
    }

    private Optional<Outcome> way(Predicate<Outcome> fitting) {
        return choice.getListDataView().getItems().filter(fitting).findFirst();
    }

    private static boolean isIn(Map<String, String> texts, Field field) {
        return texts.containsKey(field.name());
    }

    /** Called with the way it is to end: now, and when another is chosen. */
    public TaskForm whenChosen(Consumer<Outcome> listener) {
        listener.accept(choice.getValue());
        choice.addValueChangeListener(
                change -> {
                    if (!frozen) {
                        listener.accept(change.getValue());
                    }
                });
        return this;
    }

    /** Puts words into a longer text, now or once its field is asked for. */
    public void write(String name, String words) {
        List<FieldInput> inputs =
                known.values().stream()
                        .filter(input -> input.isLongText() && input.field().name().equals(name))
                        .toList();
        inputs.forEach(input -> input.resume(words));
        if (inputs.isEmpty()) {
            begun.put(name, words);
        }
    }

    /** How the task would be ended now. */
    public String outcome() {
        return choice.getValue().name();
    }

    /**
     * The longer texts written so far, those of other outcomes too, by the names of their fields.
     */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>(begun);
        Stream.of(known.values(), shown)
                .flatMap(Collection::stream)
                .filter(FieldInput::isLongText)
                .forEach(input -> texts.put(input.field().name(), input.value()));
        texts.values().removeIf(String::isBlank);
        return texts;
    }

    /** All of {@link #texts}, one below the other. */
    public String written() {
        return String.join("\n", texts().values());
    }

    /**
     * What goes along with an answer stands below it.
     *
     * @param watch given each field in which an answer is written
     */
    public TaskForm beside(Component part, Consumer<TextArea> watch) {
        answers = watch;
        known.values().forEach(input -> input.answer().ifPresent(watch));
        addComponentAtIndex(indexOf(wrong), part);
        return this;
    }

    /** What is read from the rest unless somebody says otherwise stays out of the way. */
    private static boolean isGround(FieldInput input) {
        String name = input.field().name();
        return name.equals("clauses") || name.startsWith("demand");
    }

    private FieldInput input(Field field) {
        FieldInput input = FieldInput.of(field);
        input.give(prefilled.get(field.name()));
        if (input.isLongText() && begun.containsKey(field.name())) {
            input.resume(Objects.requireNonNull(begun.remove(field.name())));
        }
        if (answers != null) {
            input.answer().ifPresent(answers);
        }
        if (frozen) {
            input.freeze();
        }
        return input;
    }

    /** A text goes along when another way to end the task asks for it too. */
    private static boolean isSame(Field one, Field other) {
        return one.name().equals(other.name()) && one.type() == other.type();
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        shown.forEach(input -> values.put(input.field().name(), input.value()));
        return values;
    }

    private void end(BiConsumer<String, Map<String, String>> end) {
        try {
            end.accept(choice.getValue().name(), values());
        } catch (RuleViolation violation) {
            show(violation);
        }
    }

    /** Each error at its field, what concerns the whole below them. */
    private void show(RuleViolation violation) {
        FieldInput first = null;
        List<String> others = new ArrayList<>();
        for (FieldError error : violation.errors()) {
            FieldInput input = inputOf(error);
            String why = getTranslation("error." + error.code(), error.args().toArray());
            if (input == null) {
                others.add(why);
            } else {
                input.fail(why);
                unfold(input);
                first = first == null ? input : first;
            }
        }
        wrong.setText(String.join(getTranslation("console.failed.rule.and"), others));
        wrong.setVisible(!others.isEmpty());
        if (first != null) {
            first.focus();
        }
    }

    private static void unfold(FieldInput input) {
        NativeDetails around = input.control().findAncestor(NativeDetails.class);
        if (around != null) {
            around.setOpen(true);
        }
    }

    private @Nullable FieldInput inputOf(FieldError error) {
        return shown.stream()
                .filter(input -> error.field().equals(PATH + input.field().name()))
                .findFirst()
                .orElse(null);
    }

    /** As if the button was pressed once more. */
    public void endAgain() {
        submit.click();
    }

    /** Whether somebody filled in more than was there to begin with. */
    public boolean isTouched() {
        return !begun.isEmpty() || known.values().stream().anyMatch(FieldInput::isTouched);
    }

    /**
     * What was typed stays there to be copied, for each way to end it, but ends nothing any more.
     */
    public void freeze() {
        frozen = true;
        known.values().forEach(FieldInput::freeze);
        submit.setVisible(false);
    }
}
