package com.qihui.redress.console.ticket;

import com.qihui.redress.audit.JournalEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of the ticket's record with its facts taken apart. */
record RecordLine(JournalEntry entry, Map<String, Object> data) {

    boolean is(String type) {
        return entry.type().equals(type);
    }

    @Nullable String text(String fact) {
        Object value = data.get(fact);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    List<String> list(String fact) {
        return data.get(fact) instanceof List<?> values
                ? values.stream().map(Object::toString).toList()
                : List.of();
    }
}
