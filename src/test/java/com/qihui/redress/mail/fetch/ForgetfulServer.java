package com.qihui.redress.mail.fetch;

import com.qihui.redress.mail.MailSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A POP3 server which says that it deletes mails and does not. */
final class ForgetfulServer implements AutoCloseable {

    private final ServerSocket listening;
    private final boolean tellsIds;
    private final AtomicInteger mails;
    private final AtomicInteger visits = new AtomicInteger();
    private final AtomicInteger fetched = new AtomicInteger();
    private final AtomicInteger deletions = new AtomicInteger();
    private final AtomicInteger replaced = new AtomicInteger();
    private volatile boolean stableIds = true;
    private volatile boolean replaces;
    private volatile String refused = "";

    ForgetfulServer(int mails, boolean tellsIds) throws IOException {
        this.mails = new AtomicInteger(mails);
        this.tellsIds = tellsIds;
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread serving = new Thread(this::serve, "forgetful-server");
        serving.setDaemon(true);
        serving.start();
    }

    /** The mailbox there. */
    MailSettings.Box box() {
        return new MailSettings.Box(
                MailSettings.Protocol.POP3, "127.0.0.1", port(), "desk", "secret", "INBOX", false);
    }

    private int port() {
        return listening.getLocalPort();
    }

    /** How often somebody looked in. */
    int visits() {
        return visits.get();
    }

    /** How often a mail was fetched. */
    int fetched() {
        return fetched.get();
    }

    /** How often it was told to delete a mail. */
    int deletions() {
        return deletions.get();
    }

    /** Gives each mail another id whenever it is asked. */
    void giveOtherIdsEachTime() {
        stableIds = false;
    }

    /** Deletes all, the next time it is left, and at once has as many others under the same ids. */
    void replaceAllOnce() {
        replaces = true;
    }

    /** Does not give that mail to anybody. */
    void refuse(int mail) {
        refused = Integer.toString(mail);
    }

    void receiveAnother() {
        mails.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket line = listening.accept();
                    BufferedReader in =
                            new BufferedReader(
                                    new InputStreamReader(
                                            line.getInputStream(), StandardCharsets.US_ASCII))) {
                visits.incrementAndGet();
                say(line, "+OK");
                for (String said = in.readLine(); said != null; said = in.readLine()) {
                    say(line, answer(said.toUpperCase(Locale.ROOT)));
                }
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private String answer(String said) {
        String[] words = said.split(" ");
        String number = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "STAT" -> "+OK " + mails + " " + mails.get() * mail("1").length();
            case "LIST" -> listed(number, one -> Integer.toString(mail(one).length()));
            case "UIDL" -> tellsIds ? listed(number, this::id) : "-ERR";
            case "RETR" -> {
                if (number.equals(refused)) {
                    yield "-ERR it is broken";
                }
                fetched.incrementAndGet();
                yield "+OK\r\n" + mail(number) + ".";
            }
            case "DELE" -> {
                deletions.incrementAndGet();
                yield "+OK";
            }
            case "TOP" -> "+OK\r\n" + mail(number) + ".";
            case "CAPA", "AUTH" -> "-ERR";
            case "QUIT" -> {
                if (replaces) {
                    replaces = false;
                    replaced.incrementAndGet();
                }
                yield "+OK";
            }
            default -> "+OK";
        };
    }

    private String listed(String number, UnaryOperator<String> about) {
        return number.isEmpty()
                ? IntStream.rangeClosed(1, mails.get())
                        .mapToObj(Integer::toString)
                        .map(one -> one + " " + about.apply(one) + "\r\n")
                        .collect(Collectors.joining("", "+OK\r\n", "."))
                : "+OK " + number + " " + about.apply(number);
    }

    private String id(String number) {
        return stableIds ? "id-" + number : "id-" + UUID.randomUUID();
    }

    private String mail(String number) {
        return "Message-ID: <%s.%d.%d@x>\r\nFrom: a@b.cn\r\nSubject: again\r\n\r\nwords\r\n"
                .formatted(number, replaced.get(), port());
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
