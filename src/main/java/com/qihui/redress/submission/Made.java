package com.qihui.redress.submission;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that was made, and stays as it was.
 *
 * @param fingerprint of the state it tells of
 * @param sha256 of its ZIP
 * @param size of its ZIP in bytes
 * @param asOf when something last happened that it tells of
 * @param parts its files in their order
 */
public record Made(
        long id,
        long ticketId,
        Paper paper,
        String fingerprint,
        String sha256,
        long size,
        Instant asOf,
        List<KeptPart> parts,
        String madeBy,
        String madeByKind,
        @Nullable String madeByNo,
        Instant madeAt) {

    /** What can be fetched of it. */
    public enum Copy {
        ZIP("application/zip"),
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String mediaType;

        Copy(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** In letters that every system takes. */
    public String fileName(String number, Copy copy) {
        String name = paper.kind().name() + "-" + paper.body().name();
        return name.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + number + copy.ending();
    }
}
