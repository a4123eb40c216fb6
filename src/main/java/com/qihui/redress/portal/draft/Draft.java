package com.qihui.redress.portal.draft;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as far as it is written.
 *
 * @param fields as they were typed, by the names they have in the forms; wrong ones too
 * @param ticketNumber the complaint it became; it then holds nothing more
 */
record Draft(
        long id,
        Map<String, String> fields,
        List<DraftFile> files,
        @Nullable String ticketNumber,
        Instant touchedAt) {

    /** Of somebody who has not begun. */
    static Draft empty(Instant now) {
        return new Draft(0, Map.of(), List.of(), null, now);
    }

    boolean isBegun() {
        return id != 0 && ticketNumber == null;
    }

    Draft with(Map<String, String> typed) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(typed);
        return new Draft(id, all, files, ticketNumber, touchedAt);
    }

    /** As if that page had never been filled in. */
    Draft without(Step step) {
        Map<String, String> rest = new LinkedHashMap<>(fields);
        rest.keySet().removeIf(step::asks);
        return new Draft(id, rest, files, ticketNumber, touchedAt);
    }

    long bytes() {
        return files.stream().mapToLong(DraftFile::bytes).sum();
    }
}
