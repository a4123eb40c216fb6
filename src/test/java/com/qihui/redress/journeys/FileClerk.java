package com.qihui.redress.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** Hands in films of any length, made as they are sent, and fetches them again. */
final class FileClerk {

    private static final String BOUNDARY = "----redress-film";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final RunningDesk desk;
    private final String token;

    FileClerk(RunningDesk desk, String token) {
        this.desk = desk;
        this.token = token;
    }

    /** A complaint to hand them in for. */
    String file(String name) throws IOException, InterruptedException {
        String body =
                """
                {"complainant": {"name": "%s"}, "merchant": "不明商家", "narrative": "激活失败，见视频。"}"""
                        .formatted(name);
        HttpResponse<String> answer =
                http.send(
                        request("/complaints")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return json.readTree(answer.body()).get("number").asText();
    }

    /**
     * @param key the same makes asking again safe
     */
    HttpResponse<String> handIn(String number, Film film, String key)
            throws IOException, InterruptedException {
        byte[] head =
                ascii(
                        "--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n"
                                + "ACTIVATION_VIDEO\r\n--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"film.mp4\"\r\n\r\n");
        byte[] tail = ascii("\r\n--" + BOUNDARY + "--\r\n");
        BodyPublisher body =
                BodyPublishers.fromPublisher(
                        BodyPublishers.ofInputStream(
                                () ->
                                        new SequenceInputStream(
                                                Collections.enumeration(
                                                        List.of(
                                                                stream(head),
                                                                film.open(),
                                                                stream(tail))))),
                        head.length + film.length() + tail.length);
        return http.send(
                request("/complaints/" + number + "/evidence")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .header("Idempotency-Key", key)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JsonNode pieces(String number) throws IOException, InterruptedException {
        return json.readTree(
                        http.send(
                                        request("/complaints/" + number + "/evidence")
                                                .GET()
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .body())
                .get("items");
    }

    /** SHA-256 of what is answered as the original. */
    String fetched(String number, int piece) throws Exception {
        HttpResponse<InputStream> answer =
                http.send(
                        request(
                                        "/complaints/"
                                                + number
                                                + "/evidence/"
                                                + piece
                                                + "/content?original=true")
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        try (InputStream in = new DigestInputStream(answer.body(), hash)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(desk.uri("/api/v1" + path))
                .timeout(Duration.ofMinutes(3))
                .header("Authorization", "Bearer " + token);
    }

    private static InputStream stream(byte[] bytes) {
        return new java.io.ByteArrayInputStream(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
