package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Scope;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.workflow.Desk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@RedressTest
class EvidenceUploadTests {

    @Autowired Clients clients;
    @Autowired Desk desk;

    Client shop;
    Merchant asked;
    String number;

    @BeforeEach
    void file() {
        asked = desk.merchant("收证据的店");
        // Without the right to import: what is only declared is announced, not given.
        shop = clients.with(Scope.COMPLAINTS_READ, Scope.COMPLAINTS_WRITE, Scope.TASKS_WORK);
        number = shop.file(about(asked.name(), "AFTERSALES_DELAY").body()).number();
    }

    @Test
    void takesAFileAndTellsWhatItIs() {
        byte[] content = Media.png();

        Answer added =
                shop.upload(
                                number,
                                Map.of("kind", "ORDER_DETAIL", "shows", "orderNo,amount"),
                                Map.of("C:\\图\\订单.exe", content))
                        .expect(201);

        assertThat(added.text("file/sha256")).isEqualTo(Hash.sha256(content));
        assertThat(added.at("file/size").asInt()).isEqualTo(content.length);
        assertThat(added.text("file/mediaType")).isEqualTo("image/png");
        assertThat(added.text("file/preview")).isEqualTo("IMAGE");
        assertThat(added.text("file/name")).isEqualTo("订单.exe");
        assertThat(added.list("shows")).extracting(n -> n.asText()).contains("orderNo", "amount");
        Answer fetched =
                shop.get("/complaints/" + number + "/evidence/" + added.text("id") + "/content")
                        .expect(200);
        assertThat(fetched.response().getContentAsByteArray()).isEqualTo(content);
        assertThat(added.header(HttpHeaders.LOCATION))
                .isEqualTo(
                        "/api/v1/complaints/"
                                + number
                                + "/evidence/"
                                + added.text("id")
                                + "/content");
    }

    @Test
    void makesAPieceOfEachOfSeveralFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("第一页.png", Media.png());
        files.put("第二页.pdf", Media.pdf("page two"));

        Answer added =
                shop.upload(number, Map.of("kind", "COMMUNICATION_RECORD"), files).expect(201);

