package com.qihui.redress.workflow.engine;

import com.qihui.redress.shared.Words;
import java.util.List;
import java.util.Map;

/** What one row of a decision table says. */
public record DecisionRow(Map<String, Object> outputs) {

    /**
     * @throws IllegalStateException when the row leaves it empty
     */
    public String text(String output) {
        Object value = outputs.get(output);
        if (value == null) {
            throw new IllegalStateException("no " + output + " in " + outputs);
        }
        return value.toString();
    }

    public String textOr(String output, String otherwise) {
        Object value = outputs.get(output);
        return value == null ? otherwise : value.toString();
    }

    public long number(String output) {
        return Long.parseLong(text(output));
    }

    public boolean isTrue(String output) {
        return Boolean.TRUE.equals(outputs.get(output));
    }

    /** Words joined by commas; none when the row leaves it empty. */
    public List<String> words(String output) {
        Object value = outputs.get(output);
        return value == null
                ? List.of()
                : Words.list(value.toString()).stream().map(String::strip).toList();
    }

    public String rule() {
        return text("rule");
    }
}
