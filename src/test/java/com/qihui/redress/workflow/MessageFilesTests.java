package com.qihui.redress.workflow;

import static com.qihui.schema.Tables.STORED_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.RefusedFile;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that come with messages take the room of a complaint's files. */
@RedressTest
class MessageFilesTests {

    @Autowired CustomerDesk customers;
    @Autowired EvidenceFiles files;
    @Autowired Desk desk;
    @Autowired DSLContext db;

    private Ticket ticket;

    @BeforeEach
    void aComplaint() {
        desk.merchant("附件小店");
        ticket = desk.file(Complaints.about("附件小店", Category.AFTERSALES_DELAY));
    }

    @Test
    void areTakenAsLongAsThereIsRoom() throws IOException {
        Message first = enclose();
        long room = files.limits().maxTicket();
        size(first, room - 100);
        Message second = enclose();
        size(second, 100);

        assertThatThrownBy(this::enclose).isInstanceOf(RefusedFile.class);
        assertThat(second.files()).hasSize(1);
    }

    private Message enclose() throws IOException {
        byte[] record = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        Enclosure file =
                new Enclosure(files.receive(new ByteArrayInputStream(record), "记录.txt"), "记录.txt");
        return customers.say(
                desk.now(ticket),
                SayMessage.of(MessageThread.COMPLAINANT, "TICKET", "见附件").with(List.of(file)),
                Actor.COMPLAINANT);
    }

    private void size(Message said, long bytes) {
        db.update(STORED_FILE)
                .set(STORED_FILE.SIZE_BYTES, bytes)
                .where(STORED_FILE.SHA256.eq(said.files().get(0).file().sha256()))
                .execute();
    }
}
