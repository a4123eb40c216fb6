package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.ticket.EvidenceKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A piece of evidence. */
@Schema(name = "EvidencePiece")
record PieceView(
        int id,
        EvidenceKind kind,
        @Nullable String form,
        @Nullable String source,
        @Nullable String desc,
        Set<String> shows,
        @Nullable Boolean priorNotice,
        String addedBy,
        @DeskTime Instant addedAt) {

    static PieceView of(EvidencePiece piece) {
        return new PieceView(
                piece.pieceNo(),
                piece.kind(),
                piece.form(),
                piece.source(),
                piece.description(),
                piece.shows(),
                piece.priorNotice(),
                piece.addedBy(),
                piece.addedAt());
    }
}
