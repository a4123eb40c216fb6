package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.about;
import static com.qihui.redress.api.complaint.Filing.least;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.workflow.Desk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@RedressTest
class RecordsTests {

    @Autowired Clients clients;
    @Autowired Desk desk;

    Client shop;
    Client agent;
    Client merchant;
    String number;

    @BeforeEach
    void file() {
        Merchant own = desk.merchant("有话说的店");
        shop = clients.shop();
        agent = clients.agent();
        merchant = clients.merchant(own.id());
        number = shop.file(about(own.name(), "AFTERSALES_DELAY").body()).number();
    }

    @Test
    void tellsEverythingThatHappenedOldestFirst() {
        Answer timeline = shop.get("/complaints/" + number + "/timeline").expect(200);

        assertThat(types(timeline)).startsWith("COMPLAINT_FILED").contains("MERCHANT_ASKED");
        assertThat(timeline.text("items/0/text")).isEqualTo("通过网页提交投诉");
        assertThat(timeline.text("items/0/actor")).startsWith("client");
        assertThat(timeline.text("items/0/actorKind")).isEqualTo("CLIENT");
        assertThat(timeline.text("items/0/at")).endsWith("+08:00");
        assertThat(timeline.text("items/0/data/channel")).isEqualTo("TICKET");
    }

    @Test
    void tellsItInEnglishToThoseWhoAsk() {
        Answer timeline =
                shop.call(
                        MockMvcRequestBuilders.get("/api/v1/complaints/" + number + "/timeline")
                                .header(HttpHeaders.ACCEPT_LANGUAGE, "en"));

        assertThat(timeline.list("items"))
                .allSatisfy(line -> assertThat(line.get("text").asText()).isNotBlank().isASCII());
    }

    @Test
    void keepsEachThreadToItsParties() {
        say(agent, "INTERNAL", "先核对流水").expect(201);
        say(agent, "MERCHANT", "请提供发货记录").expect(201);
        say(merchant, null, "已经发货").expect(201);
        say(agent, "COMPLAINANT", "正在核实").expect(201);
        say(shop, null, "请尽快").expect(201);

        assertThat(bodies(agent)).containsExactly("先核对流水", "请提供发货记录", "已经发货", "正在核实", "请尽快");
        assertThat(bodies(merchant)).containsExactly("请提供发货记录", "已经发货");
        assertThat(bodies(shop)).containsExactly("正在核实", "请尽快");
    }

    @Test
    void keepsInternalNotesOutOfTheTimelineOfOthers() {
        say(agent, "INTERNAL", "先核对流水").expect(201);
        say(agent, "COMPLAINANT", "正在核实").expect(201);

        assertThat(types(timeline(agent))).contains("NOTE_MADE", "MESSAGE_SENT");
        assertThat(types(timeline(shop))).contains("MESSAGE_SENT").doesNotContain("NOTE_MADE");
        assertThat(types(timeline(merchant))).doesNotContain("NOTE_MADE", "MESSAGE_SENT");
    }

    @Test
    void letsNobodySpeakInAThreadThatIsNotTheirs() {
        say(merchant, "COMPLAINANT", "私下说").expect(403);
        say(shop, "INTERNAL", "偷看").expect(403);
        assertThat(say(shop, null, "长".repeat(5_001)).expect(422).errors())
                .containsExactly("body too_long");
        assertThat(say(shop, "BOSS", "").expect(422).errors())
                .containsExactlyInAnyOrder("thread not_one_of", "body required");
    }

    @Test
    void addsEvidenceAndJudgesAnew() {
        String bare = shop.file(least().with("category", "AFTERSALES_DELAY").body()).number();
        Set<String> missing = missing(bare);

        Answer added =
                shop.post(
                                "/complaints/" + bare + "/evidence",
                                Map.of(
                                        "kind",
                                        "PAYMENT_PROOF",
                                        "desc",
                                        "账单 <b>详情</b>",
                                        "shows",
                                        Map.of("payee", true, "arrivalTime", true)))
                        .expect(201);

        assertThat(added.text("kind")).isEqualTo("PAYMENT_PROOF");
        Answer pieces = shop.get("/complaints/" + bare + "/evidence").expect(200);
        assertThat(pieces.text("items/0/desc")).isEqualTo("账单 <b>详情</b>");
        assertThat(missing(bare)).hasSizeLessThan(missing.size());
        assertThat(types(shop.get("/complaints/" + bare + "/timeline"))).contains("EVIDENCE_ADDED");
    }

