package com.qihui.redress.dossier;

import static com.qihui.redress.workflow.Complaints.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.dossier.Unpacked.Verification;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.IntakeDesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** An outsider verifies a dossier with what is enclosed, and finds whatever was touched (E29). */
@RedressTest
class VerificationTests {

    @Autowired Dossiers dossiers;
    @Autowired IntakeDesk intake;
    @Autowired EvidenceFiles files;
    @Autowired ObjectMapper json;

    @TempDir Path folder;
    @TempDir Path program;

    Unpacked dossier;

    @BeforeEach
    void handOut() throws IOException {
        Ticket ticket = new GoldenCase(intake, files, json).file();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        dossiers.of(ticket.number(), SHOP.kind()).writeTo(out);
        dossier = new Unpacked(out.toByteArray(), folder);
        dossier.compile(program);
    }

    @Test
    void passesAsItWasHandedOut() {
        Verification verified = dossier.verify();

        assertThat(verified.said()).contains("PASSED").doesNotContain("FAILED");
        assertThat(verified.ended()).isZero();
    }

    @Test
    void passesTheOrdinaryCheckOfSums() {
        Verification checked = dossier.run("sha256sum", "-c", "SHA256SUMS");

        assertThat(checked.ended()).as(checked.said()).isZero();
        assertThat(checked.said().lines()).hasSize(dossier.files().size() - 1);
    }

    @Test
    void namesEachFileOfWhichOneByteWasTurned() {
        for (String path : List.copyOf(dossier.files().keySet())) {
            if (path.equals("SHA256SUMS") || path.equals("Verify.java")) {
                continue;
            }
            byte[] whole = dossier.file(path);
            byte[] touched = whole.clone();
            touched[touched.length / 2] ^= 1;

            dossier.write(path, touched);

            Verification verified = dossier.check(program);
            assertThat(verified.ended()).as(path).isEqualTo(1);
            assertThat(verified.said()).as(path).contains("FAILED " + path);
            dossier.write(path, whole);
        }
    }

    /** Whoever changes a file changes its sum as well; the chain still knows. */
    @Test
    void namesThePieceWhoseSumWasChangedWithIt() {
        for (String path : List.of(GoldenCase.SNAPSHOT, GoldenCase.PICTURE, "complaint.txt")) {
            byte[] whole = dossier.file(path);
            byte[] touched = whole.clone();
            touched[touched.length / 2] ^= 1;
            String sums = dossier.text("SHA256SUMS");

            dossier.write(path, touched);
            renew(path);

            assertThat(dossier.check(program).said()).contains("FAILED " + path, "journal line");
            dossier.write(path, whole);
            dossier.write("SHA256SUMS", sums.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void namesTheFileWhoseSumWasTouched() {
        String sums = dossier.text("SHA256SUMS");
        int at = sums.indexOf(GoldenCase.PICTURE) - 10;
        char turned = sums.charAt(at) == '0' ? '1' : '0';

        dossier.write(
                "SHA256SUMS",
                (sums.substring(0, at) + turned + sums.substring(at + 1))
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(dossier.check(program).said()).contains("FAILED " + GoldenCase.PICTURE);
    }

    @Test
    void namesTheLineThatWasChangedOpenOrSealed() {
        assertThat(changed(chain -> field(chain, 0, "type").put("value", "CLOSED")))
                .contains("FAILED journal line 1: is not what was chained");
        assertThat(changed(chain -> field(chain, 0, "at").put("value", "2023-10-15T00:00:00Z")))
                .contains("FAILED journal line 1: is not what was chained");
        assertThat(changed(chain -> field(chain, 1, "actor").put("seal", "0".repeat(64))))
                .contains("FAILED journal line 2: is not what was chained");
        assertThat(changed(chain -> line(chain, 2).put("previous", "0".repeat(64))))
                .contains("FAILED journal line 3: does not follow the line before it");
        assertThat(changed(chain -> chain.withArray("journal").remove(2)))
                .contains("FAILED journal line 4: line 3 should stand here");
        assertThat(changed(chain -> chain.put("ticketId", 4_711)))
                .contains("FAILED journal line 1: is not what was chained");
        assertThat(changed(chain -> chain.put("number", "C20260101-000001")))
                .contains("FAILED chain.json: is of complaint");
    }

    @Test
    void namesThePieceWhoseRecordWasChangedOrLeftOut() {
        assertThat(
                        changed(
                                chain -> {
                                    var record = chain.withArray("pieces").get(1).get("record");
                                    record.forEach(
                                            field -> {
                                                if (field.get(0).asText().equals("capturedAt")) {
                                                    ((com.fasterxml.jackson.databind.node.ArrayNode)
                                                                    field)
                                                            .set(1, "2023-10-16T07:00:00Z");
                                                }
                                            });
                                }))
                .contains("FAILED piece 2: its record is not what the journal bears witness to");
        assertThat(changed(chain -> chain.withArray("pieces").remove(3)))
                .contains("FAILED piece 4: left out, though added in journal line");
        assertThat(changed(chain -> chain.withArray("files").remove(3)))
                .contains("FAILED file of journal line", "piece 2: left out");
    }

    @Test
    void namesWhatIsMissingAndWhatWasPutIn() {
        dossier.delete(GoldenCase.BILL);
        dossier.write("pieces/99-more.txt", new byte[] {1});

        assertThat(dossier.check(program).said())
                .contains("FAILED " + GoldenCase.BILL + ": listed in SHA256SUMS, but missing")
                .contains("FAILED pieces/99-more.txt: is not listed in SHA256SUMS");
    }

    /** What a system or its user leaves in a folder proves nothing and changes nothing. */
    @Test
    void passesBesideFilesThatAreNoPieces() {
        dossier.write(".DS_Store", new byte[] {1});
        dossier.write("notes.txt", new byte[] {2});

        Verification verified = dossier.check(program);

        assertThat(verified.ended()).as(verified.said()).isZero();
        assertThat(verified.said()).contains("NOTE notes.txt: no part of the dossier");
    }

    /** The change of one who makes the sum fit, so that only the chain can tell. */
    private String changed(Consumer<ObjectNode> change) {
        byte[] whole = dossier.file("chain.json");
        String sums = dossier.text("SHA256SUMS");
        try {
            ObjectNode chain = (ObjectNode) json.readTree(whole);
            change.accept(chain);
            dossier.write("chain.json", json.writeValueAsBytes(chain));
            renew("chain.json");
            Verification verified = dossier.check(program);
            assertThat(verified.ended()).as(verified.said()).isEqualTo(1);
            return verified.said();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            dossier.write("chain.json", whole);
            dossier.write("SHA256SUMS", sums.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void renew(String path) {
        String sum = com.qihui.redress.shared.Hash.sha256(dossier.file(path));
        String sums =
                dossier.text("SHA256SUMS")
                        .replaceAll("(?m)^[0-9a-f]{64}  " + path + "$", sum + "  " + path);
        dossier.write("SHA256SUMS", sums.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode line(ObjectNode chain, int index) {
        return (ObjectNode) chain.withArray("journal").get(index);
    }

    private static ObjectNode field(ObjectNode chain, int index, String name) {
        return (ObjectNode) line(chain, index).get("fields").get(name);
    }
}
