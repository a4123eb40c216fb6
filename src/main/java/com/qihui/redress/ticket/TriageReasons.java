package com.qihui.redress.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.Words;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How reasons lie in the row of their ticket. */
final class TriageReasons {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<TriageReason>> LIST = new TypeReference<>() {};

    private TriageReasons() {}

    static String write(List<TriageReason> reasons) {
        try {
            return JSON.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Complaints from before reasons were kept have none. */
    static List<TriageReason> read(@Nullable String stored) {
        if (stored == null) {
            return List.of();
        }
        try {
            return JSON.readValue(stored, LIST);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules that said something, for counting. */
    static String rules(List<TriageReason> reasons) {
        return Words.join(
                reasons.stream()
                        .filter(one -> !one.isByPerson())
                        .map(TriageReason::rule)
                        .distinct()
                        .toList());
    }
}
