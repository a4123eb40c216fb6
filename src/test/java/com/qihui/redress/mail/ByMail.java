package com.qihui.redress.mail;

import static com.qihui.schema.Tables.RECEIVED_MAIL;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.mail.fetch.Postman;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.mail.MailClerk;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A mailbox on a real server, a person who writes to it, and the desk that empties it. */
abstract class ByMail {

    static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @Autowired Postman postman;
    @Autowired MailClerk clerk;
    @Autowired TicketReference references;
    @Autowired Tickets tickets;
    @Autowired Messages messages;
    @Autowired People people;
    @Autowired DSLContext db;

    GreenMail server;
    GreenMailUser box;
    final String mailbox = "box-" + UUID.randomUUID();
    final String sender = "li-" + UUID.randomUUID() + "@customer.example";

    @BeforeEach
    void aServerWithAMailbox() {
        db.update(RECEIVED_MAIL).setNull(RECEIVED_MAIL.NEXT_TRY_AT).execute();
        server =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_POP3)
                        });
        server.start();
        box = server.setUser("desk@redress.example", "desk", "secret");
    }

    @AfterEach
    void end() {
        server.stop();
    }

    Ticket complaint(String messageId) throws Exception {
        deliver(mail(messageId, "没到账", "充值没到账"));
        fetchAndRead();
        return filed();
    }

    Ticket filed() {
        return tickets.byNumber(
                db.fetchValue(
                        RECEIVED_MAIL.NUMBER,
                        RECEIVED_MAIL.MAILBOX.eq(mailbox).and(RECEIVED_MAIL.STATE.eq("FILED"))));
    }

    List<Message> said(Ticket ticket) {
        return messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT));
    }

    void fetchAndRead() throws Exception {
        postman.empty(mailbox, box(MailSettings.Protocol.IMAP));
        readAll();
    }

    void readAll() {
        while (clerk.readOne()) {}
    }

    List<String> states() {
        return db.select(RECEIVED_MAIL.STATE, RECEIVED_MAIL.REASON)
                .from(RECEIVED_MAIL)
                .where(RECEIVED_MAIL.MAILBOX.startsWith(mailbox))
                .orderBy(RECEIVED_MAIL.ID)
                .fetch(row -> row.value1() + (row.value2() == null ? "" : " " + row.value2()));
    }

    MailSettings.Box box(MailSettings.Protocol protocol) {
        int port = protocol.isImap() ? server.getImap().getPort() : server.getPop3().getPort();
        return new MailSettings.Box(protocol, "127.0.0.1", port, "desk", "secret", "INBOX", false);
    }

    void deliver(String raw) throws Exception {
        deliver(raw.getBytes(StandardCharsets.UTF_8));
    }

    void deliver(byte[] raw) throws Exception {
        box.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    }

    /** Message-IDs are of one test only, as everything else. */
    String mail(String id, String subject, String text, String... headers) {
        return own(
                "Message-ID: "
                        + id
                        + "\r\nFrom: =?utf-8?B?"
                        + base64("李四")
                        + "?= <"
                        + sender
                        + ">\r\nTo: desk@redress.example\r\nSubject: "
                        + subject
                        + "\r\n"
                        + String.join(
                                "",
                                java.util.Arrays.stream(headers).map(one -> one + "\r\n").toList())
                        + (text.isEmpty()
                                ? ""
                                : "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                                        + text
                                        + "\r\n"));
    }

    String own(String mail) {
        return mail.replace("@x>", "@" + mailbox + ">");
    }

    String withPicture(String id, String subject, String text) {
        return mail(id, subject, "")
                + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + text
                + "\r\n--m\r\nContent-Type: image/png; name=\"=?utf-8?B?"
                + base64("截图.png")
                + "?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + PNG
                + "\r\n--m--\r\n";
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
