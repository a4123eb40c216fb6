package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.workflow.triage.TriageDesk;
import com.qihui.redress.workflow.triage.TriageEdit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Corrects what a complaint is held to be, with a reason; stays open until it was kept. */
class TriageEditor extends Dialog {

    private final TicketFile file;
    private final Wording wording;
    private final TicketGestures gestures;
    private final Attempt attempt;
    private final Select<Category> category;
    private final Select<SubCause> subCause;
    private final Select<Responsibility> responsibility;
    private final Select<Priority> priority;
    private final Select<Team> team;
    private final CheckboxGroup<Category> also;
    private final CheckboxGroup<Flag> flags;
    private final TextArea reason = new TextArea();

    TriageEditor(TicketFile file, Wording wording, TicketGestures gestures, Attempt attempt) {
        this.file = file;
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
        TriageEdit now = TriageEdit.of(file.ticket());
        setHeaderTitle(wording.say("triage.correct.title"));
        setWidth("640px");
        responsibility =
                choice("field.responsibility", Responsibility.values(), now.responsibility());
        category = choice("field.category", Category.values(), now.category());
        subCause = choice("field.subCause", SubCause.values(), now.subCause());
        also = choices("triage.aspect.CATEGORIES_ALSO", Category.values(), now.categoriesAlso());
        flags = choices("triage.aspect.FLAGS", Flag.values(), now.flags());
        priority = choice("field.priority", Priority.values(), now.priority());
        team = choice("field.team", Team.values(), now.team());
        reason.setLabel(wording.say("triage.reason"));
        reason.setHelperText(wording.say("triage.reason.help"));
        reason.setMaxLength(TriageDesk.REASON);
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        Div form = new Div(responsibility, category, subCause, also, flags, priority, team, reason);
        form.addClassName("stack");
        form.getChildren().forEach(part -> part.getStyle().setWidth("100%"));
        add(form);
        Button save = new Button(wording.say("triage.keep"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(wording.say("console.cancel"), click -> close()), save);
    }

    private <E extends Enum<E>> Select<E> choice(String label, E[] values, @Nullable E now) {
        Select<E> choice = new Select<>();
        choice.setLabel(wording.say(label));
        choice.setItems(values);
        choice.setItemLabelGenerator(value -> value == null ? "" : wording.option(value));
        if (now != null) {
            choice.setValue(now);
        }
        return choice;
    }

    private <E extends Enum<E>> CheckboxGroup<E> choices(String label, E[] values, Set<E> now) {
        CheckboxGroup<E> choices = new CheckboxGroup<>(wording.say(label));
        choices.setItems(values);
        choices.setItemLabelGenerator(wording::option);
        choices.setValue(now);
        return choices;
    }

    private void save() {
        TriageEdit edit =
                new TriageEdit(
                        category.getValue(),
                        also.getValue(),
                        subCause.getValue(),
                        flags.getValue(),
                        priority.getValue(),
                        team.getValue(),
                        responsibility.getValue());
        boolean right =
                Gesture.at(
                        Map.of("reason", reason),
                        () -> {
                            if (attempt.at(
                                    () -> gestures.correctTriage(file, edit, reason.getValue()))) {
                                Toast.done(wording.say("triage.corrected"));
                                close();
                            }
                        });
        if (!right) {
            reason.focus();
        }
    }
}
