package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.workflow.Desk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Words with files, and what the desk should look at before it says something (R36). */
@RedressTest
class SayingTests {

    private static final String REFUSED = "不予退款。";

    @Autowired Clients clients;
    @Autowired Desk desk;
    @Autowired People people;

    private Client shop;
    private Client agent;
    private Client merchant;
    private String number;

    @BeforeEach
    void file() {
        Merchant own = desk.merchant("接口附件店");
        shop = clients.shop();
        agent = clients.of(people.agent("GOODS"));
        merchant = clients.merchant(own.id());
        number = shop.file(about(own.name(), "AFTERSALES_DELAY").body()).number();
    }

    @Test
    void aMessageTakesFilesAlongForThoseWhoReadIt() throws IOException {
        Answer said =
                enclose(
                                agent,
                                Map.of("thread", "MERCHANT", "body", "见附件"),
                                Map.of("截图.jpg", Media.photo(), "b.png", Media.png()))
                        .expect(201);

        assertThat(said.text("body")).isEqualTo("见附件");
        assertThat(said.list("files"))
                .extracting(file -> file.get("name").asText())
                .containsExactlyInAnyOrder("截图.jpg", "b.png");
        String file = said(said.text("id")) + "/files/1/content";
        merchant.get(file).expect(200);
        shop.get(file).expect(404);
        assertThat(messages(merchant)).hasSize(1);
    }

    @Test
    void aFileNeedsNoWordsAndWordsOfAFormNeedAFile() throws IOException {
        assertThat(enclose(shop, Map.of(), Map.of("a.jpg", Media.photo())).expect(201).text("body"))
                .isEmpty();
        assertThat(enclose(shop, Map.of("body", "见附件"), Map.of()).expect(422).errors())
                .containsExactly("file required");
    }

    @Test
    void ofAFormNothingIsSentThatIsNotInOrder() throws IOException {
        Map<String, byte[]> good = Map.of("a.jpg", Media.photo());
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            many.put(i + ".txt", ("第" + i).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(
                        enclose(shop, Map.of("thread", "X", "lastSeen", "-1"), good)
                                .expect(422)
                                .errors())
                .containsExactlyInAnyOrder("thread not_one_of", "lastSeen negative");
        assertThat(enclose(shop, Map.of("body", "多"), many).expect(422).errors())
                .containsExactly("file too_many");
        enclose(
                        shop,
                        Map.of("body", "x"),
                        Map.of("a.html", "<html></html>".getBytes(StandardCharsets.UTF_8)))
                .expect(415);
        enclose(shop, Map.of("thread", "MERCHANT"), good).expect(403);
        enclose(clients.merchant(desk.merchant("接口附件隔壁店").id()), Map.of("body", "x"), good)
                .expect(404);

        assertThat(messages(agent)).isEmpty();
    }

    @Test
    void aRepeatedFormIsOneMessageAndAnotherFileIsAnotherForm() throws IOException {
        Map<String, String> words = Map.of("body", "见附件");
        Map<String, byte[]> photo = Map.of("a.jpg", Media.photo());

        String first = keyed(words, photo).expect(201).text("id");

        assertThat(keyed(words, photo).expect(201).text("id")).isEqualTo(first);
        keyed(words, Map.of("a.jpg", Media.png())).expect(422);
        assertThat(messages(shop)).hasSize(1);
    }

    @Test
    void theDeskIsToldWhatItsAnswerLacksAndOthersAreNot() {
        Answer said = say(agent, Map.of("body", REFUSED)).expect(201);

        assertThat(concerns(said)).containsExactly("LACKS_FACTS", "LACKS_BASIS");
        assertThat(said.text("warnings/0/known")).isEqualTo("false");
        assertThat(concerns(say(agent, Map.of("body", "正在核实")).expect(201))).isEmpty();
        assertThat(concerns(say(shop, Map.of("body", REFUSED)).expect(201))).isEmpty();
        assertThat(timeline(agent)).doesNotContain("SENT_DESPITE_WARNINGS");
    }

    @Test
    void whoeverWantsToLookFirstIsHeldBackUntilTheyHeedIt() {
        Answer held = say(agent, Map.of("body", REFUSED, "heeded", List.of())).expect(422);

        assertThat(held.errors()).containsExactly("body answer_warning", "body answer_warning");
        assertThat(held.text("errors/0/message")).contains("没有写查明的事实");
        assertThat(concerns(held)).containsExactly("LACKS_FACTS", "LACKS_BASIS");
        assertThat(
                        concerns(
                                say(
                                                agent,
                                                Map.of(
                                                        "body",
                                                        REFUSED,
                                                        "heeded",
                                                        List.of("LACKS_FACTS")))
                                        .expect(422)))
                .hasSize(2);
        assertThat(messages(agent)).isEmpty();

        say(agent, Map.of("body", REFUSED, "heeded", List.of("LACKS_FACTS", "LACKS_BASIS")))
                .expect(201);

        assertThat(timeline(agent)).contains("SENT_DESPITE_WARNINGS");
        assertThat(timeline(shop)).doesNotContain("SENT_DESPITE_WARNINGS");
        say(agent, Map.of("body", REFUSED, "heeded", List.of("NOTHING"))).expect(422);
    }

    @Test
    void aFormIsLookedAtAsWell() throws IOException {
        Map<String, byte[]> photo = Map.of("a.jpg", Media.photo());

        enclose(agent, Map.of("body", REFUSED, "heeded", ""), photo).expect(422);
        enclose(agent, Map.of("body", REFUSED, "heeded", "LACKS_FACTS, LACKS_BASIS"), photo)
                .expect(201);

        assertThat(messages(shop)).hasSize(1);
    }

    @Test
    void aPlaceThatIsNotFilledInIsNoAnswerOfTheDesk() {
        assertThat(say(agent, Map.of("body", "订单 {{订单号}} 已退")).expect(422).errors())
                .containsExactly("body places_open");
        say(agent, Map.of("thread", "INTERNAL", "body", "模板里的 {{订单号}} 要改")).expect(201);
        say(shop, Map.of("body", "我的 {{订单号}} 是什么")).expect(201);
    }

    private Answer say(Client by, Map<String, ?> words) {
        return by.post("/complaints/" + number + "/messages", words);
    }

    private Answer enclose(Client by, Map<String, String> words, Map<String, byte[]> files) {
        return by.form("/complaints/" + number + "/messages", words, files);
    }

    private Answer keyed(Map<String, String> words, Map<String, byte[]> files) {
        return shop.form(
                "/complaints/" + number + "/messages",
                new HashMap<>(words),
                files,
                "Idempotency-Key",
                "say-" + number);
    }

    private String said(String id) {
        return "/complaints/" + number + "/messages/" + id;
    }

    private List<String> messages(Client reader) {
        return reader.get("/complaints/" + number + "/messages").expect(200).list("items").stream()
                .map(one -> one.get("body").asText())
                .toList();
    }

    private String timeline(Client reader) {
        return reader.get("/complaints/" + number + "/timeline").expect(200).text();
    }

    private static List<String> concerns(Answer answer) {
        return answer.list("warnings").stream().map(one -> one.get("concern").asText()).toList();
    }
}
