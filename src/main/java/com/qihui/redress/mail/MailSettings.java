package com.qihui.redress.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * {@code redress.mail}: where mail is fetched and how it is sent. Without mailboxes none is
 * fetched, without a server none is sent.
 *
 * @param address to which complainants write and from which they are written to
 * @param secret signs the references by which answers find their complaint
 * @param pollEvery how often a mailbox is looked at that cannot tell of new mail by itself
 * @param maxMail larger ones are left in the mailbox, which says so
 * @param lease how long reading one mail, or looking into a mailbox, may take before another node
 *     takes it up
 * @param perSender more mails than these within that time are held for a person
 * @param url where complainants find the desk, as a mail tells them
 * @param boxes by names of one's own choice
 */
@ConfigurationProperties("redress.mail")
public record MailSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String secret,
        @DefaultValue("60s") Duration pollEvery,
        @DefaultValue("100MB") DataSize maxMail,
        @DefaultValue("60s") Duration lease,
        @DefaultValue Rate perSender,
        @DefaultValue("") String url,
        @DefaultValue Out out,
        @Nullable Map<String, Box> boxes) {

    private static final int LEAST_SECRET = 32;
    private static final int LONGEST_NAME = 60;

    public MailSettings {
        boxes = new TreeMap<>(Objects.requireNonNullElse(boxes, Map.of()));
        boxes.values().removeIf(box -> box.host().isBlank() && box.user().isBlank());
        List<String> wrong = new ArrayList<>();
        boxes.forEach((name, box) -> box.check(name, wrong));
        out.check(wrong);
        if (!boxes.isEmpty() || out.isOn()) {
            checkOwn(address, secret, wrong);
        }
        refuse(wrong);
    }

    /** How the line to the server that sends is kept from listeners. */
    public enum Security {
        /** Sealed before anything is said. */
        STARTTLS,
        /** Sealed from the first byte on. */
        TLS,
        /** Not at all: for a server on the same machine. */
        NONE
    }

    /**
     * The server that takes our mail.
     *
     * @param host none is sent without one
     * @param perMinute no more go within a minute, from all nodes together
     * @param tries after so many in vain a person decides
     * @param firstPause after the first fault; each further one is twice as long
     * @param longestPause and no longer
     * @param answer how long the server may take to answer; RFC 5321 4.5.3.2.6 asks for ten minutes
     *     after the end of a mail, for who gives up earlier sends it twice
     * @param lease how long a sending may take before another node takes it up, counted again
     *     before the end of the mail is said; longer than {@code answer}
     */
    public record Out(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") Security security,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("60") int perMinute,
            @DefaultValue("12") int tries,
            @DefaultValue("1m") Duration firstPause,
            @DefaultValue("2h") Duration longestPause,
            @DefaultValue("10m") Duration answer,
            @DefaultValue("15m") Duration lease) {

        public boolean isOn() {
            return !host.isBlank();
        }

        public String protocol() {
            return security == Security.TLS ? "smtps" : "smtp";
        }

        private void check(List<String> wrong) {
            if (isOn() && user.isEmpty() != password.isEmpty()) {
                wrong.add(
                        "redress.mail.out: user and password go together; give the password in the"
                                + " environment as REDRESS_MAIL_OUT_PASSWORD");
            }
            if (isOn() && (perMinute < 1 || tries < 1)) {
                wrong.add("redress.mail.out: per-minute and tries are at least 1");
            }
            if (isOn() && lease.compareTo(answer) <= 0) {
                wrong.add("redress.mail.out: lease is longer than answer");
            }
        }

        /** Without the password. */
        @Override
        public String toString() {
            return protocol() + " " + user + "@" + host + ":" + port;
        }
    }

    /** How a mailbox is talked to. */
    public enum Protocol {
        IMAP(143),
        IMAPS(993),
        POP3(110),
        POP3S(995);

        private final int port;

        Protocol(int port) {
            this.port = port;
        }

        public boolean isImap() {
            return this == IMAP || this == IMAPS;
        }

        /** Whether the line is sealed from the first byte on. */
        public boolean isSealed() {
            return this == IMAPS || this == POP3S;
        }
    }

    /**
     * @param mails at most so many
     * @param within that time
     */
    public record Rate(@DefaultValue("30") int mails, @DefaultValue("1h") Duration within) {}

    /**
     * A mailbox.
     *
     * @param port 0 for the usual one
     * @param folder of IMAP
     * @param startTls whether an unsealed line must be sealed before the password is said; off only
     *     for a server on the same machine
     */
    public record Box(
            @DefaultValue("IMAPS") Protocol protocol,
            @DefaultValue("") String host,
            @DefaultValue("0") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("true") boolean startTls) {

        public int portOrUsual() {
            return port == 0 ? protocol.port : port;
        }

        private void check(String name, List<String> wrong) {
            String at = "redress.mail.boxes." + name;
            if (name.length() > LONGEST_NAME) {
                wrong.add(at + ": the name has more than " + LONGEST_NAME + " characters");
            }
            if (host.isBlank()) {
                wrong.add(at + ".host is not set");
            }
            if (user.isBlank()) {
                wrong.add(at + ".user is not set");
            }
            if (password.isEmpty()) {
                wrong.add(at + ".password is not set; give it in the environment");
            }
            if (port < 0 || port > 65_535) {
                wrong.add(at + ".port is no port: " + port);
            }
        }

        /** Without the password. */
        @Override
        public String toString() {
            return protocol + " " + user + "@" + host + ":" + portOrUsual();
        }
    }

    /** What mail in either direction needs. */
    private static void checkOwn(String address, String secret, List<String> wrong) {
        if (!address.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            wrong.add(
                    "redress.mail.address is not an address: \""
                            + address
                            + "\"; set it to the one complainants write to");
        }
        if (secret.length() < LEAST_SECRET) {
            wrong.add(
                    "redress.mail.secret needs at least "
                            + LEAST_SECRET
                            + " characters; give it in the environment as REDRESS_MAIL_SECRET,"
                            + " the same on all nodes");
        }
    }

    private static void refuse(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("; ", wrong));
        }
    }

    /** Where mail is fetched from. */
    @Override
    public Map<String, Box> boxes() {
        return Objects.requireNonNullElse(boxes, Map.of());
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "mail of " + address + " in " + boxes;
    }
}
