package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.about;
import static com.qihui.redress.api.complaint.Filing.least;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Scope;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@RedressTest
class FilingTests {

    @Autowired Clients clients;

    Client shop;

    @BeforeEach
    void open() {
        shop = clients.shop();
    }

    @Test
    void answersWithTheComplaintItsAddressAndItsVersion() {
        Answer filed =
                shop.file(
                        about("无名小店", "RECHARGE_NOT_CREDITED")
                                .with("orderAmountYuan", 100.5)
                                .with("orderedAt", "2026-11-01T06:30:00.123456789Z")
                                .with("payment", Map.of("paidYuan", "100.50"))
                                .with("contactLog", List.of(Map.of("kept", false)))
                                .body());

        assertThat(filed.header(HttpHeaders.LOCATION))
                .isEqualTo("/api/v1/complaints/" + filed.number());
        assertThat(filed.header(HttpHeaders.ETAG)).isEqualTo("\"" + filed.text("version") + "\"");
        assertThat(filed.text("status")).isEqualTo("IN_TRIAGE");
        assertThat(filed.text("tasks/0/key")).isEqualTo("triageComplaint");
        Answer read = shop.complaint(filed.number());
        assertThat(read.body()).isEqualTo(filed.body());
        assertThat(read.header(HttpHeaders.ETAG)).isEqualTo(filed.header(HttpHeaders.ETAG));
    }

    @Test
    void takesAComplaintWithGapsAndAsksForEvidence() {
        Answer filed = shop.file(least().body());

        assertThat(filed.text("channel")).isEqualTo("TICKET");
        assertThat(filed.text("status")).isEqualTo("AWAITING_CUSTOMER");
        assertThat(filed.text("tasks/0/group")).isEqualTo("CUSTOMER");
        assertThat(filed.text("evidence/completeness")).isEqualTo("INSUFFICIENT");
        assertThat(filed.list("evidence/missing")).isNotEmpty();
        assertThat(filed.text("category")).isEqualTo("RECHARGE_NOT_CREDITED");
        assertThat(filed.text("attribution/responsibility")).isEqualTo("NONE_YET");
        assertThat(filed.text("statement/text")).contains("现象：支付成功后30分钟未到账", "影响：（未说明）");
        assertThat(filed.at("statement/missing"))
                .map(JsonNode::asText)
                .containsExactly("订单号", "影响");
        assertThat(filed.at("incident").isNull()).isTrue();
        assertThat(filed.text("escalation/primary")).isEqualTo("MARKET_REGULATION_12315");
    }

    @Test
    void saysWhyItThinksWhoIsAnswerable() {
        Answer filed = shop.file(about("无名小店", "RECHARGE_NOT_CREDITED").body());

        assertThat(filed.text("attribution/responsibility")).isEqualTo("UNDETERMINED");
        assertThat(filed.at("attribution/suggested").asBoolean()).isTrue();
        assertThat(filed.text("attribution/reasons/0/rule")).isEqualTo("recharge-order-not-found");
        assertThat(filed.text("attribution/reasons/0/text")).contains("查不到订单");
    }

    @Test
    void takesAnOrderAndAMerchantNobodyKnows() {
        Answer filed =
                shop.file(about("谁也不认识的店", "NOT_AS_DESCRIBED").with("orderNo", "QH-0-0").body());

        assertThat(filed.text("merchant")).isEqualTo("谁也不认识的店");
        assertThat(filed.text("orderNo")).isEqualTo("QH-0-0");
        assertThat(filed.text("tasks/0/key")).isEqualTo("triageComplaint");
    }

    @Test
    void keepsEveryCharacterAsItWasWritten() {
        String rare = "𠮷野家😀👩‍👩‍👧 ﷽ <script>alert('x')</script> & \"q\"\t\r\n  末";

        Answer filed =
                shop.file(
                        least().with("narrative", rare)
                                .with("productName", "<b>𠮷</b>")
                                .with("merchant", "<i>店</i>")
                                .with("demand", List.of(Map.of("type", "REFUND", "text", rare)))
                                .body());

        Answer read = shop.complaint(filed.number());
        assertThat(read.text("filing/narrative")).isEqualTo(rare);
        assertThat(read.text("filing/demand/0/text")).isEqualTo(rare);
        assertThat(read.text("filing/productName")).isEqualTo("<b>𠮷</b>");
        assertThat(read.text("merchant")).isEqualTo("<i>店</i>");
        assertThat(read.text("subject")).isEqualTo("<b>𠮷</b>");
    }

