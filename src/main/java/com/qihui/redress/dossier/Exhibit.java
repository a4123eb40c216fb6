package com.qihui.redress.dossier;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
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

    private static final Map<String, String> ENDINGS =
            Map.ofEntries(
                    Map.entry("application/json", "json"),
                    Map.entry("application/pdf", "pdf"),
                    Map.entry("image/jpeg", "jpg"),
                    Map.entry("image/png", "png"),
                    Map.entry("image/gif", "gif"),
                    Map.entry("image/webp", "webp"),
                    Map.entry("image/heic", "heic"),
                    Map.entry("image/heif", "heif"),
                    Map.entry("image/bmp", "bmp"),
                    Map.entry("image/tiff", "tiff"),
                    Map.entry("video/mp4", "mp4"),
                    Map.entry("video/quicktime", "mov"),
                    Map.entry("video/webm", "webm"),
                    Map.entry("video/3gpp", "3gp"),
                    Map.entry("audio/mpeg", "mp3"),
                    Map.entry("audio/mp4", "m4a"),
                    Map.entry("audio/x-m4a", "m4a"),
                    Map.entry("audio/aac", "aac"),
                    Map.entry("audio/amr", "amr"),
                    Map.entry("audio/ogg", "ogg"),
                    Map.entry("audio/vnd.wave", "wav"),
                    Map.entry("audio/wav", "wav"),
                    Map.entry("audio/x-wav", "wav"),
                    Map.entry("text/plain", "txt"));

    /**
     * The bytes as they came.
     *
     * @param name what the giver called it
     * @param size in bytes
     * @param sha256 as reckoned when it came
     */
    record Original(
            @Nullable String name,
            String mediaType,
            long size,
            String sha256,
            InputStreamSource content) {

        /** By what it is, never by what its name says. */
        private String ending() {
            return ENDINGS.getOrDefault(mediaType.toLowerCase(Locale.ROOT), "bin");
        }
    }

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
