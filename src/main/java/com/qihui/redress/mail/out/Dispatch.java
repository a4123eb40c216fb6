package com.qihui.redress.mail.out;

import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.TicketReference;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, one mail at a time and in no transaction. Killed after the server took it and
 * before that was noted, the mail is sent again under the same Message-ID: SMTP has no question to
 * ask whether it was (docs/decisions/0057).
 */
@Component
public class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final Duration CONNECT = Duration.ofSeconds(30);

    /** For what the server is slow to read, RFC 5321 4.5.3.2.5. */
    private static final Duration WRITE = Duration.ofMinutes(3);

    private final MailSettings settings;
    private final OutgoingMails mails;
    private final Letters letters;
    private final RawContents contents;
    private final TicketReference references;
    private final MessageSource labels;

    Dispatch(
            MailSettings settings,
            OutgoingMails mails,
            Letters letters,
            RawContents contents,
            TicketReference references,
            MessageSource labels) {
        this.settings = settings;
        this.mails = mails;
        this.letters = letters;
        this.contents = contents;
        this.references = references;
        this.labels = labels;
    }

    boolean isAnyDue() {
        return settings.out().isOn() && mails.isAnyDue();
    }

    /**
     * Sends one mail.
     *
     * @return whether another may be sent at once: there was one, and the server takes mail
     */
    public boolean sendOne() {
        return mails.claim().map(this::send).orElse(false);
    }

    private boolean send(OutgoingMail mail) {
        try {
            deliver(mail, written(mail));
        } catch (MessagingException | IOException | RuntimeException e) {
            LOG.warn("Mail {} was not sent, try {}: {}", mail.id(), mail.tries(), e.toString());
            Optional<Refusal> refusal = Refusal.in(e);
            if (refusal.filter(Refusal::isForGood).isPresent()) {
                mails.gaveUp(mail, words(e));
            } else {
                mails.failed(mail, words(e));
            }
            return refusal.map(Refusal::isOfThisMail).orElse(isOurs(e));
        }
        mails.sent(mail);
        return true;
    }

    /** Whether it was never offered to the server, for it could not be written. */
    private static boolean isOurs(Exception fault) {
        return !(fault instanceof MessagingException) || fault instanceof ParseException;
    }

    /** What the server itself said stands last. */
    private static String words(Exception fault) {
        String words = String.valueOf(fault.getMessage()).strip();
        for (Exception one = Refusal.next(fault); one != null; one = Refusal.next(one)) {
            words = String.valueOf(one.getMessage()).strip();
        }
        return words;
    }

    private void deliver(OutgoingMail mail, MimeMessage written) throws MessagingException {
        MailSettings.Out out = settings.out();
        Transport line = new HeldTransport(written.getSession(), out, () -> mails.hold(mail));
        try {
            line.connect(out.host(), out.port(), blank(out.user()), blank(out.password()));
            line.sendMessage(written, written.getAllRecipients());
        } finally {
            hangUp(line);
        }
    }

    /** However that goes, what the server said to the mail stands. */
    private static void hangUp(Transport line) {
        try {
            line.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server did not hear goodbye", e);
        }
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private MimeMessage written(OutgoingMail mail) throws MessagingException, IOException {
        Locale language = Locale.forLanguageTag(mail.language());
        MimeMessage message = new Numbered(Session.getInstance(properties()), mail.messageId());
        String name = say("mail.sender", language);
        message.setFrom(
                new InternetAddress(settings.address(), name, StandardCharsets.UTF_8.name()));
        if (mail.occasion().isToComplainant()) {
            message.setReplyTo(
                    new Address[] {
                        new InternetAddress(
                                references.address(mail.number()),
                                name,
                                StandardCharsets.UTF_8.name())
                    });
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient()));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.madeAt()));
        message.setHeader("X-Redress", "1");
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.letter()) {
            message.setContent(withLetter(mail, language));
        } else {
            message.setText(mail.body(), StandardCharsets.UTF_8.name());
        }
        message.saveChanges();
        return message;
    }

    private MimeMultipart withLetter(OutgoingMail mail, Locale language)
            throws MessagingException, IOException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.body(), StandardCharsets.UTF_8.name());
        Enclosed kind = mail.occasion() == Occasion.TO_BODY ? Enclosed.DOSSIER : Enclosed.LETTER;
        MimeBodyPart letter = new MimeBodyPart();
        letter.setDataHandler(
                new DataHandler(new ByteArrayDataSource(letter(mail), kind.mediaType)));
        letter.setFileName(
                MimeUtility.encodeText(
                        say(kind.label, language) + "-" + mail.number() + kind.ending,
                        StandardCharsets.UTF_8.name(),
                        "B"));
        return new MimeMultipart(text, letter);
    }

    /** Set once; a repetition carries the same. */
    private byte[] letter(OutgoingMail mail) throws IOException {
        String key = mail.letterKey();
        if (key != null) {
            try (InputStream kept =
                    contents.read(key, Objects.requireNonNull(mail.letterBytes()))) {
                return kept.readAllBytes();
            }
        }
        byte[] set = letters.of(mail);
        mails.letterSet(mail, contents.keep(set, "letter"));
        return set;
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(labels.getMessage(key, null, key, language));
    }

    private Properties properties() {
        MailSettings.Out out = settings.out();
        String at = "mail." + out.protocol() + ".";
        Properties all = new Properties();
        all.setProperty(at + "connectiontimeout", millis(CONNECT));
        all.setProperty(at + "timeout", millis(out.answer()));
        all.setProperty(at + "writetimeout", millis(WRITE));
        all.setProperty(at + "quitwait", "false");
        all.setProperty(at + "auth", Boolean.toString(!out.user().isEmpty()));
        all.setProperty(at + "starttls.enable", "true");
        all.setProperty(
                at + "starttls.required",
                Boolean.toString(out.security() == MailSettings.Security.STARTTLS));
        all.setProperty(at + "ssl.checkserveridentity", "true");
        return all;
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    /** What goes with a mail. */
    private enum Enclosed {
        LETTER("letter.file", "application/pdf", ".pdf"),
        DOSSIER("dossier.file", "application/zip", ".zip");

        private final String label;
        private final String mediaType;
        private final String ending;

        Enclosed(String label, String mediaType, String ending) {
            this.label = label;
            this.mediaType = mediaType;
            this.ending = ending;
        }
    }

    /** Its Message-ID is the one that was kept. */
    private static final class Numbered extends MimeMessage {

        private final String messageId;

        private Numbered(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
