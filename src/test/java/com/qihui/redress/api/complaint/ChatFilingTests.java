package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.least;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Scope;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.chat.Chatting;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R24 over the interface: a chat with its transcript. */
@RedressTest
class ChatFilingTests {

    private static final Map<String, Object> THEIRS =
            Map.of(
                    "who", "COMPLAINANT",
                    "at", "2026-07-02T12:01:00+08:00",
                    "text", "刚下的单，点卡到哪了？");
    private static final Map<String, Object> OURS =
            Map.of(
                    "who", "AGENT",
                    "at", "2026-07-02T12:01:30+08:00",
                    "agentNo", "1018",
                    "text", "您好，我帮您看一下");

    @Autowired Clients clients;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    Client shop;

    @BeforeEach
    void open() {
        clock.set(Chatting.ASKED);
        shop = clients.shop();
    }

    @Test
    void answersUntilWhenTheGoodsMustCome() {
        Answer filed = shop.file(chat(Chatting.LATE, List.of(THEIRS, OURS)));

        assertThat(filed.text("channel")).isEqualTo("ONLINE_CHAT");
        assertThat(filed.text("chat/state")).isEqualTo("OPEN");
        assertThat(filed.text("chat/arrivesBy")).isEqualTo("2026-07-02T12:15:00+08:00");
        assertThat(filed.text("tasks/0/key")).isEqualTo("watchDelivery");
        assertThat(shop.complaint(filed.number()).body()).isEqualTo(filed.body());
    }

    @Test
    void becomesATicketWithEverythingInIt() {
        Answer filed = shop.file(chat(Chatting.LATE, List.of(THEIRS, OURS)));

        desk.pass(desk.byNumber(filed.number()), Duration.ofMinutes(14));

        Answer now = shop.complaint(filed.number());
        assertThat(now.text("chat/state")).isEqualTo("TICKET");
        assertThat(now.text("chat/endedAt")).startsWith("2026-07-02T12:1");
        assertThat(now.list("filing/transcript"))
                .map(line -> line.get("text").asText())
                .containsExactly("刚下的单，点卡到哪了？", "您好，我帮您看一下");
        assertThat(
                        shop.get("/complaints/" + filed.number() + "/messages")
                                .expect(200)
                                .list("items"))
                .map(line -> line.get("body").asText())
                .startsWith("刚下的单，点卡到哪了？", "您好，我帮您看一下");
    }

    @Test
    void needsNoTranscript() {
        Answer filed =
                shop.file(
                        least().with("channel", "ONLINE_CHAT")
                                .with("narrative", "礼品卡可以分两次用吗？")
                                .with("demand", List.of(Map.of("type", "INFO")))
                                .body());

        assertThat(filed.text("chat/state")).isEqualTo("OPEN");
        assertThat(filed.list("filing/transcript")).isEmpty();
        assertThat(filed.text("tasks/0/key")).isEqualTo("answerChat");
    }

    @Test
    void saysWhatIsWrongWithALine() {
        Answer answer =
                shop.post(
                        "/complaints",
                        chat(
                                Chatting.SOON,
                                List.of(
                                        Map.of("who", "SOMEBODY", "text", "在吗"),
                                        Map.of("who", "AGENT", "text", " "),
                                        Map.of("who", "AGENT", "text", "长".repeat(2_001)),
                                        Map.of(
                                                "who",
                                                "COMPLAINANT",
                                                "at",
                                                "2026-07-02T13:00:00+08:00",
                                                "text",
                                                "以后说的"))));

        answer.expect(422);
        assertThat(answer.errors()).hasSize(4).allMatch(error -> error.startsWith("transcript["));
    }

    @Test
    void takesSoManyLinesAndNotOneMore() {
        shop.file(chat(Chatting.SOON, Collections.nCopies(200, THEIRS)));

        shop.post("/complaints", chat(Chatting.SOON, Collections.nCopies(201, THEIRS))).expect(422);
    }

    /** What was said between complainant and desk is not the merchant's affair. */
    @Test
    void noMerchantReadsTheChat() {
        long merchant = desk.merchant("启慧卡盟自营").id();
        Answer filed = shop.file(chat(Chatting.LATE, List.of(THEIRS, OURS)));

        Answer read = clients.merchant(merchant).complaint(filed.number());

        assertThat(read.text()).doesNotContain("点卡到哪了", "我帮您看一下");
        assertThat(read.at("chat").isNull()).isTrue();
    }

    @Test
    void aStrangerFindsNothing() {
        Answer filed = shop.file(chat(Chatting.LATE, List.of(THEIRS)));

        clients.with(Scope.INSIGHT_READ).get("/complaints/" + filed.number()).expect(403);
        clients.merchant(desk.merchant("别家小店").id())
                .get("/complaints/" + filed.number())
                .expect(404);
    }

    /** What the complainant said in the chat is not missing from what they wrote. */
    @Test
    void theStatementKnowsWhatWasSaidInTheChat() {
        List<JsonNode> without =
                shop.file(chat(Chatting.LATE, List.of())).list("statement/missing");
        List<JsonNode> with =
                shop.file(
                                chat(
                                        Chatting.LATE,
                                        List.of(
                                                Map.of(
                                                        "who",
                                                        "COMPLAINANT",
                                                        "text",
                                                        "7月2日12:00付的款，订单" + Chatting.LATE))))
                        .list("statement/missing");

        assertThat(without).map(JsonNode::asText).contains("时间");
        assertThat(with).map(JsonNode::asText).doesNotContain("时间", "订单号");
    }

    private static Object chat(String orderNo, List<Map<String, Object>> transcript) {
        return least().with("channel", "ONLINE_CHAT")
                .with("orderNo", orderNo)
                .with("merchant", "启慧卡盟自营")
                .with("narrative", "我刚下的单到哪了？怎么还没到？")
                .with("demand", List.of(Map.of("type", "INFO")))
                .with("transcript", transcript)
                .body();
    }
}
