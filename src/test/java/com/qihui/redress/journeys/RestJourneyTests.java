package com.qihui.redress.journeys;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

/** A complaint goes its whole way by calls alone: the same services, the same checks. */
@RedressTest
class RestJourneyTests {

    /** An order of the example cases, which the order sandbox can refund. */
    private static final String ORDER = "QH2023101500123";

    @Autowired Clients clients;
    @Autowired Desk desk;

    Client shop;
    Client agent;
    Client manager;
    Client merchant;
    String number;

    @BeforeEach
    void file() {
        Merchant own = desk.merchant("启慧卡盟自营");
        shop = clients.shop();
        agent = clients.agent();
        manager = clients.manager();
        merchant = clients.merchant(own.id());
        number =
                shop.file(
                                least().with("merchant", own.name())
                                        .proven()
                                        .with("orderNo", ORDER)
                                        .body())
                        .number();
    }

    @Test
    void isTriagedOfferedRefusedImprovedApprovedPaidClosedAndReopened() {
        String triage = takeTriage();
        complete(agent, triage, "HANDLE", toTheMerchant()).expect(200);
        assertStatus("WITH_MERCHANT");

        done(merchant, "answerComplaint", "OFFER", refund("PARTIAL_REFUND", "50.00"));
        assertStatus("PROPOSED");
        decide(false, "只退一半不够").expect(200);

        done(manager, "reviewRefusal", "PROPOSE_AGAIN", refund("COMPENSATION", "300.00"));
        decide(true, null).expect(200);
        assertStatus("IN_REMEDY");

        Answer own = complete(manager, task("approveRemedy"), "APPROVE", Map.of()).expect(422);
        assertThat(own.errors()).containsExactly("outcome own_proposal");
        done(clients.manager(), "approveRemedy", "APPROVE", Map.of("note", "同意"));
        assertThat(shop.complaint(number).list("tasks")).isEmpty();
        desk.runDue(desk.byNumber(number));

        Answer closed = assertStatus("CLOSED");
        assertThat(closed.text("closing")).isEqualTo("REMEDIED");
        assertThat(closed.text("proposal/round")).isEqualTo("2");
        assertThat(happened())
                .containsSubsequence(
                        "COMPLAINT_FILED",
                        "TRIAGED",
                        "MERCHANT_ASKED",
                        "SOLUTION_PROPOSED",
                        "PROPOSAL_REFUSED",
                        "SOLUTION_PROPOSED",
                        "PROPOSAL_ACCEPTED",
                        "REMEDY_ORDERED",
                        "REMEDY_APPROVED",
                        "REMEDY_EXECUTED",
                        "CLOSED");

        shop.post(
                        "/complaints/" + number + "/reopening",
                        Map.of("reason", "补偿未到账"),
                        HttpHeaders.IF_MATCH,
                        closed.header(HttpHeaders.ETAG))
                .expect(200);
        assertStatus("IN_TRIAGE");
        takeTriage();
    }

    @Test
    void goesOutsideWhenARefusalIsUpheldAndIsPaidWhatIsAwarded() {
        complete(agent, takeTriage(), "HANDLE", toTheMerchant()).expect(200);
        done(merchant, "answerComplaint", "CONTEST", Map.of("answer", "已正常发货"));
        done(
                agent,
                "investigateComplaint",
                "DECLINE",
                Map.of("responsibility", "USER", "answer", "账号填写有误"));
        decide(false, "没有填错").expect(200);
        done(manager, "reviewRefusal", "UPHOLD", Map.of("answer", "维持原结论"));
        assertStatus("EXTERNAL");

        done(
                agent,
                "registerExternalCase",
                "REGISTERED",
                Map.of("body", "MARKET_REGULATION_12315", "caseNo", "12315-2026-1"));
        done(agent, "followExternalCase", "SUPPLEMENT", Map.of("description", "补交流水"));
        done(
                agent,
                "followExternalCase",
                "MEDIATED",
                Map.of("awardedYuan", "100.00", "note", "双方同意退款"));
        desk.runDue(desk.byNumber(number));

        Answer closed = assertStatus("CLOSED");
        assertThat(closed.text("escalation/primary")).isEqualTo("MARKET_REGULATION_12315");
        assertThat(closed.text("proposal/party")).isEqualTo("OUTSIDE_BODY");
        assertThat(happened())
                .containsSubsequence(
                        "REFUSAL_UPHELD",
                        "WENT_OUTSIDE",
                        "OUTSIDE_REGISTERED",
                        "SUPPLEMENT_SENT",
                        "OUTSIDE_ENDED",
                        "REMEDY_EXECUTED",
                        "CLOSED");
    }

    @Test
    void isAskedAboutAndAnsweredDuringTheInvestigation() {
        complete(
                        agent,
                        takeTriage(),
                        "HANDLE",
                        Map.of("category", "ACCOUNT_ANOMALY", "handledBy", "PLATFORM"))
                .expect(200);
        done(agent, "investigateComplaint", "ASK", Map.of("question", "登录地点是哪里?"));
        assertStatus("AWAITING_CUSTOMER");
        done(shop, "answerQuestion", "ANSWER", Map.of("answer", "一直在本地"));

        assertStatus("WITH_PLATFORM");
        assertThat(shop.get("/complaints/" + number + "/messages").expect(200).list("items"))
                .extracting(message -> message.get("body").asText())
                .containsExactly("登录地点是哪里?", "一直在本地");
    }

    /** Its category is not told, so a person looks at it. */
    private String takeTriage() {
        String task = task("triageComplaint");
        assertThat(agent.post("/tasks/" + task + "/claim", "").expect(200).at("assignee").isNull())
                .isFalse();
        return task;
    }

    private static Map<String, ?> toTheMerchant() {
        return Map.of("category", "RECHARGE_NOT_CREDITED", "handledBy", "MERCHANT");
    }

    private static Map<String, ?> refund(String remedy, String yuan) {
        return Map.of("remedy", remedy, "amountYuan", yuan, "answer", "我们愿意补救");
    }

    private Answer decide(boolean accepted, String reason) {
        return shop.post(
                "/complaints/" + number + "/decision",
                reason == null
                        ? Map.of("accepted", accepted)
                        : Map.of("accepted", accepted, "reason", reason),
                HttpHeaders.IF_MATCH,
                shop.complaint(number).header(HttpHeaders.ETAG));
    }

    private String task(String key) {
        return shop.task(number, key);
    }

    private void done(Client who, String key, String outcome, Map<String, ?> fields) {
        complete(who, task(key), outcome, fields).expect(200);
    }

    private static Answer complete(Client who, String task, String outcome, Map<String, ?> fields) {
        return who.post(
                "/tasks/" + task + "/completion", Map.of("outcome", outcome, "fields", fields));
    }

    private Answer assertStatus(String status) {
        Answer complaint = shop.complaint(number);
        assertThat(complaint.text("status")).isEqualTo(status);
        return complaint;
    }

    private List<String> happened() {
        return shop.get("/complaints/" + number + "/timeline").list("items").stream()
                .map(line -> line.get("type").asText())
                .toList();
    }
}
