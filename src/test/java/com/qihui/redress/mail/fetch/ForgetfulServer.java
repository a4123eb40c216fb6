package com.qihui.redress.mail.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A POP3 server with one mail, which says that it deletes it and does not. */
final class ForgetfulServer implements AutoCloseable {

    private static final String MAIL =
            "Message-ID: <again@x>\r\nFrom: a@b.cn\r\nSubject: again\r\n\r\nwords\r\n";

    private final ServerSocket listening;
    private final AtomicInteger visits = new AtomicInteger();

    ForgetfulServer() throws IOException {
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread serving = new Thread(this::serve, "forgetful-server");
        serving.setDaemon(true);
        serving.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How often somebody looked in. */
    int visits() {
        return visits.get();
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

    private static String answer(String said) {
        return switch (said.split(" ")[0]) {
            case "STAT" -> "+OK 1 " + MAIL.length();
            case "LIST" ->
                    said.equals("LIST")
                            ? "+OK\r\n1 " + MAIL.length() + "\r\n."
                            : "+OK 1 " + MAIL.length();
            case "RETR", "TOP" -> "+OK\r\n" + MAIL + ".";
            case "CAPA", "AUTH" -> "-ERR";
            default -> "+OK";
        };
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
