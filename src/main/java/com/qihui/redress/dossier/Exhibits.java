package com.qihui.redress.dossier;

import com.qihui.redress.evidence.CheckedPiece;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.EvidenceMarks;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.order.OrderSnapshot;
import com.qihui.redress.order.OrderSnapshots;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Lines up the pieces of a complaint, the platform's own record of the order first (R10). */
@Component
class Exhibits {

    private final EvidenceFiles files;
    private final EvidenceMarks marks;
    private final OrderSnapshots snapshots;

    Exhibits(EvidenceFiles files, EvidenceMarks marks, OrderSnapshots snapshots) {
        this.files = files;
        this.marks = marks;
        this.snapshots = snapshots;
    }

    /** As they are judged: what the desk saw on a piece goes before what its giver says of it. */
    List<Exhibit> of(long ticketId, List<EvidencePiece> pieces) {
        List<Exhibit> exhibits = new ArrayList<>();
        snapshots.original(ticketId).map(Exhibits::first).ifPresent(exhibits::add);
        for (CheckedPiece piece : CheckedPiece.all(pieces, marks.of(ticketId))) {
            exhibits.add(numbered(piece));
        }
        return exhibits;
    }

    private static Exhibit first(OrderSnapshot kept) {
        return new Exhibit(
                0,
                Exhibit.PLATFORM_ORDER,
                null,
                null,
                null,
                List.of("orderNo", "productName", "amount", "tradeTime"),
                null,
                kept.takenAt(),
                kept.takenAt(),
                "SYSTEM",
                null,
                new Exhibit.Original(
                        null,
                        kept.mediaType().contains("json") ? "json" : "txt",
                        kept.mediaType(),
                        kept.size(),
                        kept.sha256(),
                        new ByteArrayResource(kept.original())));
    }

    private Exhibit numbered(CheckedPiece checked) {
        EvidencePiece piece = checked.piece();
        StoredFile file = piece.file();
        return new Exhibit(
                piece.pieceNo(),
                checked.kind().name(),
                piece.form(),
                piece.source(),
                piece.description(),
                checked.shows(),
                piece.priorNotice(),
                piece.capturedAt(),
                piece.addedAt(),
                piece.addedByKind(),
                piece.corrects(),
                file == null ? null : original(piece, file));
    }

    private Exhibit.Original original(EvidencePiece piece, StoredFile file) {
        return new Exhibit.Original(
                piece.saveAs(),
                file.type().extensions().get(0),
                file.mediaType(),
                file.size(),
                file.sha256(),
                () -> files.open(file.sha256()).read());
    }
}
