package com.qihui.redress.evidence;

import static com.qihui.redress.workflow.Complaints.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@RedressTest
class UnusedFilesTests {

    @Autowired UnusedFiles unused;
    @Autowired EvidenceFiles files;
    @Autowired FileRecords records;
    @Autowired Incoming incoming;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Clock time;
    @Autowired CustomerDesk customers;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    @Test
    void removesAfterEightDaysWhatNeverBecameEvidence() throws Exception {
        StoredFile file = receive("nobody needs this");
        StoredContent content = files.open(file.sha256());

        clock.travel(UnusedFiles.KEPT.minusMinutes(1));
        unused.remove();
        assertThat(files.find(file.sha256())).isPresent();

        clock.travel(Duration.ofMinutes(2));
        unused.remove();
        assertThat(files.find(file.sha256())).isEmpty();
        assertThatThrownBy(content::read).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void neverRemovesEvidence() throws Exception {
        StoredFile file = receive("evidence");
        Ticket ticket = desk.file(Complaints.withoutEvidence("留证据的店"));
        customers.addEvidence(
                ticket, List.of(NewPiece.withFile(Complaints.paymentProof(), file, "a.txt")), SHOP);

        clock.travel(Duration.ofDays(3_000));
        unused.remove();

        assertThat(files.open(file.sha256()).read()).hasContent("evidence of this run");
    }

    @Test
    void keepsWhatAnotherModuleStillNeeds() throws Exception {
        StoredFile draft = receive("a draft's");
        StoredFile other = receive("nobody's");
        UnusedFiles withDrafts =
                new UnusedFiles(
                        records,
                        files,
                        incoming,
                        List.of(asked -> Set.of(draft.sha256())),
                        transactions,
                        time);

        clock.travel(Duration.ofDays(9));
        withDrafts.remove();

        assertThat(files.find(draft.sha256())).isPresent();
        assertThat(files.find(other.sha256())).isEmpty();
    }

    @Test
    void countsFromTheLastTimeItWasHandedIn() throws Exception {
        StoredFile file = receive("handed in twice");
        clock.travel(Duration.ofDays(7));
        receive("handed in twice");

        clock.travel(Duration.ofDays(7));
        unused.remove();

        assertThat(files.find(file.sha256())).isPresent();
    }

    @Test
    void takesInAgainWhatWasRemoved() throws Exception {
        StoredFile file = receive("comes back");
        clock.travel(Duration.ofDays(9));
        unused.remove();

        receive("comes back");

        assertThat(files.open(file.sha256()).read()).hasContent("comes back of this run");
    }

    @Test
    void putsBackContentWhoseRowOutlivedIt() throws Exception {
        StoredFile file = receive("row without content");
        files.remove(file.sha256());

        receive("row without content");

        assertThat(files.open(file.sha256()).read()).hasContent("row without content of this run");
    }

    @Test
    void clearsAwayWhatAKilledReceiptLeft() throws Exception {
        Path left = Files.createTempFile(incoming.folder(), "", ".part");
        Path arriving = Files.createTempFile(incoming.folder(), "", ".part");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        unused.remove();

        assertThat(left).doesNotExist();
        assertThat(arriving).exists();
        Files.delete(arriving);
    }

    private StoredFile receive(String words) throws IOException {
        byte[] content = (words + " of this run").getBytes(StandardCharsets.UTF_8);
        return files.receive(new ByteArrayInputStream(content), "a.txt");
    }
}
