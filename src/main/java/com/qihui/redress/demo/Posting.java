package com.qihui.redress.demo;

import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.MailThreads;
import com.qihui.redress.mail.ReceivedMails;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.MailClerk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Mails as they lie in a desk's box: answers that find their complaint, and such as a person has to
 * sort. They are kept and read as any mail is.
 */
class Posting {

    private static final String BOX = "desk";
    private static final int DEPTH = 40;

    private final RawContents contents;
    private final ReceivedMails mails;
    private final MailThreads threads;
    private final MailClerk clerk;

    Posting(RawContents contents, ReceivedMails mails, MailThreads threads, MailClerk clerk) {
        this.contents = contents;
        this.mails = mails;
        this.threads = threads;
        this.clerk = clerk;
    }

    /**
     * A row of {@code mails.json}.
     *
     * @param about the address of who complained of it; null for none
     * @param answers whether it answers a mail of ours
     * @param broken whether its parts lie deeper than is read
     */
    record Letter(
            Duration ago,
            String from,
            String name,
            String subject,
            String body,
            @Nullable String about,
            boolean answers,
            boolean broken,
            @Nullable Map<String, String> headers) {}

    /** Mail of ours that is known to be about it. */
    private static String sent(Ticket ticket) {
        return "<" + ticket.number().toLowerCase(java.util.Locale.ROOT) + "@desk.example.com>";
    }

    void deliver(List<Letter> letters, Map<String, Ticket> byAddress, Past past, Instant start) {
        for (Letter letter : letters) {
            past.moveTo(start.minus(letter.ago()));
            Ticket about = letter.about() == null ? null : byAddress.get(letter.about());
            if (about != null && letter.answers()) {
                threads.remember(about.id(), List.of(sent(about)), List.of());
            }
            keep(raw(letter, about, start.minus(letter.ago()), letters.indexOf(letter)));
            while (clerk.readOne()) {
                // One after the other.
            }
        }
    }

    private void keep(byte[] raw) {
        try {
            Path file = contents.newFile();
            Files.write(file, raw);
            mails.keep(BOX, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] raw(Letter letter, @Nullable Ticket about, Instant at, int place) {
        String number = about == null ? "" : about.number();
        StringBuilder head = new StringBuilder();
        line(head, "From", encoded(letter.name()) + " <" + letter.from() + ">");
        line(head, "To", "desk@desk.example.com");
        line(head, "Subject", encoded(letter.subject().replace("{number}", number)));
        line(
                head,
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
        line(head, "Message-ID", "<demo-" + place + "@mail.example.com>");
        if (about != null && letter.answers()) {
            line(head, "In-Reply-To", sent(about));
            line(head, "References", sent(about));
        }
        Objects.requireNonNullElse(letter.headers(), Map.<String, String>of())
                .forEach((name, value) -> line(head, name, value));
        line(head, "MIME-Version", "1.0");
        line(
                head,
                "Content-Type",
                letter.broken() ? "multipart/mixed; boundary=b0" : "text/plain; charset=UTF-8");
        line(head, "Content-Transfer-Encoding", letter.broken() ? "8bit" : "base64");
        String body =
                letter.broken()
                        ? nested(letter.body())
                        : Base64.getMimeEncoder()
                                .encodeToString(letter.body().getBytes(StandardCharsets.UTF_8));
        return (head + "\r\n" + body + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Parts within parts, deeper than is read. */
    private static String nested(String text) {
        StringBuilder parts = new StringBuilder("--b0\r\n");
        for (int i = 1; i < DEPTH; i++) {
            parts.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        return parts + "\r\n" + text;
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static String encoded(String text) {
        return text.isEmpty()
                ? ""
                : "=?UTF-8?B?"
                        + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                        + "?=";
    }
}
