package com.qihui.redress.journeys;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A mail server with the desk's mailbox, which takes what the desk sends. */
final class PostOffice implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
                    });
    private final GreenMailUser box;

    PostOffice() {
        server.start();
        box = server.setUser("desk@redress.example", "desk", "secret");
    }

    /** What a desk is told that has its mailbox here. */
    String[] settings() {
        return new String[] {
            "--redress.mail.address=desk@redress.example",
            "--redress.mail.url=https://redress.example/",
            "--redress.mail.secret=a-secret-of-the-tests-and-of-nobody-else",
            "--redress.mail.boxes.main.protocol=IMAP",
            "--redress.mail.boxes.main.host=127.0.0.1",
            "--redress.mail.boxes.main.port=" + server.getImap().getPort(),
            "--redress.mail.boxes.main.user=desk",
            "--redress.mail.boxes.main.password=secret",
            "--redress.mail.boxes.main.start-tls=false",
            "--redress.mail.out.host=127.0.0.1",
            "--redress.mail.out.port=" + server.getSmtp().getPort(),
            "--redress.mail.out.security=NONE"
        };
    }

    void toDesk(String from, String subject, String text) throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(from);
        mail.setRecipients(Message.RecipientType.TO, "desk@redress.example");
        mail.setSubject(subject, "utf-8");
        mail.setText(text, "utf-8");
        mail.saveChanges();
        box.deliver(mail);
    }

    /** As it stands. */
    void toDesk(String raw) throws MessagingException {
        box.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }

    /** Tells the desk that the mailbox of whoever this mail was for is full. */
    void bounce(MimeMessage mail) throws MessagingException {
        toDesk(
                "Message-ID: <bounce@customer.example>\r\n"
                        + "From: MAILER-DAEMON@customer.example\r\nTo: desk@redress.example\r\n"
                        + "Subject: Undelivered Mail Returned to Sender\r\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n"
                        + "--r\r\n\r\nThe mailbox is full.\r\n"
                        + "--r\r\nContent-Type: message/delivery-status\r\n\r\n"
                        + "Reporting-MTA: dns; mx.customer.example\r\n\r\n"
                        + "Final-Recipient: rfc822; "
                        + mail.getAllRecipients()[0]
                        + "\r\nAction: failed\r\nStatus: 5.2.2\r\n"
                        + "--r\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: "
                        + mail.getMessageID()
                        + "\r\n--r--\r\n");
    }

    /** Waits for one that the desk sent. */
    MimeMessage sent(String recipient, String words) {
        return sent(recipient, words, 1).get(0);
    }

    List<MimeMessage> sent(String recipient, String words, int count) {
        return await(words + " to " + recipient)
                .atMost(PATIENCE)
                .until(() -> found(recipient, words).toList(), found -> found.size() >= count);
    }

    private Stream<MimeMessage> found(String recipient, String words) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> isTo(mail, recipient) && subject(mail).contains(words));
    }

    private static boolean isTo(MimeMessage mail, String recipient) {
        try {
            return List.of(mail.getAllRecipients()).contains(new InternetAddress(recipient));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
