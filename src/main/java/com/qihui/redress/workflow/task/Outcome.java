package com.qihui.redress.workflow.task;

import com.qihui.redress.conversation.MessageThread;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A way a task can end.
 *
 * @param name in the API and of its label, {@code outcome.<name>}
 */
public record Outcome(String name, List<Field> fields) {

    public static Outcome of(String name, Field... fields) {
        return new Outcome(name, List.of(fields));
    }

    public static Outcome of(String name, Field first, List<Field> others) {
        return new Outcome(name, Stream.concat(Stream.of(first), others.stream()).toList());
    }

    /** Whether they can be told something by it. */
    public boolean tells(MessageThread whom) {
        return tells(whom, field -> true);
    }

    /**
     * Whether they are told something by it.
     *
     * @param filled whether the field of this name is filled in
     */
    public boolean tells(MessageThread whom, Predicate<String> filled) {
        return fields.stream().anyMatch(field -> field.to() == whom && filled.test(field.name()));
    }
}
