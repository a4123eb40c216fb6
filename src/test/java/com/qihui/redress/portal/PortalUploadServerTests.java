package com.qihui.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.evidence.Media;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Files that are too large, as a server sees them that no script held back, with small limits. */
@RedressTest
@TestPropertySource(
        properties = {
            "redress.evidence.max-file=300KB",
            "redress.evidence.max-ticket=1MB",
            "redress.data=target/test-data-uploads-${redress.test.fork:1}"
        })
class PortalUploadServerTests {

    private static final int FILE = 300 * 1024;
    private static final String BOUNDARY = "----redress";

    @LocalServerPort int port;
    @Autowired TravellingClock clock;

    private HttpClient browser;
    private String form;

    @BeforeEach
    void begin() throws Exception {
        browser =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        form = form(get("/complain/what"));
        clock.travel(Duration.ofSeconds(3));
        String fields = "go=next&category=NOT_AS_DESCRIBED&form=" + encoded(form);
        send("/complain/what", "application/x-www-form-urlencoded", fields.getBytes(), 200);
        form = form(get("/complain/evidence"));
    }

    @Test
    void takesAFileOfExactlyTheLimitAndNamesTheOneThatIsLarger() throws Exception {
        assertThat(upload(FILE, 200).select(".file-name").text()).contains("a.txt");

        for (int more : new int[] {1, FILE}) {
            Document refused = upload(FILE + more, 422);
            assertThat(refused.select(".mistakes").text()).contains("文件“a.txt”超过单个文件 300 KB 的上限");
            assertThat(refused.select("#checklist .file")).hasSize(1);
        }
    }

    @Test
    void saysWhenAllFilesTogetherAreTooMuch() throws Exception {
        for (int i = 0; i < 3; i++) {
            upload(FILE - i, 200);
        }

        Document refused = upload(FILE - 3, 422);

        assertThat(refused.select(".mistakes").text()).contains("1 MB 的上限");
        assertThat(refused.select("#checklist .file")).hasSize(3);
    }

    private Document upload(int size, int status) throws Exception {
        byte[] text = new byte[size];
        Arrays.fill(text, (byte) 'a');
        byte[] head =
                Media.ascii(
                        part("form", form)
                                + part("kind", "OTHER")
                                + "--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; name=\"file\";"
                                + " filename=\"a.txt\"\r\n\r\n");
        byte[] tail = Media.ascii("\r\n--" + BOUNDARY + "--\r\n");
        return send(
                "/complain/evidence/files",
                "multipart/form-data; boundary=" + BOUNDARY,
                Media.concat(Media.concat(head, text), tail),
                status);
    }

    private static String part(String name, String value) {
        return "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n";
    }

    private Document get(String path) throws Exception {
        return answer(HttpRequest.newBuilder(uri(path)).build(), 200);
    }

    private Document send(String path, String type, byte[] body, int status) throws Exception {
        return answer(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                status);
    }

    private Document answer(HttpRequest request, int status)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }

    private static String form(Document page) {
        return page.select("input[name=form]").attr("value");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
