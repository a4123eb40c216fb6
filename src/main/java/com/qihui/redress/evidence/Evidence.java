package com.qihui.redress.evidence;

import static com.qihui.schema.Tables.EVIDENCE_VERDICT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.redress.shared.Words;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.EvidenceVerdictRecord;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The evidence of complaints: pieces are added at any time and never taken away (R44). */
@Service
public class Evidence {

    private static final TypeReference<List<EvidenceReason>> REASONS = new TypeReference<>() {};
    private static final TypeReference<List<RequiredPiece>> CHECKLIST = new TypeReference<>() {};

    private final DSLContext db;
    private final Tickets tickets;
    private final Filings filings;
    private final EvidenceSettings settings;
    private final PieceRecords records;
    private final EvidenceMarks marks;
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
            PieceRecords records,
            EvidenceMarks marks,
            ObjectMapper json,
            Clock clock) {
        this.db = db;
        this.tickets = tickets;
        this.filings = filings;
        this.settings = settings;
        this.records = records;
        this.marks = marks;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds pieces behind those already there, and says so in the journal with what each holds.
     *
     * @throws RefusedFile when the ticket's files would be larger together than allowed
     * @throws RuleViolation when one corrects a piece that is not there
     */
    public List<EvidencePiece> add(Ticket ticket, List<NewPiece> more, Actor by) {
        return add(ticket, more, by, now());
    }

    /** The pieces that came with the complaint itself. */
    public void addFiled(Ticket ticket, List<NewPiece> filed, Actor by) {
        pieces.keep(ticket.id(), List.of());
        marks.noneYet(ticket.id());
        verdicts.keep(ticket.id(), Optional.empty());
        add(ticket, filed, by, ticket.receivedAt());
    }

    private List<EvidencePiece> add(Ticket ticket, List<NewPiece> more, Actor by, Instant at) {
        if (more.isEmpty()) {
            return List.of();
        }
        List<EvidencePiece> before = of(ticket.id());
        List<EvidencePiece> added = records.add(ticket.id(), before, more, by, at);
        pieces.keep(ticket.id(), Stream.concat(before.stream(), added.stream()).toList());
        tickets.tell(ticket, "EVIDENCE_ADDED", by, PieceHash.journal(ticket.id(), added));
        return added;
    }

    /** All of them in the order they came, also those only announced. */
    public List<EvidencePiece> of(long ticketId) {
        return pieces.get(ticketId, records::of);
    }

    /** All files of a ticket together, in bytes. */
    public long bytes(long ticketId) {
        return PieceRecords.bytes(of(ticketId));
    }

    /**
     * @throws NotFound when the ticket has no such piece
     */
    public EvidencePiece piece(long ticketId, int pieceNo) {
        return of(ticketId).stream()
                .filter(piece -> piece.pieceNo() == pieceNo)
                .findFirst()
                .orElseThrow(() -> new NotFound("piece of evidence", pieceNo));
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
        row.setChecklist(write(verdict.required()));
        row.setJudgedAt(now());
        if (isKnownToBeFirst(ticket.id())) {
            Rows.insert(db, List.of(row));
        } else {
            db.insertInto(EVIDENCE_VERDICT).set(row).onDuplicateKeyUpdate().set(row).execute();
        }
        verdicts.keep(ticket.id(), Optional.of(verdict));
        return verdict;
    }

    private boolean isKnownToBeFirst(long ticketId) {
        return verdicts.known(ticketId).filter(Optional::isEmpty).isPresent();
    }

    private EvidenceVerdict assess(
            Ticket ticket, List<RequiredPiece> required, boolean orderStated) {
        List<EvidencePiece> given = asJudged(ticket.id());
        FileComplaint filed = filings.of(ticket.id());
        Checklist checklist =
                new Checklist(required, given, ticket.orderNo() != null || orderStated);
        Warnings warnings = new Warnings(settings, given, filed);
        List<EvidenceReason> reasons = new ArrayList<>(checklist.reasons());
        reasons.add(new Timeliness(settings, ticket, filed).reason(given));
        reasons.addAll(new Relevance(given, filed, warnings.otherPayee()).reasons());
        return new EvidenceVerdict(
                checklist.completeness(), checklist.missing(), warnings.all(), reasons, required);
    }

    /** As given, or where somebody looked, as they found it. */
    private List<EvidencePiece> asJudged(long ticketId) {
        return CheckedPiece.all(of(ticketId), marks.of(ticketId)).stream()
                .filter(checked -> checked.piece().given())
                .map(CheckedPiece::asJudged)
                .toList();
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
                                        list(row.getReasons(), REASONS),
                                        list(row.getChecklist(), CHECKLIST)));
    }

    private String write(List<?> items) {
        try {
            return json.writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Verdicts from before such a thing was kept have none. */
    private <T> List<T> list(@Nullable String kept, TypeReference<List<T>> type) {
        try {
            return kept == null ? List.of() : json.readValue(kept, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
