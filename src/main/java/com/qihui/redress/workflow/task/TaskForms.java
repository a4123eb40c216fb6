package com.qihui.redress.workflow.task;

import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form of each kind of task. */
@Component
public class TaskForms {

    private final Map<CaseTask, TaskForm> forms = new EnumMap<>(CaseTask.class);

    TaskForms(List<TaskForm> all) {
        all.forEach(form -> forms.put(form.task(), form));
    }

    public TaskForm of(CaseTask task) {
        TaskForm form = forms.get(task);
        if (form == null) {
            throw new IllegalStateException("no form for " + task);
        }
        return form;
    }

    /**
     * @throws RuleViolation when the task cannot end that way
     */
    public Outcome outcome(CaseTask task, Ticket ticket, String name) {
        List<Outcome> possible = of(task).outcomes(ticket);
        return possible.stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                RuleViolation.of(
                                        "outcome",
                                        "not_one_of",
                                        String.join(
                                                ", ",
                                                possible.stream().map(Outcome::name).toList())));
    }
}
