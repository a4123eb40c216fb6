package com.qihui.redress.mail.parse;

import com.qihui.redress.mail.MailReason;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Takes mails apart. Whatever it is given, it takes bounded time and memory, and files are read
 * from the disk when somebody asks for them.
 */
public final class MailReader {

    /** Bytes of headers of one part. */
    static final int HEADERS = 512 * 1024;

    /** Lines that look like boundaries. */
    static final int BOUNDARIES = 5_000;

    private static final Session SESSION = Session.getInstance(new Properties());

    static {
        prepare();
    }

    /**
     * What is half right is read as far as it goes. These are the library's own switches, and it
     * looks at some of them only once: to be called before anything else uses it.
     */
    public static void prepare() {
        System.setProperty("mail.mime.base64.ignoreerrors", "true");
        System.setProperty("mail.mime.uudecode.ignoreerrors", "true");
        System.setProperty("mail.mime.ignoreunknownencoding", "true");
        System.setProperty("mail.mime.multipart.allowempty", "true");
        System.setProperty("mail.mime.parameters.strict", "false");
        System.setProperty("mail.mime.windowsfilenames", "false");
    }

    /** Of a mail that cannot be taken apart, so much is looked at. */
    private static final int SALVAGED = 64 * 1024;

    private MailReader() {}

    /**
     * What can be told of a mail that cannot be taken apart: who wrote it, and its beginning as it
     * came. Whatever else is in it, files above all, counts as not taken.
     */
    public static ParsedMail salvage(Path file) throws IOException {
        byte[] begin;
        try (InputStream in = Files.newInputStream(file)) {
            begin = in.readNBytes(SALVAGED);
        }
        try {
            MailHead head = new MailHead(new MimeMessage(SESSION, new ByteArrayInputStream(begin)));
            String text = words(begin);
            return new ParsedMail(
                    head.sender(),
                    head.senderName(),
                    head.subject(),
                    head.messageId(),
                    List.of(),
                    List.of(),
                    text,
                    text,
                    List.of(),
                    List.of(PartWalk.NAMELESS),
                    null,
                    null,
                    () -> {});
        } catch (MessagingException broken) {
            throw new IOException(broken);
        }
    }

    /** Bytes as they came, made safe to look at. */
    public static String words(byte[] raw) {
        return PlainWords.lines(Charsets.decode(raw, ""));
    }

    /**
     * @param file stays as it is, and must while the mail is open
     * @throws UnreadableMail with the reason
     */
    public static ParsedMail read(Path file) throws IOException, UnreadableMail {
        RawScan scan = RawScan.of(file);
        if (scan.longestHeader() > HEADERS) {
            throw new UnreadableMail(
                    MailReason.HEADERS_TOO_LARGE, scan.longestHeader() + " > " + HEADERS);
        }
        if (scan.boundaries() > BOUNDARIES) {
            throw new UnreadableMail(
                    MailReason.TOO_MANY_PARTS, scan.boundaries() + " > " + BOUNDARIES);
        }
        SharedFileInputStream source = new SharedFileInputStream(file.toFile());
        boolean read = false;
        try {
            MimeMessage mail = new MimeMessage(SESSION, source);
            MailHead head = new MailHead(mail);
            PartWalk walk = new PartWalk(SESSION);
            String text = PlainWords.lines(walk.text(mail));
            String sender = head.sender();
            read = true;
            return new ParsedMail(
                    sender,
                    head.senderName(),
                    head.subject(),
                    head.messageId(),
                    head.references(),
                    head.recipients(),
                    text,
                    QuotedReply.shown(text),
                    walk.files(),
                    walk.untaken(),
                    Automatic.of(head, sender, walk.report().isReport()),
                    walk.report().found(),
                    source);
        } catch (MessagingException | RuntimeException broken) {
            throw new UnreadableMail(MailReason.BROKEN, broken);
        } finally {
            if (!read) {
                source.close();
            }
        }
    }
}
