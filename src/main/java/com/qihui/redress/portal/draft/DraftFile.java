package com.qihui.redress.portal.draft;

import com.qihui.redress.evidence.FileType;
import com.qihui.redress.ticket.EvidenceKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file given with a draft.
 *
 * @param shows what its giver says can be seen on it
 * @param priorNotice whether a recording was announced beforehand, as far as told (R14)
 */
record DraftFile(
        long id,
        EvidenceKind kind,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Set<String> shows,
        @Nullable Boolean priorNotice,
        Instant addedAt) {

    /** How a browser can show it. */
    public FileType.Preview preview() {
        return FileType.previewOf(mediaType);
    }

    public boolean isAudio() {
        return mediaType.startsWith("audio/");
    }
}