        assertThat(added.list("items"))
                .extracting(piece -> piece.at("/file/name").asText())
                .containsExactly("第一页.png", "第二页.pdf");
    }

    @Test
    void takesManyFilesOfOneComplaintAtOnce() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(12);
        try {
            List<Callable<Answer>> uploads = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Map<String, byte[]> file = Map.of(i + ".pdf", Media.pdf("page " + i));
                uploads.add(() -> shop.upload(number, Map.of("kind", "OTHER"), file));
            }
            for (Future<Answer> answer : senders.invokeAll(uploads)) {
                answer.get().expect(201);
            }
        } finally {
            senders.shutdownNow();
        }

        List<JsonNode> pieces = shop.get("/complaints/" + number + "/evidence").list("items");
        assertThat(pieces)
                .extracting(piece -> piece.get("id").asInt())
                .isEqualTo(IntStream.rangeClosed(1, pieces.size()).boxed().toList());
        assertThat(pieces)
                .filteredOn(piece -> !piece.get("file").isNull())
                .hasSize(24)
                .extracting(piece -> piece.at("/file/name").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void countsADeclaredPieceOnlyWhenItsFileIsHere() {
        // given: a payment proof announced with what it shows
        assertThat(missing()).contains("PAYMENT_PROOF");

        // when
        Answer added =
                shop.upload(number, Map.of("kind", "PAYMENT_PROOF"), Map.of("a.jpg", Media.jpeg()))
                        .expect(201);

        // then: the file completes it, and shows what was announced of it
        assertThat(added.at("corrects").asInt()).isEqualTo(1);
        assertThat(missing()).noneMatch(gap -> gap.startsWith("PAYMENT_PROOF"));
        Answer pieces = shop.get("/complaints/" + number + "/evidence").expect(200);
        assertThat(pieces.list("items"))
                .extracting(piece -> piece.get("given").asBoolean())
                .containsExactly(false, false, true);
    }

    @Test
    void countsADeclaredPieceOfAnImportedComplaint() {
        String imported =
                clients.shop().file(about(asked.name(), "AFTERSALES_DELAY").body()).number();

        assertThat(clients.shop().complaint(imported).text("evidence/missing"))
                .doesNotContain("PAYMENT_PROOF");
    }

    @Test
    void pointsACorrectionToWhatItCorrectsAndKeepsBoth() {
        shop.upload(number, Map.of("kind", "OTHER"), Map.of("a.png", Media.png())).expect(201);

        Answer corrected =
                shop.upload(
                                number,
                                Map.of("kind", "OTHER", "corrects", "3"),
                                Map.of("b.jpg", Media.jpeg()))
                        .expect(201);

        assertThat(corrected.at("corrects").asInt()).isEqualTo(3);
        assertThat(shop.get("/complaints/" + number + "/evidence").list("items")).hasSize(4);
        assertThat(
                        shop.upload(
                                        number,
                                        Map.of("kind", "OTHER", "corrects", "77"),
                                        Map.of("b.jpg", Media.jpeg()))
                                .expect(422)
                                .errors())
                .containsExactly("corrects piece_unknown");
    }

    @Test
    void doesTheSameCallOnceAndAnswersItTwice() {
        Map<String, String> fields = Map.of("kind", "OTHER");
        Map<String, byte[]> files = Map.of("a.png", Media.png());

        Answer first = shop.upload(number, fields, files, "Idempotency-Key", "up-1").expect(201);
        Answer again = shop.upload(number, fields, files, "Idempotency-Key", "up-1").expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(shop.get("/complaints/" + number + "/evidence").list("items")).hasSize(3);
        shop.upload(number, fields, Map.of("a.png", Media.jpeg()), "Idempotency-Key", "up-1")
                .expect(422);
    }

    @Test
    void saysEverythingThatIsWrongWithAForm() {
        assertThat(
                        shop.upload(
                                        number,
                                        Map.of(
                                                "kind", "PHOTO",
                                                "capturedAt", "gestern",
                                                "priorNotice", "maybe",
                                                "desc", "x".repeat(1001)),
                                        Map.of("a.png", Media.png()))
                                .expect(422)
                                .errors())
                .containsExactlyInAnyOrder(
                        "kind not_one_of",
                        "capturedAt not_a_time",
                        "priorNotice not_a_boolean",
                        "desc too_long");
        assertThat(shop.upload(number, Map.of("kind", "OTHER"), Map.of()).expect(422).errors())
                .containsExactly("file required");
        assertThat(shop.upload(number, Map.of(), Map.of("a.png", Media.png())).expect(422).errors())
                .containsExactly("kind required");
    }

    @Test
    void saysWhichTypesAreTakenWhenOneIsNot() {
        Answer refused =
                shop.upload(
                                number,
                                Map.of("kind", "OTHER"),
                                Map.of("账单.png", Media.ascii("<!DOCTYPE html><html><script>")))
                        .expect(415);

        assertThat(refused.text("detail")).contains("账单.png", "text/html", "图片", "PDF");
        assertThat(refused.text("reason")).isEqualTo("TYPE");
        assertThat(shop.get("/complaints/" + number + "/evidence").list("items")).hasSize(2);
    }

    @Test
    void takesTheMomentFromTheFileBeforeTheOneDeclared() {
        Answer photo =
                shop.upload(
                                number,
                                Map.of("kind", "OTHER", "capturedAt", "2026-11-01T08:00:00+08:00"),
                                Map.of("a.jpg", Media.photo()))
                        .expect(201);
        Answer plain =
                shop.upload(
                                number,
                                Map.of("kind", "OTHER", "capturedAt", "2026-11-01T08:00:00+08:00"),
                                Map.of("a.jpg", Media.jpeg()))
                        .expect(201);

        assertThat(photo.text("capturedAt")).isEqualTo("2026-11-22T14:35:10+08:00");
        assertThat(plain.text("capturedAt")).isEqualTo("2026-11-01T08:00:00+08:00");
    }

    private List<String> missing() {
        return shop.complaint(number).list("evidence/missing").stream()
                .map(gap -> gap.asText())
                .toList();
    }
}