    @Test
    void holdsASubjectOfRareCharactersOnly() {
        Answer filed = shop.file(least().with("productName", "𠮷".repeat(100)).body());

        assertThat(filed.text("subject")).startsWith("𠮷".repeat(50)).endsWith("…");
    }

    @Test
    void writesMoneyAsTextAndTimesWithTheOffsetOfTheDesk() {
        Answer filed =
                shop.file(
                        least().with("orderAmountYuan", "99.5")
                                .with("orderedAt", "2026-11-01T06:30:00Z")
                                .body());

        assertThat(filed.text("filing/orderAmountYuan")).isEqualTo("99.50");
        assertThat(filed.text("filing/orderedAt")).isEqualTo("2026-11-01T14:30:00+08:00");
        assertThat(filed.text("submittedAt")).endsWith("+08:00");
        assertThat(filed.list("deadlines"))
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.get("dueAt").asText()).endsWith("+08:00"));
    }

    @Test
    void countsFromTheMomentAnImportedComplaintWasMade() {
        Answer filed = shop.file(least().with("submittedAt", "2026-03-02T10:00:00+08:00").body());

        assertThat(filed.text("submittedAt")).isEqualTo("2026-03-02T10:00:00+08:00");
        assertThat(filed.text("externalEligibleFrom")).isEqualTo("2026-03-12");
    }

    @Test
    void importsOnlyForThoseWhoMay() {
        Client ordinary = clients.with(Scope.COMPLAINTS_WRITE, Scope.COMPLAINTS_READ);

        ordinary.post(
                        "/complaints",
                        least().with("submittedAt", "2026-03-02T10:00:00+08:00").body())
                .expect(403);
        ordinary.post("/complaints", least().body()).expect(201);
    }

    @Test
    void remembersWhatWasPromisedBefore() {
        Map<String, String> contact =
                Map.of(
                        "at", "2026-11-01T10:00:00+08:00",
                        "agentNo", "1018",
                        "promise", "24小时内退款",
                        "promiseDue", "2026-11-02T10:00:00+08:00");

        Answer filed = shop.file(least().with("contactLog", List.of(contact)).body());

        assertThat(filed.text("promises/0/text")).isEqualTo("24小时内退款");
        assertThat(filed.text("promises/0/by")).isEqualTo("1018");
        assertThat(filed.text("promises/0/dueAt")).isEqualTo("2026-11-02T10:00:00+08:00");
        assertThat(filed.text("promises/0/state")).isEqualTo("MISSED");
        assertThat(filed.at("promises/0/brokenAtSubmission").asBoolean()).isTrue();
        assertThat(filed.at("promisesBrokenAtSubmission").asInt()).isEqualTo(1);
    }

    /** Where no limit is told, the promise's own words may name one; nothing is made up. */
    @ParameterizedTest
    @CsvSource({
        "24小时内退款      , , 2026-11-02T10:00:00+08:00, 1",
        "2个工作日内退款    , , 2026-11-04T00:00:00+08:00, 1",
        "已加急           , ,                          , 0",
        "尽快处理         , ,                          , 0",
        "24小时内退款     , true,                      , 0",
        "500天内退款      , , 2028-03-15T10:00:00+08:00, 0"
    })
    void readsTheLimitOfAPromiseFromItsWordsOnlyWhereTheyNameOne(
            String promise, @Nullable Boolean kept, @Nullable String due, int broken) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("at", "2026-11-01T10:00:00+08:00");
        contact.put("promise", promise);
        contact.put("kept", kept);

        Answer filed = shop.file(least().with("contactLog", List.of(contact)).body());

        assertThat(filed.list("promises")).hasSize(due == null ? 0 : 1);
        assertThat(due == null || filed.text("promises/0/dueAt").equals(due)).isTrue();
        assertThat(filed.at("promisesBrokenAtSubmission").asInt()).isEqualTo(broken);
    }

    /** Whoever complains that it was not kept need not know until when it was promised. */
    @Test
    void whatIsSaidToBeBrokenIsChasedAlthoughNobodyNamedADay() {
        Map<String, Object> contact = Map.of("promise", "已加急退款", "kept", false);

        Answer filed = shop.file(least().with("contactLog", List.of(contact)).body());

        assertThat(filed.text("promises/0/state")).isEqualTo("MISSED");
        assertThat(filed.text("promises/0/dueAt")).isEqualTo(filed.text("submittedAt"));
    }
}
