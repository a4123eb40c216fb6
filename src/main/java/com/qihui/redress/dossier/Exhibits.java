package com.qihui.redress.dossier;

import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.order.OrderSnapshot;
import com.qihui.redress.order.OrderSnapshots;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Numbers the pieces of a complaint, the platform's own record of the order first (R10). */
@Component
class Exhibits {

    private final Evidence evidence;
    private final OrderSnapshots snapshots;

    Exhibits(Evidence evidence, OrderSnapshots snapshots) {
        this.evidence = evidence;
        this.snapshots = snapshots;
    }

    List<Exhibit> of(long ticketId) {
        List<Exhibit> exhibits = new ArrayList<>();
        snapshots.original(ticketId).map(Exhibits::first).ifPresent(exhibits::add);
        for (EvidencePiece piece : evidence.of(ticketId)) {
            exhibits.add(numbered(exhibits.size() + 1, piece));
        }
        return exhibits;
    }

    private static Exhibit first(OrderSnapshot kept) {
        return new Exhibit(
                1,
                null,
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
                        kept.mediaType(),
                        kept.size(),
                        kept.sha256(),
                        new ByteArrayResource(kept.original())));
    }

    private static Exhibit numbered(int number, EvidencePiece piece) {
        return new Exhibit(
                number,
                piece.pieceNo(),
                piece.kind().name(),
                piece.form(),
                piece.source(),
                piece.description(),
                piece.shows(),
                piece.priorNotice(),
                null,
                piece.addedAt(),
                null,
                null,
                null);
    }
}
