package com.qihui.redress.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Scope;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.store.FileStore;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.IntakeDesk;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the store lost or changed shows in the bundle, and never looks whole. */
@RedressTest
class BrokenDossierTests {

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired Dossiers dossiers;
    @Autowired IntakeDesk intake;
    @Autowired EvidenceFiles files;
    @Autowired FileStore store;
    @Autowired ObjectMapper json;
    @Autowired MeterRegistry meters;

    @TempDir Path folder;

    GoldenCase golden;
    Ticket ticket;

    @BeforeEach
    void file() {
        golden = new GoldenCase(intake, files, json);
        ticket = golden.file();
    }

    @Test
    void cutsTheConnectionWhenAPieceCannotBeRead() throws Exception {
        store.remove(Hash.sha256(golden.bill));
        double broken = counted("broken");
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/api/v1/complaints/%s/dossier"
                                                .formatted(port, ticket.number())))
                        .header("Authorization", "Bearer " + people.token(Scope.COMPLAINTS_READ))
                        .build();

        assertThatThrownBy(
                        () -> HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray()))
                .isInstanceOf(IOException.class);
        assertThat(counted("broken")).isEqualTo(broken + 1);
    }

    @Test
    void namesThePieceThatTheStoreChanged() throws IOException {
        String bill = Hash.sha256(golden.bill);
        Path touched = folder.resolve("touched");
        byte[] content = golden.bill.clone();
        content[content.length / 2] ^= 1;
        Files.write(touched, content);
        store.remove(bill);
        store.put(bill, touched);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        double whole = counted("whole");

        dossiers.of(ticket.number(), Complaints.SHOP.kind()).writeTo(out);

        assertThat(counted("whole")).isEqualTo(whole + 1);

        assertThat(new Unpacked(out.toByteArray(), folder.resolve("out")).verify().said())
                .contains("FAILED " + GoldenCase.BILL + ": is not what SHA256SUMS lists")
                .contains("FAILED " + GoldenCase.BILL + " (piece 3): is not what journal line");
    }

    private double counted(String outcome) {
        return meters.counter("redress.dossiers", "outcome", outcome).count();
    }
}
