package com.qihui.redress.dossier;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * One numbered piece of the bundle.
 *
 * @param number the one it has on the desk; 0 for the platform's own record, which comes first
 *     (R10)
 * @param kind an evidence kind, or {@link #PLATFORM_ORDER}
 * @param capturedAt when it was made, as far as that is known
 * @param givenBy the kind of {@code Actor} who gave it
 * @param corrects the number on the desk of the piece that it corrects
 */
public record Exhibit(
        int number,
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

    public static final String PLATFORM_ORDER = "PLATFORM_ORDER";

    /**
     * The bytes as they came.
     *
     * @param name what the giver called it
     * @param ending by what it is, never by what its name says
     * @param size in bytes
     * @param sha256 as reckoned when it came
     */
    public record Original(
            @Nullable String name,
            String ending,
            String mediaType,
            long size,
            String sha256,
            InputStreamSource content) {}

    /** Its number on the desk; null for the platform's own record. */
    public @Nullable Integer pieceNo() {
        return number == 0 ? null : number;
    }

    /** Where it lies in the bundle, in letters that every system unpacks; null without a file. */
    public @Nullable String path() {
        return original == null
                ? null
                : "pieces/%02d-%s.%s"
                        .formatted(
                                number,
                                kind.toLowerCase(Locale.ROOT).replace('_', '-'),
                                original.ending());
    }
}
