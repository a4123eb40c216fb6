package com.qihui.redress.answering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;

/** Deeds as they are kept in a column: a list in JSON; nothing where there are none. */
final class DeedText {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DeedText() {}

    static @Nullable String write(Deeds deeds) {
        if (deeds.isNone()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(deeds);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Deeds read(@Nullable String kept) {
        if (kept == null) {
            return Deeds.NONE;
        }
        try {
            return JSON.readValue(kept, Deeds.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
