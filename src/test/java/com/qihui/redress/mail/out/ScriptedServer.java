package com.qihui.redress.mail.out;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers what a test tells it, and when. */
final class ScriptedServer implements AutoCloseable {

    private final ServerSocket listening;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, Hold> holds = new ConcurrentHashMap<>();
    private final List<Hold> held = new ArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();

    ScriptedServer(int port) throws IOException {
        listening = new ServerSocket(port, 20, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Says this to that command, "." being the end of a mail, from now on. */
    ScriptedServer answer(String command, String words) {
        answers.put(command, words);
        return this;
    }

    /** Is silent at that command, once, until told to go on. */
    Hold holdAt(String command) {
        Hold hold = new Hold();
        held.add(hold);
        holds.put(command, hold);
        return hold;
    }

    /** How many mails were begun. */
    int begun() {
        return begun.get();
    }

    /** How many mails came to their end. */
    int taken() {
        return taken.get();
    }

    /** Somebody who waits for an answer. */
    static final class Hold {

        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        void awaitReached() throws InterruptedException {
            if (!reached.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came so far");
            }
        }

        void goOn() {
            over.countDown();
        }

        private void hold() throws InterruptedException {
            reached.countDown();
            over.await();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket line = listening.accept();
                start(() -> serve(line));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (Socket line = socket;
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        line.getInputStream(), StandardCharsets.US_ASCII))) {
            say(line, "220 scripted");
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                String command = said.split("[ :]", 2)[0];
                if (command.equals("MAIL")) {
                    begun.incrementAndGet();
                }
                boolean goOn = answer(line, command).startsWith("354");
                if (goOn && isEnded(in)) {
                    taken.incrementAndGet();
                    answer(line, ".");
                }
            }
        } catch (IOException | InterruptedException e) {
            // Whoever hung up, or the test, is done with it.
        }
    }

    /** Whether the mail came to its end before the line did. */
    private static boolean isEnded(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
        return line != null;
    }

    private String answer(Socket line, String command) throws IOException, InterruptedException {
        Hold hold = holds.remove(command);
        if (hold != null) {
            hold.hold();
        }
        String words =
                answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 fine");
        say(line, words);
        return words;
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        held.forEach(Hold::goOn);
        listening.close();
    }
}
