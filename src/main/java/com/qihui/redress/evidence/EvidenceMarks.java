package com.qihui.redress.evidence;

import static com.qihui.schema.Tables.EVIDENCE_MARK;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.EvidenceMarkRecord;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the desk's people saw on pieces: marks are added, never changed or taken away (R44). */
@Service
public class EvidenceMarks {

    private final DSLContext db;
    private final Tickets tickets;
    private final Clock clock;
    private final TransactionMemory<Long, List<EvidenceMark>> memory = new TransactionMemory<>();

    EvidenceMarks(DSLContext db, Tickets tickets, Clock clock) {
        this.db = db;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<EvidenceMark> of(long ticketId) {
        return memory.get(ticketId, this::read);
    }

    /** Nobody has looked yet at a complaint that comes in just now. */
    void noneYet(long ticketId) {
        memory.keep(ticketId, List.of());
    }

    /**
     * Says whether a detail can be seen; what is known already is not said again.
     *
     * @throws RuleViolation when no piece ever shows such a detail
     */
    public void mark(Ticket ticket, EvidencePiece piece, String detail, boolean seen, Actor by) {
        CheckedPiece checked = checked(ticket, piece);
        if (!checked.details().contains(detail)) {
            throw RuleViolation.of("detail", "not_one_of", checked.details());
        }
        boolean known = checked.mark(detail).map(mark -> mark.seen() == seen).orElse(false);
        if (known) {
            return;
        }
        insert(ticket, piece, null, detail, seen, by);
        tickets.tell(
                ticket,
                "EVIDENCE_MARKED",
                by,
                Map.of("piece", piece.pieceNo(), "detail", detail, "seen", seen));
    }

    /** Says what a piece really is, whatever it was handed in as. */
    public void sort(Ticket ticket, EvidencePiece piece, EvidenceKind kind, Actor by) {
        EvidenceKind before = checked(ticket, piece).kind();
        if (kind == before) {
            return;
        }
        insert(ticket, piece, kind, null, true, by);
        tickets.tell(
                ticket,
                "EVIDENCE_SORTED",
                by,
                Map.of("piece", piece.pieceNo(), "from", before.name(), "to", kind.name()));
    }

    private CheckedPiece checked(Ticket ticket, EvidencePiece piece) {
        return CheckedPiece.all(List.of(piece), of(ticket.id())).get(0);
    }

    private void insert(
            Ticket ticket,
            EvidencePiece piece,
            @Nullable EvidenceKind kind,
            @Nullable String detail,
            boolean seen,
            Actor by) {
        EvidenceMarkRecord row = db.newRecord(EVIDENCE_MARK);
        row.setTicketId(ticket.id());
        row.setPieceNo(piece.pieceNo());
        row.setKind(kind == null ? null : kind.name());
        row.setDetail(detail);
        row.setSeen(seen);
        row.setMarkedBy(by.agentNo() == null ? by.name() : by.agentNo());
        row.setMarkedAt(clock.instant());
        row.insert();
        memory.forget(ticket.id());
    }

    private List<EvidenceMark> read(long ticketId) {
        return db.selectFrom(EVIDENCE_MARK)
                .where(EVIDENCE_MARK.TICKET_ID.eq(ticketId))
                .orderBy(EVIDENCE_MARK.ID)
                .fetch(EvidenceMarks::read);
    }

    private static EvidenceMark read(EvidenceMarkRecord row) {
        String kind = row.getKind();
        return new EvidenceMark(
                row.getPieceNo(),
                kind == null ? null : EvidenceKind.valueOf(kind),
                row.getDetail(),
                row.getSeen(),
                row.getMarkedBy(),
                row.getMarkedAt());
    }
}
