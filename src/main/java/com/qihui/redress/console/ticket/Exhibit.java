package com.qihui.redress.console.ticket;

import com.qihui.redress.evidence.CheckedPiece;
import com.qihui.redress.ticket.EvidenceKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at: a piece of evidence, or the platform's own record of the order.
 *
 * @param piece null for the order
 */
record Exhibit(@Nullable CheckedPiece piece) {

    private static final Exhibit ORDER = new Exhibit(null);

    /** All there is to look at, the platform's own record first, which ranks highest (R10). */
    static List<Exhibit> all(TicketFile file) {
        List<Exhibit> all = new ArrayList<>();
        if (file.order() != null) {
            all.add(ORDER);
        }
        file.pieces().stream()
                .filter(checked -> checked.piece().given())
                .map(Exhibit::new)
                .forEach(all::add);
        return all;
    }

    /** 0 for the order, else the piece's number. */
    int no() {
        return piece == null ? 0 : piece.piece().pieceNo();
    }

    String title(Wording wording) {
        return piece == null
                ? wording.say("ticket.evidence.snapshot")
                : PieceCard.title(piece, wording);
    }

    /**
     * What it is best held against: an order page or a payment against the platform's record,
     * anything else against another of its kind.
     */
    Exhibit counterpart(List<Exhibit> all) {
        List<Exhibit> others = all.stream().filter(other -> other.no() != no()).toList();
        EvidenceKind kind = piece == null ? EvidenceKind.ORDER_DETAIL : piece.kind();
        boolean tellsOfTheOrder =
                kind == EvidenceKind.ORDER_DETAIL || kind == EvidenceKind.PAYMENT_PROOF;
        return others.stream()
                .filter(
                        other ->
                                other.piece() == null
                                        ? tellsOfTheOrder
                                        : other.piece().kind() == kind)
                .findFirst()
                .or(() -> others.stream().findFirst())
                .orElse(this);
    }
}
