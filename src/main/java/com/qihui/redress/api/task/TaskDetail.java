package com.qihui.redress.api.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.qihui.redress.workflow.TaskView;
import com.qihui.redress.workflow.task.Field;
import com.qihui.redress.workflow.task.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An open task and how it can end.
 *
 * @param workable whether the caller may end it
 */
record TaskDetail(@JsonUnwrapped TaskItem task, boolean workable, List<OutcomeView> outcomes) {

    record OutcomeView(String name, List<FieldView> fields) {

        static OutcomeView of(Outcome outcome) {
            return new OutcomeView(
                    outcome.name(), outcome.fields().stream().map(FieldView::of).toList());
        }
    }

    /**
     * @param limit the most characters of a text
     * @param words of options that are data, and under its own name what the field is about
     */
    record FieldView(
            String name,
            Field.Type type,
            boolean required,
            List<String> options,
            @Nullable Integer limit,
            Map<String, String> words) {

        static FieldView of(Field field) {
            return new FieldView(
                    field.name(),
                    field.type(),
                    field.required(),
                    field.options(),
                    field.limit() == 0 ? null : field.limit(),
                    field.words());
        }
    }

    static TaskDetail of(TaskView view) {
        return new TaskDetail(
                TaskItem.of(view.row()),
                view.workable(),
                view.outcomes().stream().map(OutcomeView::of).toList());
    }
}
