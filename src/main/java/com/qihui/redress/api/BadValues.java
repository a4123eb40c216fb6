package com.qihui.redress.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.qihui.redress.shared.FieldError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads on past a value of the wrong kind and remembers it, so that a sender learns of all of them
 * at once and not one a round. Works only between {@link #collect} and {@link #collected} of a
 * thread; elsewhere such a value fails as it always does.
 */
class BadValues extends DeserializationProblemHandler {

    private static final ThreadLocal<@Nullable List<FieldError>> FOUND = new ThreadLocal<>();

    static void collect() {
        FOUND.set(new ArrayList<>());
    }

    static List<FieldError> collected() {
        List<FieldError> found = FOUND.get();
        FOUND.remove();
        return found == null ? List.of() : found;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String why)
            throws IOException {
        return remember(context.getParser(), type);
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String why)
            throws IOException {
        return remember(context.getParser(), type);
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context,
            JavaType type,
            JsonToken token,
            JsonParser parser,
            String why)
            throws IOException {
        Object answer = remember(parser, type.getRawClass());
        if (answer == null) {
            parser.skipChildren();
        }
        return answer;
    }

    private static @Nullable Object remember(JsonParser parser, Class<?> type) {
        List<FieldError> found = FOUND.get();
        if (found == null || type.isPrimitive()) {
            return NOT_HANDLED;
        }
        String field = BadValue.path(parser.getParsingContext().pathAsPointer());
        found.add(BadValue.of(field, type).error());
        return null;
    }
}
