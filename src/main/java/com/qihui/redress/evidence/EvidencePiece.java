package com.qihui.redress.evidence;

import com.qihui.redress.ticket.EvidenceKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence; pieces are added, never changed (R44).
 *
 * @param shows what can be seen on it
 * @param priorNotice whether a recording was announced beforehand (R14)
 */
public record EvidencePiece(
        int pieceNo,
        EvidenceKind kind,
        @Nullable String form,
        @Nullable String source,
        @Nullable String description,
        Set<String> shows,
        @Nullable Boolean priorNotice,
        String addedBy,
        Instant addedAt) {}
