package com.qihui.redress.evidence;

import static com.qihui.schema.Tables.EVIDENCE_PIECE;
import static com.qihui.schema.Tables.STORED_FILE;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.shared.Words;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.schema.tables.records.EvidencePieceRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The rows of pieces; they are written once. */
@Component
class PieceRecords {

    private final DSLContext db;
    private final FileRecords files;
    private final FileLimits limits;
    private final FileMeters meters;

    PieceRecords(DSLContext db, FileRecords files, FileSettings settings, FileMeters meters) {
        this.db = db;
        this.files = files;
        this.limits = settings.limits();
        this.meters = meters;
    }

    List<EvidencePiece> of(long ticketId) {
        return db.select(EVIDENCE_PIECE.fields())
                .select(STORED_FILE.fields())
                .from(EVIDENCE_PIECE)
                .leftJoin(STORED_FILE)
                .on(STORED_FILE.SHA256.eq(EVIDENCE_PIECE.FILE_SHA256))
                .where(EVIDENCE_PIECE.TICKET_ID.eq(ticketId))
                .orderBy(EVIDENCE_PIECE.PIECE_NO)
                .fetch(PieceRecords::piece);
    }

    List<EvidencePiece> add(
            long ticketId, List<EvidencePiece> before, List<NewPiece> more, Actor by, Instant at) {
        guardLimit(before, more);
        List<EvidencePiece> all = new ArrayList<>(before);
        for (NewPiece piece : more) {
            all.add(new Joining(piece, by, at).after(all));
        }
        List<EvidencePiece> added = all.subList(before.size(), all.size());
        Set<String> used =
                added.stream()
                        .map(EvidencePiece::file)
                        .filter(Objects::nonNull)
                        .map(StoredFile::sha256)
                        .collect(Collectors.toSet());
        if (!used.isEmpty()) {
            files.use(used);
        }
        Rows.insert(db, added.stream().map(piece -> row(ticketId, piece)).toList());
        return List.copyOf(added);
    }

    private void guardLimit(List<EvidencePiece> before, List<NewPiece> more) {
        long bytes = bytes(before);
        for (NewPiece piece : more) {
            StoredFile file = piece.file();
            bytes += file == null ? 0 : file.size();
            if (bytes > limits.maxTicket()) {
                throw meters.refused(limits.ticketFull(piece.fileName()));
            }
        }
    }

    static long bytes(List<EvidencePiece> pieces) {
        return pieces.stream()
                .map(EvidencePiece::file)
                .filter(Objects::nonNull)
                .mapToLong(StoredFile::size)
                .sum();
    }

    private static EvidencePieceRecord row(long ticketId, EvidencePiece piece) {
        StoredFile file = piece.file();
        EvidencePieceRecord row = new EvidencePieceRecord();
        row.setTicketId(ticketId);
        row.setPieceNo(piece.pieceNo());
        row.setKind(piece.kind().name());
        row.setForm(piece.form());
        row.setSource(piece.source());
        row.setDescription(piece.description());
        row.setShows(Words.join(piece.shows()));
        row.setPriorNotice(piece.priorNotice());
        row.setGiven(piece.given());
        row.setFileSha256(file == null ? null : file.sha256());
        row.setFileName(piece.fileName());
        row.setCapturedAt(piece.capturedAt());
        row.setCapturedByFile(piece.capturedByFile());
        row.setCorrects(piece.corrects());
        row.setAddedByKind(piece.addedByKind());
        row.setAddedBy(piece.addedBy());
        row.setAddedAt(piece.addedAt());
        return row;
    }

    private static EvidencePiece piece(Record joined) {
        EvidencePieceRecord row = joined.into(EVIDENCE_PIECE);
        return new EvidencePiece(
                row.getPieceNo(),
                EvidenceKind.valueOf(row.getKind()),
                row.getForm(),
                row.getSource(),
                row.getDescription(),
                new LinkedHashSet<>(Words.list(row.getShows())),
                row.getPriorNotice(),
                row.getGiven(),
                row.getFileSha256() == null ? null : FileRecords.file(joined.into(STORED_FILE)),
                row.getFileName(),
                row.getCapturedAt(),
                Boolean.TRUE.equals(row.getCapturedByFile()),
                row.getCorrects(),
                Objects.requireNonNullElse(row.getAddedByKind(), ""),
                row.getAddedBy(),
                row.getAddedAt());
    }
}
