package com.qihui.redress.evidence;

import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Discretion;
import com.qihui.redress.ticket.EvidenceKind;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence; pieces are added, never changed (R44).
 *
 * @param shows what can be seen on it
 * @param priorNotice whether a recording was announced beforehand (R14)
 * @param given whether it is here to be looked at, or was seen where it lives; otherwise it is only
 *     announced
 * @param file its content; null when only its description is here
 * @param fileName as its giver calls the file
 * @param capturedAt when it was captured
 * @param capturedByFile whether the file itself says so, rather than its giver
 * @param corrects number of the piece it corrects or completes
 * @param addedByKind what {@code Actor.Kind} its giver is; empty for pieces of older versions
 * @param addedAt when it was received
 */
public record EvidencePiece(
        int pieceNo,
        EvidenceKind kind,
        @Nullable String form,
        @Nullable String source,
        @Nullable String description,
        Set<String> shows,
        @Nullable Boolean priorNotice,
        boolean given,
        @Nullable StoredFile file,
        @Nullable String fileName,
        @Nullable Instant capturedAt,
        boolean capturedByFile,
        @Nullable Integer corrects,
        String addedByKind,
        String addedBy,
        Instant addedAt) {

    /** Only announced: its file is still to come. */
    public boolean isAnnounced() {
        return !given;
    }

    /** What to save its file as, with the ending that its content has. */
    public @Nullable String saveAs() {
        if (file == null) {
            return null;
        }
        String name = fileName == null ? "evidence-" + pieceNo : fileName;
        return file.type().honestName(name);
    }

    /**
     * As a merchant may read it: without how to reach who complains, nor who of the desk gave it
     * (E27).
     */
    public EvidencePiece discreet(Discretion discretion) {
        String name = discretion.optional(fileName);
        return new EvidencePiece(
                pieceNo,
                kind,
                discretion.optional(form),
                discretion.optional(source),
                discretion.optional(description),
                shows,
                priorNotice,
                given,
                file,
                Objects.equals(name, fileName) ? fileName : null,
                capturedAt,
                capturedByFile,
                corrects,
                addedByKind,
                addedByKind.equals(Actor.Kind.MERCHANT.name()) ? addedBy : addedByKind,
                addedAt);
    }

    /** For whom what it corrects is not there. */
    public EvidencePiece standingAlone() {
        return new EvidencePiece(
                pieceNo,
                kind,
                form,
                source,
                description,
                shows,
                priorNotice,
                given,
                file,
                fileName,
                capturedAt,
                capturedByFile,
                null,
                addedByKind,
                addedBy,
                addedAt);
    }

    /** The same piece, taken for what somebody found it to be. */
    EvidencePiece as(EvidenceKind found, Set<String> visible) {
        return new EvidencePiece(
                pieceNo,
                found,
                form,
                source,
                description,
                visible,
                priorNotice,
                given,
                file,
                fileName,
                capturedAt,
                capturedByFile,
                corrects,
                addedByKind,
                addedBy,
                addedAt);
    }
}
