package com.qihui.redress.console.component;

import com.qihui.redress.shared.FieldError;
import com.qihui.redress.workflow.solution.SolutionPreview;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The parts of a solution as they are written: one to begin with, more on demand, and below them
 * what they come to and whose approval that will need.
 */
class SolutionParts extends Div {

    private static final Pattern NAME = Pattern.compile("(remedy|amountYuan|owedBy|payer)([23]?)");

    /** What may stand wrong while somebody still types; that something is missing may not. */
    private static final Set<String> AT_ONCE =
            Set.of(
                    "above_paid",
                    "refunded_before",
                    "triple_amount",
                    "remedy_twice",
                    "not_answerable",
                    "no_merchant",
                    "not_money");

    private final List<Part> parts = new ArrayList<>();
    private final Button more = new Button(say("solution.more"));
    private final Span total = new Span();
    private final StatusChip approval = new StatusChip(Tone.MUTE, "");
    private final Function<Map<String, String>, SolutionPreview> preview;
    private final Supplier<Map<String, String>> values;
    private final List<FieldInput> wrong = new ArrayList<>();

    private static final class Part extends Div {

        private final List<FieldInput> inputs;

        private Part(int no, List<FieldInput> inputs, Button remove) {
            this.inputs = inputs;
            Span title = new Span(say("solution.part", no));
            title.addClassNames("small", "quiet");
            Div head = new Div(title, remove);
            head.addClassName("part-head");
            Div fields = new Div();
            fields.addClassName("fields");
            inputs.forEach(input -> fields.add(input.control()));
            addClassName("solution-part");
            add(head, fields);
        }
    }

    /**
     * @param all the inputs of the form; those of the parts are taken from them
     * @param values all that is filled in
     */
    SolutionParts(
            List<FieldInput> all,
            Supplier<Map<String, String>> values,
            Function<Map<String, String>, SolutionPreview> preview) {
        this.values = values;
        this.preview = preview;
        addClassNames("wide", "stack", "solution-parts");
        for (String suffix : List.of("", "2", "3")) {
            List<FieldInput> inputs = all.stream().filter(input -> belongs(input, suffix)).toList();
            Button remove = new Button(say("solution.less"), click -> remove(suffix));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setVisible(!suffix.isEmpty());
            Part part = new Part(parts.size() + 1, inputs, remove);
            part.setVisible(
                    suffix.isEmpty() || inputs.stream().anyMatch(one -> !one.value().isEmpty()));
            parts.add(part);
            add(part);
        }
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        more.addClickListener(click -> addPart());
        total.addClassName("total");
        total.getElement().setAttribute("aria-live", "polite");
        Div sum = new Div(more, total, approval);
        sum.addClassName("part-sum");
        add(sum);
        all.forEach(input -> input.onChange(this::refresh));
    }

    static boolean isPart(FieldInput input) {
        return NAME.matcher(input.field().name()).matches();
    }

    private static boolean belongs(FieldInput input, String suffix) {
        var name = NAME.matcher(input.field().name());
        return name.matches() && name.group(2).equals(suffix);
    }

    private void addPart() {
        parts.stream()
                .filter(part -> !part.isVisible())
                .findFirst()
                .ifPresent(
                        part -> {
                            part.setVisible(true);
                            part.inputs.get(0).focus();
                        });
        refresh();
    }

    private void remove(String suffix) {
        Part part = parts.get(suffix.equals("2") ? 1 : 2);
        part.inputs.forEach(FieldInput::clear);
        part.setVisible(false);
        refresh();
    }

    /** What it comes to now, and what is wrong with it at the very field. */
    void refresh() {
        SolutionPreview now = preview.apply(values.get());
        BigDecimal yuan = now.totalYuan();
        total.setText(
                yuan == null ? say("solution.no_money") : say("solution.total", Amount.of(yuan)));
        approval.show(
                now.approval().equals("NONE") ? Tone.MUTE : Tone.WARN,
                say("solution.approval." + now.approval()));
        more.setVisible(parts.stream().anyMatch(part -> !part.isVisible()));
        wrong.forEach(input -> input.fail(null));
        wrong.clear();
        now.errors().stream().filter(error -> AT_ONCE.contains(error.code())).forEach(this::show);
    }

    private void show(FieldError error) {
        parts.stream()
                .flatMap(part -> part.inputs.stream())
                .filter(input -> error.field().equals("fields." + input.field().name()))
                .forEach(
                        input -> {
                            input.fail(say("error." + error.code(), error.args().toArray()));
                            wrong.add(input);
                        });
    }

    private static String say(String key, Object... places) {
        return I18NProvider.translate(key, places);
    }
}
