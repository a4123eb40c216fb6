package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.FileType;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.ticket.EvidenceKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence.
 *
 * @param given false while only announced
 * @param file null when only its description is here
 */
@Schema(name = "EvidencePiece")
record PieceView(
        int id,
        EvidenceKind kind,
        @Nullable String form,
        @Nullable String source,
        @Nullable String desc,
        Set<String> shows,
        @Nullable Boolean priorNotice,
        boolean given,
        @Nullable FileView file,
        @Nullable @DeskTime Instant capturedAt,
        @Nullable Integer corrects,
        String addedBy,
        @DeskTime Instant addedAt) {

    /**
     * @param sha256 of the original
     * @param size of the original in bytes
     * @param preview how a browser can show it
     */
    @Schema(name = "EvidenceFile")
    record FileView(
            @Nullable String name,
            String sha256,
            long size,
            String mediaType,
            FileType.Preview preview) {}

    static PieceView of(EvidencePiece piece) {
        StoredFile file = piece.file();
        return new PieceView(
                piece.pieceNo(),
                piece.kind(),
                piece.form(),
                piece.source(),
                piece.description(),
                piece.shows(),
                piece.priorNotice(),
                piece.given(),
                file == null
                        ? null
                        : new FileView(
                                piece.fileName(),
                                file.sha256(),
                                file.size(),
                                file.mediaType(),
                                file.preview()),
                piece.capturedAt(),
                piece.corrects(),
                piece.addedBy(),
                piece.addedAt());
    }
}
