package com.qihui.redress.remedy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a solution rests on and what it makes of each demand.
 *
 * @param demandReason why a demand was not granted or not wholly, if that was said apart from the
 *     answer
 */
public record Grounds(
        List<CitedClause> clauses, List<DemandAnswer> demands, @Nullable String demandReason) {

    public static final Grounds NONE = new Grounds(List.of(), List.of(), null);

    private static final ObjectMapper JSON = new ObjectMapper();

    public Grounds {
        clauses = Objects.requireNonNullElse(clauses, List.of());
        demands = Objects.requireNonNullElse(demands, List.of());
    }

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Proposals from before grounds were kept have none. */
    static Grounds read(@Nullable String stored) {
        if (stored == null) {
            return NONE;
        }
        try {
            return JSON.readValue(stored, Grounds.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
