package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Ask;
import com.qihui.redress.console.component.TaskForm;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.workflow.TaskView;
import com.qihui.redress.workflow.task.Outcome;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;

/** One step of a case outside, with the days the body has for it; final ones are asked about. */
class CaseStepDialog extends Dialog {

    private final CaseStep step;
    private final TaskView task;
    private final Wording wording;
    private final TicketGestures gestures;
    private final Attempt attempt;
    private final TaskForm form;
    private boolean confirmed;

    /**
     * @param prefilled what is known already, by the names of the fields
     */
    CaseStepDialog(
            CaseStep step,
            TaskView task,
            Map<String, String> prefilled,
            Wording wording,
            TicketGestures gestures,
            Attempt attempt) {
        this.step = step;
        this.task = task;
        this.wording = wording;
        this.gestures = gestures;
        this.attempt = attempt;
        setHeaderTitle(wording.say("outside.step." + step));
        setWidth("560px");
        setCloseOnOutsideClick(false);
        form = new TaskForm(ways(task, step), prefilled, null, this::done);
        add(new Paragraph(wording.say("outside.step." + step + ".what")), form);
        getFooter().add(new Button(wording.say("console.cancel"), click -> close()));
    }

    static List<Outcome> ways(TaskView task, CaseStep step) {
        return task.outcomes().stream().filter(one -> CaseStep.of(one.name()) == step).toList();
    }

    private void done(String outcome, Map<String, String> fields) {
        if (step.isFinal() && !confirmed) {
            String action = wording.say("outcome." + outcome);
            Ask.before(
                    wording.say("outside.final", action),
                    wording.say("outside.final.what"),
                    action,
                    () -> {
                        confirmed = true;
                        form.endAgain();
                        confirmed = false;
                    });
            return;
        }
        boolean done =
                attempt.at(
                        () ->
                                gestures.complete(
                                        task.row().taskId(), Ending.untold(outcome, fields)));
        if (done) {
            Toast.done(wording.say("ticket.done", wording.say("outcome." + outcome)));
            close();
        }
    }
}
