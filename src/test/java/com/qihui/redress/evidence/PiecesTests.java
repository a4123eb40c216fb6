package com.qihui.redress.evidence;

import static com.qihui.redress.workflow.Complaints.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is on record about pieces, and that it cannot be changed unnoticed (E16, E29). */
@RedressTest
class PiecesTests {

    @Autowired EvidenceFiles files;
    @Autowired Evidence evidence;
    @Autowired CustomerDesk customers;
    @Autowired Journal journal;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired ObjectMapper json;
    @Autowired TravellingClock clock;

    Ticket ticket;

    @BeforeEach
    void file() throws IOException {
        ticket = desk.file(Complaints.about("有据可查的店", null, List.of(Complaints.paymentProof())));
        add(NewPiece.withFile(Complaints.paymentProof(), photo(), "付款.jpg").correcting(1));
    }

    @Test
    void tellsTheJournalAHashOverEachPiecesWholeRow() throws IOException {
        List<JsonNode> lines = linesAboutPieces();
        List<EvidencePiece> pieces = evidence.of(ticket.id());

        assertThat(lines).hasSize(2);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).get("no").asInt()).isEqualTo(i + 1);
            assertThat(lines.get(i).get("hash").asText())
                    .isEqualTo(PieceHash.of(ticket.id(), pieces.get(i)));
        }
        assertThat(lines.get(0).has("sha256")).isFalse();
        assertThat(lines.get(1).get("sha256").asText()).isEqualTo(pieces.get(1).file().sha256());
        assertThat(lines.get(1).get("size").asLong()).isEqualTo(Media.photo().length);
        assertThat(journal.isIntact(ticket.id())).isTrue();
    }

    @Test
    void noticesAnyChangeOfARow() {
        Map<String, String> changes =
                Map.ofEntries(
                        Map.entry("kind", "'OTHER'"),
                        Map.entry("form", "'视频'"),
                        Map.entry("source", "null"),
                        Map.entry("description", "'另一份'"),
                        Map.entry("shows", "'payee'"),
                        Map.entry("prior_notice", "true"),
                        Map.entry("given", "false"),
                        Map.entry("file_sha256", "null"),
                        Map.entry("file_name", "'b.jpg'"),
                        Map.entry("captured_at", "null"),
                        Map.entry("captured_by_file", "false"),
                        Map.entry("corrects", "null"),
                        Map.entry("added_by_kind", "'AGENT'"),
                        Map.entry("added_at", "timestamp '2020-01-01 00:00:00'"));
        String hash = hashOfSecond();

        for (Map.Entry<String, String> change : changes.entrySet()) {
            Object before = value(change.getKey());
            set(change.getKey(), change.getValue());
            assertThat(hashOfSecond()).as(change.getKey()).isNotEqualTo(hash);
            db.execute(
                    "update evidence_piece set "
                            + change.getKey()
                            + " = ? where ticket_id = ? and piece_no = 2",
                    before,
                    ticket.id());
            assertThat(hashOfSecond()).as("as it was: " + change.getKey()).isEqualTo(hash);
        }
    }

    @Test
    void saysWhoGaveItAndWhen() {
        EvidencePiece piece = evidence.piece(ticket.id(), 2);

        assertThat(piece.addedBy()).isEqualTo("shop");
        assertThat(piece.addedByKind()).isEqualTo("CLIENT");
        assertThat(piece.capturedAt()).isEqualTo("2026-11-22T06:35:10Z");
        assertThat(piece.capturedByFile()).isTrue();
        assertThat(piece.addedAt()).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void believesTheTimeInAPhoto() {
        // given: something that happened long before the photo was handed in, and soon before it
        // was taken
        FileComplaint complaint = Complaints.about("及时取证的店", null, List.of());
        Ticket late =
                desk.file(
                        new FileComplaint(
                                complaint.channel(),
                                complaint.category(),
                                complaint.complainant(),
                                complaint.orderNo(),
                                complaint.productType(),
                                complaint.productName(),
                                complaint.rechargeTarget(),
                                complaint.orderAmountYuan(),
                                null,
                                complaint.merchant(),
                                null,
                                Instant.parse("2026-11-22T06:00:00Z"),
                                complaint.narrative(),
                                complaint.demand(),
                                List.of(),
                                List.of(),
                                Instant.parse("2026-11-22T06:10:00Z")));
        clock.travel(java.time.Duration.ofDays(60));

        customers.addEvidence(
                late, List.of(NewPiece.seenElsewhere(Complaints.paymentProof())), SHOP);
        assertThat(timeliness(late)).isEqualTo("late");

        customers.addEvidence(
                late,
                List.of(NewPiece.withFile(Complaints.paymentProof(), photo(), "a.jpg")),
                SHOP);
        assertThat(timeliness(late)).isEqualTo("prompt");
    }

    private String timeliness(Ticket of) {
        return evidence.verdict(of.id()).orElseThrow().reasons().stream()
                .filter(reason -> reason.aspect() == EvidenceReason.Aspect.TIMELINESS)
                .map(EvidenceReason::code)
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> linesAboutPieces() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (JournalEntry entry : journal.of(ticket.id())) {
            if (entry.type().equals("EVIDENCE_ADDED")) {
                json.readTree(entry.data()).get("added").forEach(lines::add);
            }
        }
        return lines;
    }

    private String hashOfSecond() {
        return PieceHash.of(ticket.id(), evidence.piece(ticket.id(), 2));
    }

    private Object value(String column) {
        return db.fetchValue(
                "select " + column + " from evidence_piece where ticket_id = ? and piece_no = 2",
                ticket.id());
    }

    private void set(String column, String value) {
        db.execute(
                "update evidence_piece set "
                        + column
                        + " = "
                        + value
                        + " where ticket_id = ? and piece_no = 2",
                ticket.id());
    }

    private void add(NewPiece piece) {
        customers.addEvidence(ticket, List.of(piece), SHOP);
    }

    private StoredFile photo() {
        try {
            return files.receive(new ByteArrayInputStream(Media.photo()), "a.jpg");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
