package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.workflow.Desk;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Files of evidence as they are sent: in whole or in part, harmless, and to whom they concern. */
@RedressTest
class EvidenceDownloadTests {

    @Autowired Clients clients;
    @Autowired Desk desk;

    Client shop;
    Merchant asked;
    String number;

    @BeforeEach
    void file() {
        asked = desk.merchant("发证据的店");
        shop = clients.shop();
        number = shop.file(about(asked.name(), "AFTERSALES_DELAY").body()).number();
    }

    @Test
    void sendsTheContentSoThatNothingInItCanAct() {
        String id = uploaded("聊天\"记录.html", Media.ascii("hello <script>alert(1)</script>"));

        Answer sent = content(id);

        assertThat(sent.header("Content-Type")).startsWith("text/plain");
        assertThat(sent.header("Content-Security-Policy"))
                .contains("sandbox;", "default-src 'none'");
        assertThat(sent.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(sent.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(sent.header("Content-Disposition")).startsWith("inline;").contains(".html.txt");
        assertThat(get(id, "?download=true").expect(200).header("Content-Disposition"))
                .startsWith("attachment;");
    }

    @Test
    void offersWhatABrowserCannotShowForSavingOnly() {
        String id =
                uploaded(
                        "说明.docx",
                        Media.document(
                                Map.of(
                                        "[Content_Types].xml",
                                        "<Types/>",
                                        "word/document.xml",
                                        "")));

        assertThat(content(id).header("Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void sendsThePartThatIsAskedFor() {
        byte[] film = Media.film();
        String id = uploaded("激活.mp4", film);

        Answer part = ranged(id, "bytes=4-7").expect(206);
        assertThat(part.text()).isEqualTo("ftyp");
        assertThat(part.header("Content-Range")).endsWith("/" + size(id));
        assertThat(part.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(ranged(id, "bytes=-6").expect(206).text()).isEqualTo("frames");
        assertThat(ranged(id, "bytes=0-").expect(206).response().getContentAsByteArray())
                .hasSize(film.length);
        ranged(id, "bytes=999999-").expect(416);
        ranged(id, "bytes=0-1,3-4").expect(200);
        ranged(id, "lines=1").expect(200);
    }

    @Test
    void saysWhenNothingChanged() {
        String id = uploaded("a.png", Media.png());
        String etag = content(id).header("ETag");

        Answer again = shop.call(request(id, "").header(HttpHeaders.IF_NONE_MATCH, etag));

        again.expect(304);
        assertThat(again.response().getContentAsByteArray()).isEmpty();
    }

    @Test
    void showsAMerchantItsOwnAndNeverTheOriginal() {
        String id = uploaded("a.jpg", Media.photo());
        Client own = clients.merchant(asked.id());
        Client stranger = clients.merchant(desk.merchant("好奇的店").id());
        String path = "/complaints/" + number + "/evidence/" + id + "/content";

        assertThat(Media.betrays(own.get(path).expect(200).response().getContentAsByteArray()))
                .isFalse();
        own.get(path + "?original=true").expect(403);
        stranger.get(path).expect(404);
        stranger.get(path + "?original=true").expect(404);
        stranger.upload(number, Map.of("kind", "OTHER"), Map.of("a.png", Media.png())).expect(404);
    }

    @Test
    void showsAPhotoWithoutItsPlaceAndKeepsTheOriginal() {
        byte[] photo = Media.photo();
        String id = uploaded("IMG_1.jpg", photo);

        Answer original = get(id, "?original=true").expect(200);
        assertThat(original.response().getContentAsByteArray()).isEqualTo(photo);
        byte[] shown = content(id).response().getContentAsByteArray();
        assertThat(Media.betrays(photo)).isTrue();
        assertThat(Media.betrays(shown)).isFalse();
    }

    @Test
    void findsNoContentWhereThereIsNoFile() {
        get("1", "").expect(404);
        get("99", "").expect(404);
    }

    private String uploaded(String name, byte[] content) {
        return shop.upload(number, Map.of("kind", "OTHER"), Map.of(name, content))
                .expect(201)
                .text("id");
    }

    private Answer content(String id) {
        return get(id, "").expect(200);
    }

    private Answer get(String id, String query) {
        return shop.call(request(id, query));
    }

    private Answer ranged(String id, String range) {
        return shop.call(request(id, "").header(HttpHeaders.RANGE, range));
    }

    private String size(String id) {
        return content(id).header(HttpHeaders.CONTENT_LENGTH);
    }

    private MockHttpServletRequestBuilder request(String id, String query) {
        return MockMvcRequestBuilders.get(
                "/api/v1/complaints/" + number + "/evidence/" + id + "/content" + query);
    }
}