    /** E6, E22. */
    @Test
    void tellsWhenAndWhyAClockStoodStill() {
        String bare = shop.file(least().with("category", "AFTERSALES_DELAY").body()).number();

        Answer still = shop.get("/complaints/" + bare + "/deadlines/RESOLUTION").expect(200);
        assertThat(still.text("state")).isEqualTo("PAUSED");
        assertThat(still.text("pauses/0/reason")).isEqualTo("EVIDENCE_ASKED");
        assertThat(still.at("pauses/0/to").isNull()).isTrue();
        assertThat(still.text("pauses/0/left")).isEqualTo(still.text("left")).startsWith("PT");

        shop.complete(bare, "provideEvidence", Map.of("outcome", "NOTHING_MORE"));
        Answer running = shop.get("/complaints/" + bare + "/deadlines/RESOLUTION").expect(200);
        assertThat(running.text("state")).isEqualTo("RUNNING");
        assertThat(running.list("runs")).hasSize(2);
        assertThat(running.text("runs/1/from")).isEqualTo(running.text("pauses/0/to"));
        assertThat(running.text("dueAt")).isEqualTo(running.text("pauses/0/dueAfter"));
    }

    @Test
    void explainsADeadline() {
        Answer deadline =
                shop.get("/complaints/" + number + "/deadlines/INTERNAL_HANDLING").expect(200);

        assertThat(deadline.text("kind")).isEqualTo("INTERNAL_HANDLING");
        assertThat(deadline.text("calendar")).isEqualTo("WORKING_DAYS");
        assertThat(deadline.text("state")).isEqualTo("RUNNING");
        assertThat(deadline.text("rule")).isEqualTo("internal-handling");
        assertThat(deadline.text("dueAt")).endsWith("+08:00");
        assertThat(deadline.list("runs")).hasSize(1);
        assertThat(deadline.text("runs/0/from")).isEqualTo(deadline.text("startedAt"));
        assertThat(deadline.at("runs/0/to").isNull()).isTrue();
        assertThat(deadline.text("steps/0/step")).isEqualTo("STARTED");
        assertThat(deadline.at("calendarVersion").asInt()).isPositive();
        assertThat(deadline.at("policyVersion").asInt()).isPositive();
        assertThat(deadline.text("explanation/0")).contains("7 个工作日", "服务时限第", "日历第");
        assertThat(deadline.text("explanation/1")).contains("起计时");
        assertThat(deadline.text("explanation/2")).contains("合计用去", "到期");
        // Before this one it may say that next year's calendar is not published.
        assertThat(deadline.text("explanation/" + (deadline.list("explanation").size() - 1)))
                .contains("平台可控用时", "用户经历");
        shop.get("/complaints/" + number + "/deadlines/PROMISE").expect(404);
        shop.get("/complaints/" + number + "/deadlines/NEVER").expect(422);
    }

    @Test
    void tellsWhoeverWantsToKnowThatOthersSpokeFirst() {
        Map<String, Object> unseen = Map.of("body", "我也答一句", "lastSeen", 0);
        say(shop, null, "还没有到账").expect(201);

        Answer late = agent.post("/complaints/" + number + "/messages", unseen).expect(409);
        assertThat(late.errors()).containsExactly("answered_meanwhile");
        assertThat(bodies(agent)).doesNotContain("我也答一句");

        long seen = Long.parseLong(late.text("currentVersion"));
        Map<String, Object> heeded = Map.of("body", "我也答一句", "lastSeen", seen);
        agent.post("/complaints/" + number + "/messages", heeded).expect(201);
        agent.post("/complaints/" + number + "/messages", Map.of("body", "x", "lastSeen", -1))
                .expect(422);
    }

    private Answer say(Client who, String thread, String body) {
        Map<String, String> said =
                thread == null ? Map.of("body", body) : Map.of("thread", thread, "body", body);
        return who.post("/complaints/" + number + "/messages", said);
    }

    private Answer timeline(Client reader) {
        return reader.get("/complaints/" + number + "/timeline").expect(200);
    }

    private List<String> bodies(Client reader) {
        return reader.get("/complaints/" + number + "/messages").expect(200).list("items").stream()
                .map(message -> message.get("body").asText())
                .toList();
    }

    private Set<String> missing(String complaint) {
        return shop.complaint(complaint).list("evidence/missing").stream()
                .map(gap -> gap.asText())
                .collect(Collectors.toSet());
    }

    private static List<String> types(Answer timeline) {
        return timeline.list("items").stream().map(line -> line.get("type").asText()).toList();
    }
}
