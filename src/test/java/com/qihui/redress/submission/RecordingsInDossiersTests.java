package com.qihui.redress.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.ContactMeans;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.conversation.LogContact;
import com.qihui.redress.conversation.RecordingNotice;
import com.qihui.redress.dossier.Dossiers;
import com.qihui.redress.dossier.GoldenDossier;
import com.qihui.redress.dossier.Unpacked;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.ContactDesk;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.IntakeDesk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A complainant's own papers hold no recording of a talk that they had no part in, and verify all
 * the same; what the platform answers a body holds everything (R33, R42).
 */
@RedressTest
class RecordingsInDossiersTests {

    private static final Actor AGENT =
            new Actor(Actor.Kind.AGENT, null, "某位客服", "1018", null, null);
    private static final String SAID = "商家承认错发";

    @Autowired Submissions submissions;
    @Autowired Dossiers dossiers;
    @Autowired ContactDesk contacts;
    @Autowired CustomerDesk customers;
    @Autowired IntakeDesk intake;
    @Autowired EvidenceFiles files;
    @Autowired ObjectMapper json;

    @TempDir Path own;
    @TempDir Path whole;

    Ticket ticket;
    StoredFile film;

    @BeforeEach
    void aCallWithTheMerchantOnRecordAndABetterCopyOfIt() throws IOException {
        ticket = GoldenDossier.file(intake, files, json);
        film = files.receive(new ByteArrayInputStream(Media.film()), "call.mp4");
        Contact logged =
                contacts.log(
                        ticket,
                        new LogContact(
                                ContactMeans.CALL,
                                ContactParty.MERCHANT,
                                null,
                                null,
                                null,
                                null,
                                SAID,
                                null,
                                RecordingNotice.GIVEN,
                                null,
                                List.of()),
                        recording(),
                        AGENT);
        customers.addEvidence(
                ticket,
                List.of(recording().correcting(Objects.requireNonNull(logged.recordingPiece()))),
                AGENT);
    }

    @Test
    void theComplainantsFormIsMadeWithoutThemWhoeverMakesIt() throws IOException {
        Paper paper = Paper.complaint(Body.MARKET_REGULATION_12315);

        Made made = submissions.make(ticket.number(), paper, AGENT);

        Unpacked dossier = new Unpacked(copy(made), own);
        assertHoldsNone(dossier);
        assertThat(FormText.ofPdf(dossier.file("complaint-market-regulation-12315.pdf")))
                .doesNotContain(film.sha256(), "call.mp4");
        assertThat(submissions.prospect(ticket.number(), paper, AGENT).withheld())
                .contains("RECORDINGS");
        assertThat(submissions.make(ticket.number(), paper, Actor.COMPLAINANT).id())
                .isEqualTo(made.id());
    }

    @Test
    void thePlatformsAnswerHoldsEverything() throws IOException {
        Paper paper = new Paper(Paper.Kind.ANSWER, Body.MARKET_REGULATION_12315);

        assertHoldsBoth(new Unpacked(copy(submissions.make(ticket.number(), paper, AGENT)), whole));
    }

    @Test
    void theBundleIsWithoutThemForTheComplainantAndWholeForTheDesk() throws IOException {
        assertHoldsNone(new Unpacked(bundle(Actor.Kind.COMPLAINANT), own));
        assertHoldsBoth(new Unpacked(bundle(Actor.Kind.AGENT), whole));
    }

    private void assertHoldsNone(Unpacked dossier) throws IOException {
        assertThat(FormText.ofPdf(dossier.file("index.pdf")))
                .as("says what was kept back")
                .contains("通话录音");
        assertThat(dossier.verify().said()).contains("PASSED").doesNotContain("FAILED");
        assertThat(dossier.files().keySet()).noneMatch(path -> path.endsWith(".mp4"));
        assertThat(text(dossier, "chain.json")).doesNotContain(film.sha256(), "call.mp4");
        assertThat(text(dossier, "SHA256SUMS")).doesNotContain(film.sha256());
    }

    private void assertHoldsBoth(Unpacked dossier) throws IOException {
        assertThat(FormText.ofPdf(dossier.file("index.pdf"))).doesNotContain("通话录音（");
        assertThat(dossier.verify().said()).contains("PASSED").doesNotContain("FAILED");
        assertThat(dossier.files().keySet()).filteredOn(path -> path.endsWith(".mp4")).hasSize(2);
        assertThat(text(dossier, "chain.json")).contains(film.sha256());
    }

    private NewPiece recording() {
        return NewPiece.withFile(
                Complaints.piece(EvidenceKind.COMMUNICATION_RECORD), film, "call.mp4");
    }

    private byte[] copy(Made made) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        submissions.write(made, Made.Copy.ZIP, out);
        return out.toByteArray();
    }

    private byte[] bundle(Actor.Kind side) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dossiers.of(ticket.number(), side).writeTo(out);
        return out.toByteArray();
    }

    private static String text(Unpacked dossier, String path) {
        return new String(dossier.file(path), StandardCharsets.UTF_8);
    }
}
