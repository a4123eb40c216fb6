package com.qihui.redress.evidence;

import static com.qihui.schema.Tables.EVIDENCE_PIECE;
import static com.qihui.schema.Tables.EVIDENCE_VERDICT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.redress.shared.Words;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.EvidencePieceRecord;
import com.qihui.schema.tables.records.EvidenceVerdictRecord;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The evidence of complaints: pieces are added at any time and never taken away (R44). */
@Service
public class Evidence {

    private final DSLContext db;
    private final Tickets tickets;
    private final Filings filings;
    private final EvidenceSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final TransactionMemory<Long, List<EvidencePiece>> pieces = new TransactionMemory<>();
    private final TransactionMemory<Long, Optional<EvidenceVerdict>> verdicts =
            new TransactionMemory<>();

    Evidence(
            DSLContext db,
            Tickets tickets,
            Filings filings,
            EvidenceSettings settings,
            ObjectMapper json,
            Clock clock) {
        this.db = db;
        this.tickets = tickets;
        this.filings = filings;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** Adds pieces behind those already there. */
    public void add(Ticket ticket, List<FileComplaint.Piece> more, Actor by) {
        if (more.isEmpty()) {
            return;
        }
        insert(ticket, more, count(ticket.id()), by, now());
        tickets.tell(ticket, "EVIDENCE_ADDED", by, Map.of("pieces", more.size()));
    }

    /** The pieces that came with the complaint itself. */
    public void addFiled(Ticket ticket, List<FileComplaint.Piece> filed, Actor by) {
        insert(ticket, filed, 0, by, ticket.receivedAt());
    }

    public List<EvidencePiece> of(long ticketId) {
        return pieces.get(ticketId, this::read);
    }

    private List<EvidencePiece> read(long ticketId) {
        return db.selectFrom(EVIDENCE_PIECE)
                .where(EVIDENCE_PIECE.TICKET_ID.eq(ticketId))
                .orderBy(EVIDENCE_PIECE.PIECE_NO)
                .fetch(Evidence::piece);
    }

    /**
     * Judges what is given and keeps the verdict, in place of the one before.
     *
     * @param orderStated whether its words name an order that its fields do not
     */
    public EvidenceVerdict judge(Ticket ticket, List<RequiredPiece> required, boolean orderStated) {
        EvidenceVerdict verdict = assess(ticket, required, orderStated);
        EvidenceVerdictRecord row = db.newRecord(EVIDENCE_VERDICT);
        row.setTicketId(ticket.id());
        row.setCompleteness(verdict.completeness().name());
        row.setMissing(Words.join(verdict.missing()));
        row.setWarnings(Words.join(verdict.warnings()));
        row.setReasons(write(verdict.reasons()));
        row.setJudgedAt(now());
        db.insertInto(EVIDENCE_VERDICT).set(row).onDuplicateKeyUpdate().set(row).execute();
        verdicts.keep(ticket.id(), Optional.of(verdict));
        return verdict;
    }

    private EvidenceVerdict assess(
            Ticket ticket, List<RequiredPiece> required, boolean orderStated) {
        List<EvidencePiece> given = of(ticket.id());
        FileComplaint filed = filings.of(ticket.id());
        Checklist checklist =
                new Checklist(required, given, ticket.orderNo() != null || orderStated);
        Warnings warnings = new Warnings(settings, given, filed);
        List<EvidenceReason> reasons = new ArrayList<>(checklist.reasons());
        reasons.add(new Timeliness(settings, ticket, filed).reason(given));
        reasons.addAll(new Relevance(given, filed, warnings.otherPayee()).reasons());
        return new EvidenceVerdict(
                checklist.completeness(), checklist.missing(), warnings.all(), reasons);
    }

    public Optional<EvidenceVerdict> verdict(long ticketId) {
        return verdicts.get(ticketId, this::readVerdict);
    }

    private Optional<EvidenceVerdict> readVerdict(long ticketId) {
        return db.selectFrom(EVIDENCE_VERDICT)
                .where(EVIDENCE_VERDICT.TICKET_ID.eq(ticketId))
                .fetchOptional(
                        row ->
                                new EvidenceVerdict(
                                        Completeness.valueOf(row.getCompleteness()),
                                        Words.list(row.getMissing()),
                                        Words.list(row.getWarnings()),
                                        reasons(row.getReasons())));
    }

    private String write(List<EvidenceReason> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Verdicts from before reasons were kept have none. */
    private List<EvidenceReason> reasons(@Nullable String kept) {
        try {
            return kept == null ? List.of() : json.readValue(kept, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int count(long ticketId) {
        return db.fetchCount(EVIDENCE_PIECE, EVIDENCE_PIECE.TICKET_ID.eq(ticketId));
    }

    private void insert(
            Ticket ticket, List<FileComplaint.Piece> added, int before, Actor by, Instant at) {
        List<EvidencePieceRecord> rows = new ArrayList<>();
        for (FileComplaint.Piece piece : added) {
            EvidencePieceRecord row = new EvidencePieceRecord();
            row.setTicketId(ticket.id());
            row.setPieceNo(before + rows.size() + 1);
            row.setKind(piece.kind().name());
            row.setForm(piece.form());
            row.setSource(piece.source());
            row.setDescription(piece.desc());
            row.setShows(Words.join(visible(piece)));
            row.setPriorNotice(piece.priorNotice());
            row.setGiven(true);
            row.setAddedBy(by.name());
            row.setAddedAt(at);
            rows.add(row);
        }
        db.batchInsert(rows).execute();
        pieces.forget(ticket.id());
    }

    private static List<String> visible(FileComplaint.Piece piece) {
        return piece.shows().entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static EvidencePiece piece(EvidencePieceRecord row) {
        return new EvidencePiece(
                row.getPieceNo(),
                EvidenceKind.valueOf(row.getKind()),
                row.getForm(),
                row.getSource(),
                row.getDescription(),
                new LinkedHashSet<>(Words.list(row.getShows())),
                row.getPriorNotice(),
                row.getAddedBy(),
                row.getAddedAt());
    }

    private Instant now() {
        return clock.instant();
    }
}
