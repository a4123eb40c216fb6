package com.qihui.redress.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged program in a process of its own, which a test can kill. */
public final class RunningDesk implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);

    /** Long enough to write down its classes first, see {@link QuickProgram}. */
    private static final Duration END = Duration.ofMinutes(4);

    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment;
    private final File log;
    private final int port;
    private Process process;

    public RunningDesk(Path folder, Map<String, String> environment, String... settings) {
        this(QuickProgram.arguments(), folder, environment, settings);
    }

    /** As somebody starts it who has only the packaged file. */
    static RunningDesk fromJar(Path folder, String... settings) {
        List<String> program = List.of("-jar", QuickProgram.jar().toString());
        return new RunningDesk(program, folder, Map.of(), settings);
    }

    RunningDesk(
            List<String> program,
            Path folder,
            Map<String, String> environment,
            String... settings) {
        this.port = freePort();
        this.environment = environment;
        this.log = folder.resolve("desk-" + port + ".log").toFile();
        command.addAll(List.of(QuickProgram.JAVA, "-Xmx1g", "-XX:TieredStopAtLevel=1"));
        command.addAll(program);
        command.add("--server.port=" + port);
        command.add("--redress.data=" + folder);
        command.addAll(List.of(settings));
    }

    /** With less memory than usual, such as {@code 256m}. */
    public RunningDesk within(String memory) {
        command.set(command.indexOf("-Xmx1g"), "-Xmx" + memory);
        return this;
    }

    /** Starts it and waits until it answers. */
    public RunningDesk start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log));
            process = builder.start();
            awaitHealth();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut would: no hook runs, nothing is flushed. */
    public void kill() {
        end(process.destroyForcibly());
    }

    /** Politely. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            end(process);
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Since it was first started. */
    public boolean hasLogged(String words) {
        try {
            return Files.readString(log.toPath()).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the desk does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitHealth() throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health =
                HttpRequest.newBuilder(uri("/actuator/health/readiness"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        Instant latest = Instant.now().plus(START);
        while (Instant.now().isBefore(latest)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the desk ended at its start, see " + log);
            }
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode()
                        == 200) {
                    return;
                }
                process.waitFor(200, TimeUnit.MILLISECONDS);
            } catch (IOException notYet) {
                waitALittle();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("the desk does not answer, see " + log);
    }

    /** Wakes at once when the process ends. */
    private void waitALittle() {
        try {
            process.waitFor(200, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
