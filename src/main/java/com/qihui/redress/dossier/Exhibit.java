package com.qihui.redress.dossier;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * One numbered piece of the bundle.
 *
 * @param number its place in the bundle, from 1; the platform's own record comes first (R10)
 * @param pieceNo its number on the desk; null for the platform's own record
 * @param kind an evidence kind, or {@link #PLATFORM_ORDER}
 * @param capturedAt when it was made, as far as that is known
 * @param givenBy the kind of {@code Actor} who gave it
 * @param corrects the number on the desk of the piece that it corrects
 */
record Exhibit(
        int number,
        @Nullable Integer pieceNo,
        String kind,
        @Nullable String form,
        @Nullable String source,
        @Nullable String description,
        Collection<String> shows,
        @Nullable Boolean priorNotice,
        @Nullable Instant capturedAt,
        Instant receivedAt,
        @Nullable String givenBy,
        @Nullable Integer corrects,
        @Nullable Original original) {

    static final String PLATFORM_ORDER = "PLATFORM_ORDER";

    /**
     * The bytes as they came.
     *
     * @param name what the giver called it
     * @param ending by what it is, never by what its name says
     * @param size in bytes
     * @param sha256 as reckoned when it came
     */
    record Original(
            @Nullable String name,
            String ending,
            String mediaType,
            long size,
            String sha256,
            InputStreamSource content) {}

    /** Where it lies in the bundle, in letters that every system unpacks; null without a file. */
    @Nullable String path() {
        return original == null
                ? null
                : "pieces/%02d-%s.%s"
                        .formatted(
                                number,
                                kind.toLowerCase(Locale.ROOT).replace('_', '-'),
                                original.ending());
    }
}
