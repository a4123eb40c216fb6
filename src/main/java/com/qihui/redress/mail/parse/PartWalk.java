package com.qihui.redress.mail.parse;

import com.qihui.redress.mail.MailReason;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of a mail, gathering text and files, within bounds. */
final class PartWalk {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 500;
    private static final int MOST_FILES = 50;

    /** Bytes of one text; the rest stays in the mail as it came. */
    private static final int TEXT = 1024 * 1024;

    /** Bytes of all texts together. */
    static final int TEXTS = 2 * TEXT;

    /** Stands for what is not taken and has no name. */
    static final String NAMELESS = "…";

    private final Session session;
    private final List<MailFile> files = new ArrayList<>();
    private final List<String> untaken = new ArrayList<>();
    private final Reported report = new Reported();
    private String wrapped = "";
    private int parts;
    private int left = TEXTS;

    PartWalk(Session session) {
        this.session = session;
    }

    String text(MimePart whole) throws IOException, MessagingException, UnreadableMail {
        String text = text(whole, 0);
        return text.isBlank() ? wrapped : text;
    }

    List<MailFile> files() {
        return List.copyOf(files);
    }

    List<String> untaken() {
        return List.copyOf(untaken);
    }

    Reported report() {
        return report;
    }

    private String text(MimePart part, int depth)
            throws IOException, MessagingException, UnreadableMail {
        if (depth > DEEPEST) {
            throw new UnreadableMail(MailReason.TOO_DEEP, depth + " > " + DEEPEST);
        }
        if (++parts > MOST_PARTS) {
            throw new UnreadableMail(MailReason.TOO_MANY_PARTS, parts + " > " + MOST_PARTS);
        }
        ContentType type = type(part);
        if (type.match("multipart/*")) {
            return multipart(part, type, depth);
        }
        if (type.match("message/rfc822")) {
            return nested(part, depth);
        }
        if (report.isReport() && type.match("message/delivery-status")) {
            report.status(words(part, ""));
            return "";
        }
        if (report.isReport() && type.match("text/rfc822-headers")) {
            report.headers(words(part, ""));
            return "";
        }
        String name = name(part);
        if (type.match("application/ms-tnef") || name.equalsIgnoreCase("winmail.dat")) {
            return unwrapped(part, name);
        }
        boolean attached = "attachment".equalsIgnoreCase(disposition(part)) || !name.isEmpty();
        if (!attached && (type.match("text/plain") || type.match("text/html"))) {
            String words =
                    words(part, Objects.requireNonNullElse(type.getParameter("charset"), ""));
            return type.match("text/html") ? HtmlWords.of(words) : words;
        }
        boolean called = !name.isEmpty() || !type.match("text/*");
        add(
                new MailFile(
                        called ? name : type.getPrimaryType() + "." + type.getSubType(),
                        isInline(part),
                        () -> open(part)));
        return "";
    }

    private String multipart(MimePart part, ContentType type, int depth)
            throws IOException, MessagingException, UnreadableMail {
        if (depth == 0
                && type.match("multipart/report")
                && "delivery-status".equalsIgnoreCase(type.getParameter("report-type"))) {
            report.begin();
        }
        boolean alternative = type.match("multipart/alternative");
        MimeMultipart all = new MimeMultipart(new MimePartDataSource(part));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < all.getCount(); i++) {
            BodyPart one = all.getBodyPart(i);
            String text = text((MimeBodyPart) one, depth + 1);
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        // The first of several that say the same is the plainest.
        return texts.isEmpty() ? "" : alternative ? texts.get(0) : String.join("\n", texts);
    }

    private String nested(MimePart part, int depth)
            throws IOException, MessagingException, UnreadableMail {
        MimeMessage mail;
        try (InputStream in = open(part)) {
            mail = new MimeMessage(session, in);
        }
        MailHead head = new MailHead(mail);
        if (report.isReport()) {
            report.returned(head.messageId());
            return "";
        }
        String text = text(mail, depth + 1);
        return "\n---------- \n"
                + String.join(
                        "\n",
                        head.senderName()
                                + " <"
                                + Objects.requireNonNullElse(head.sender(), "")
                                + ">",
                        head.date(),
                        head.subject())
                + "\n\n"
                + text;
    }

    private String unwrapped(MimePart part, String name) {
        try (InputStream in = open(part)) {
            Tnef inside = Tnef.read(in);
            inside.files().forEach(this::add);
            wrapped = within(inside.text());
        } catch (IOException broken) {
            untaken.add(name.isEmpty() ? "winmail.dat" : name);
        }
        return "";
    }

    private void add(MailFile file) {
        if (files.size() < MOST_FILES) {
            files.add(file);
        } else {
            untaken.add(file.name());
        }
    }

    private String words(MimePart part, String charset) throws IOException {
        try (InputStream in = open(part)) {
            byte[] bytes = in.readNBytes(Math.min(TEXT, left));
            left -= bytes.length;
            if (in.read() >= 0) {
                sayThatWordsAreMissing();
            }
            return PlainWords.lines(Charsets.decode(bytes, charset));
        }
    }

    private String within(String words) {
        if (words.length() <= left) {
            return words;
        }
        sayThatWordsAreMissing();
        boolean within = left > 0 && Character.isHighSurrogate(words.charAt(left - 1));
        return words.substring(0, within ? left - 1 : left);
    }

    private void sayThatWordsAreMissing() {
        if (!untaken.contains(NAMELESS)) {
            untaken.add(NAMELESS);
        }
    }

    /** Decoded; where it says of no known encoding, as it is. */
    private static InputStream open(MimePart part) throws IOException {
        try {
            return part.getInputStream();
        } catch (MessagingException | IOException unknownEncoding) {
            return raw(part, unknownEncoding);
        }
    }

    private static InputStream raw(MimePart part, Exception cause) throws IOException {
        try {
            return part instanceof MimeBodyPart body
                    ? body.getRawInputStream()
                    : ((MimeMessage) part).getRawInputStream();
        } catch (MessagingException e) {
            e.addSuppressed(cause);
            throw new IOException(e);
        }
    }

    private static ContentType type(MimePart part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException unreadable) {
            String said = String.valueOf(part.getContentType()).toLowerCase(Locale.ROOT);
            return new ContentType("text", said.contains("html") ? "html" : "plain", null);
        }
    }

    private static boolean isInline(MimePart part) {
        return "inline".equalsIgnoreCase(disposition(part)) || contentId(part) != null;
    }

    private static @Nullable String contentId(MimePart part) {
        try {
            return part.getContentID();
        } catch (MessagingException none) {
            return null;
        }
    }

    private static @Nullable String disposition(MimePart part) {
        try {
            return part.getDisposition();
        } catch (MessagingException unreadable) {
            return null;
        }
    }

    private static String name(MimePart part) {
        try {
            return EncodedWords.read(part.getFileName());
        } catch (MessagingException unreadable) {
            return "";
        }
    }
}
