package com.qihui.redress.content;

import static com.qihui.redress.api.complaint.Filing.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Scope;
import com.qihui.redress.api.Clients;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.workflow.Desk;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Uploads as a server sees them, with small limits. */
@RedressTest
@TestPropertySource(
        properties = {
            "redress.evidence.max-file=300KB",
            "redress.evidence.max-ticket=1MB",
            "redress.data=target/test-data-uploads-${redress.test.fork:1}"
        })
class UploadServerTests {

    private static final int FILE = 300 * 1024;
    private static final String BOUNDARY = "----redress";

    @LocalServerPort int port;
    @Autowired Clients clients;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired EvidenceFiles files;
    @Autowired ObjectMapper json;

    String token;
    String number;

    @BeforeEach
    void file() {
        token = people.token(Scope.values());
        number = clients.by(token).file(about("上传的店", "AFTERSALES_DELAY").body()).number();
    }

    @Test
    void takesAFileOfExactlyTheLimitAndNotAByteMore() throws Exception {
        assertThat(upload(token, text(FILE)).statusCode()).isEqualTo(201);

        for (int more : new int[] {1, FILE}) {
            HttpResponse<String> refused = upload(token, text(FILE + more));
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(detail(refused)).contains("300 KB").contains("a.txt");
        }
        assertThat(pieces()).hasSize(3);
    }

    @Test
    void takesAsMuchForOneComplaintAsAllowedAndNotAByteMore() throws Exception {
        int left = 1024 * 1024 - 3 * FILE;
        for (int i = 0; i < 3; i++) {
            assertThat(upload(token, text(FILE)).statusCode()).isEqualTo(201);
        }

        HttpResponse<String> refused = upload(token, text(left + 1));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(detail(refused)).contains("1 MB");
        assertThat(upload(token, text(left)).statusCode()).isEqualTo(201);
    }

    @Test
    void leavesNothingOfWhatItRefusesOrLosesOnTheWay() throws Exception {
        upload(token, text(FILE + 1));
        upload(token, new byte[] {1, 2, 3});
        breakOff();

        assertThat(eventuallyEmpty(files.incomingFolder())).isTrue();
    }

    @Test
    void refusesAStrangerBeforeReadingWhatItSends() throws Exception {
        Merchant stranger = desk.merchant("好奇的店");
        String strangers = people.token(people.merchant(stranger.id()), Scope.values());

        assertThat(head(strangers)).contains(" 404 ");
        assertThat(head("rdr_guessed")).contains(" 401 ");
        assertThat(head(people.token(Scope.COMPLAINTS_READ))).contains(" 403 ");
    }

    @Test
    void refusesByItsLengthWhatCannotFit() throws Exception {
        assertThat(head(token)).contains(" 413 ");
    }

    /** A request whose body is said to be large and never comes. */
    private String head(String bearer) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(requestHead(bearer, 900_000_000).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] answer = new byte[40];
            int read = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(read, 0), StandardCharsets.US_ASCII);
        }
    }

    /** Half of an upload, and then the line is dead. */
    private void breakOff() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(requestHead(token, 200_000).getBytes(StandardCharsets.US_ASCII));
            byte[] body = body(text(100_000));
            out.write(body, 0, body.length - 60_000);
            out.flush();
            socket.setSoLinger(true, 0);
        }
    }

    private String requestHead(String bearer, long length) {
        return "POST /api/v1/complaints/"
                + number
                + "/evidence HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + bearer
                + "\r\nContent-Type: multipart/form-data; boundary="
                + BOUNDARY
                + "\r\nContent-Length: "
                + length
                + "\r\n\r\n";
    }

    private HttpResponse<String> upload(String bearer, byte[] content) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://127.0.0.1:"
                                                        + port
                                                        + "/api/v1/complaints/"
                                                        + number
                                                        + "/evidence"))
                                .header("Authorization", "Bearer " + bearer)
                                .header("Accept-Language", "en")
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body(content)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] body(byte[] content) {
        byte[] head =
                ("--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nOTHER\r\n--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"a.txt\"\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        return com.qihui.redress.evidence.Media.concat(
                com.qihui.redress.evidence.Media.concat(head, content), tail);
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        java.util.Arrays.fill(text, (byte) 'x');
        return text;
    }

    private List<JsonNode> pieces() {
        return clients.by(token).get("/complaints/" + number + "/evidence").list("items");
    }

    private String detail(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body()).get("detail").asText();
    }

    /** The server hears of a dead line a little later than it died. */
    private static boolean eventuallyEmpty(Path folder) throws IOException {
        long latest = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < latest) {
            try (Stream<Path> left = Files.list(folder)) {
                if (left.findAny().isEmpty()) {
                    return true;
                }
            }
            Thread.onSpinWait();
        }
        return false;
    }
}
