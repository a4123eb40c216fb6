package com.qihui.redress.evidence.store;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that speaks S3, started from the jar that the build lays ready. */
public final class S3Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final String endpoint;

    private S3Server(Process process, String endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    public static S3Server start(String bucket) throws IOException {
        File jar = new File("target/test-servers/s3mock.jar");
        int port = freePort();
        File log = new File("target/s3mock-" + port + ".log");
        Process process =
                new ProcessBuilder(
                                List.of(
                                        ProcessHandle.current().info().command().orElse("java"),
                                        "-Xmx256m",
                                        "-XX:TieredStopAtLevel=1",
                                        "-jar",
                                        jar.getPath(),
                                        "--server.address=127.0.0.1",
                                        "--server.port=0",
                                        "--com.adobe.testing.s3mock.http-port=" + port,
                                        "--com.adobe.testing.s3mock.store.initial-buckets="
                                                + bucket))
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        S3Server server = new S3Server(process, "http://127.0.0.1:" + port);
        server.awaitBucket(bucket, log);
        return server;
    }

    public String endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitBucket(String bucket, File log) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest list =
                HttpRequest.newBuilder(URI.create(endpoint + "/" + bucket + "/")).build();
        Instant latest = Instant.now().plus(START);
        while (Instant.now().isBefore(latest) && process.isAlive()) {
            try {
                if (client.send(list, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
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
        close();
        throw new IllegalStateException("the S3 server does not answer, see " + log);
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
