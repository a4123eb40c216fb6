package com.qihui.redress.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.qihui.redress.shared.FieldError;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** A value of another kind than the field takes, told by what the field takes. */
record BadValue(String field, String code, List<?> args) {

    static BadValue of(String field, @Nullable Class<?> wanted) {
        Class<?> type =
                wanted == null ? Object.class : ClassUtils.resolvePrimitiveIfNecessary(wanted);
        if (type.isEnum()) {
            String values =
                    Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
            return new BadValue(field, "not_one_of", List.of(values));
        }
        return new BadValue(field, codeOf(type), List.of());
    }

    private static String codeOf(Class<?> type) {
        if (Temporal.class.isAssignableFrom(type)) {
            return "not_a_time";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "not_a_number";
        }
        if (type == Boolean.class) {
            return "not_a_boolean";
        }
        if (type == String.class) {
            return "not_a_text";
        }
        return Collection.class.isAssignableFrom(type) ? "not_a_list" : "invalid";
    }

    FieldError error() {
        return new FieldError(field, code, args);
    }

    List<FieldError> asList() {
        return List.of(error());
    }

    /** {@code /evidence/0/kind} as the sender reads it: {@code evidence[0].kind}. */
    static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
            append(path, at.getMatchingProperty(), at.getMatchingIndex());
        }
        return path.toString();
    }

    static String path(JsonMappingException exception) {
        StringBuilder path = new StringBuilder();
        exception.getPath().forEach(at -> append(path, at.getFieldName(), at.getIndex()));
        return path.toString();
    }

    private static void append(StringBuilder path, @Nullable String name, int index) {
        if (index >= 0) {
            path.append('[').append(index).append(']');
        } else {
            path.append(path.isEmpty() ? "" : ".").append(name);
        }
    }
}
