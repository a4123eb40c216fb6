package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.least;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Scope;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is wrong with a complaint is said clearly, and nothing of it is kept. */
@RedressTest
class BadFilingTests {

    @Autowired Clients clients;
    @Autowired JdbcClient database;
    @Autowired TravellingClock clock;
    @Autowired Desk desk;

    Client shop;
    long before;

    @BeforeEach
    void count() {
        shop = clients.shop();
        before = tickets();
    }

    @AfterEach
    void nothingWasKept() {
        assertThat(tickets()).isEqualTo(before);
    }

    @Test
    void saysWhereTheJsonBreaks() {
        Answer answer = send("{\"narrative\": \"x\",\n \"demand\": [}");

        answer.expect(400);
        assertThat(answer.errors()).containsExactly("malformed_json");
        assertThat(answer.text("errors/0/message")).contains("第 2 行");
    }

    @Test
    void saysWhichValuesAChoiceHas() {
        Answer answer =
                send(
                        least().with("channel", "FAX")
                                .with("demand", List.of(Map.of("type", "GIFT")))
                                .body());

        answer.expect(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder("channel not_one_of", "demand[0].type not_one_of");
        assertThat(answer.text("errors/0/message")).contains("TICKET, ONLINE_CHAT, EMAIL, PHONE");
    }

    @Test
    void saysEverythingAtOnce() {
        Answer answer =
                send(
                        """
                        {"category": 7, "complainant": {"phone": "12", "email": "nobody"},
                         "orderNo": ["x"], "orderAmountYuan": "many", "relatedOrdersTotalYuan": -1,
                         "payment": {"provider": "CASH", "paidAt": "2026-11-01", "paidYuan": "1.234"},
                         "orderedAt": "soon", "narrative": " ", "demand": [{}, null], "evidence": {},
                         "contactLog": [{"promiseDue": 99999999999, "kept": "perhaps"}]}
                        """);

        answer.expect(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "category not_one_of",
                        "complainant.name required",
                        "complainant.phone format",
                        "complainant.email format",
                        "orderNo not_a_text",
                        "orderAmountYuan not_a_number",
                        "relatedOrdersTotalYuan too_small",
                        "payment.provider not_one_of",
                        "payment.paidAt not_a_time",
                        "payment.paidYuan digits",
                        "orderedAt not_a_time",
                        "narrative required",
                        "demand[0].type required",
                        "demand[1] required",
                        "evidence not_a_list",
                        "contactLog[0].promiseDue unlikely_time",
                        "contactLog[0].kept not_a_boolean",
                        "order_or_merchant_required");
    }

    @Test
    void takesNoPromiseWhoseYearIsASlip() {
        Answer answer =
                send(
                        least().with(
                                        "contactLog",
                                        List.of(
                                                told(
                                                        "2026-03-01T09:00:00Z",
                                                        "2062-03-02T09:00:00Z"),
                                                told(
                                                        "2026-03-01T09:00:00Z",
                                                        "2026-03-02T09:00:00Z"),
                                                Map.of(
                                                        "promise",
                                                        "退款",
                                                        "promiseDue",
                                                        "2095-01-01T00:00:00Z")))
                                .body());

        answer.expect(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "contactLog[0].promiseDue too_far", "contactLog[2].promiseDue too_far");
    }

    private static Map<String, String> told(String at, String due) {
        return Map.of("at", at, "promise", "24小时内退款", "promiseDue", due);
    }

    @Test
    void saysHowLongATextMayBe() {
        Answer answer = send(least().with("narrative", "长".repeat(20_001)).body());

        answer.expect(422);
        assertThat(answer.errors()).containsExactly("narrative too_long");
        assertThat(answer.text("errors/0/message")).contains("20,000");
    }

    @Test
    void refusesTenMegabytesWithoutReadingThem() {
        Answer answer = send(least().with("narrative", "x".repeat(10 << 20)).body());

        answer.expect(413);
        assertThat(answer.text("title")).isEqualTo("内容过大");
    }

    @Test
    void refusesCharactersNothingCanHold() {
        Answer answer =
                send(
                        """
                        {"complainant": {"name": "a\\u0000b"}, "merchant": "\\ud83d",
                         "narrative": "one\\ttwo\\nthree\\u0007",
                         "evidence": [{"kind": "OTHER", "desc": "\\u009f"}]}
                        """);

        answer.expect(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "complainant.name control_character",
                        "merchant control_character",
                        "narrative control_character",
                        "evidence[0].desc control_character");
    }

    @Test
    void refusesTooManyAndTooOddThings() {
        Answer answer =
                send(
                        least().with("demand", Collections.nCopies(21, Map.of("type", "REFUND")))
                                .with(
                                        "evidence",
                                        List.of(
                                                Map.of(
                                                        "kind",
                                                        "OTHER",
                                                        "shows",
                                                        Map.of("a,b", true))))
                                .body());

        answer.expect(422);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder("demand too_many", "evidence[0].shows[a,b] format");
    }

    @Test
    void refusesAComplaintMadeInTheFuture() {
        String tomorrow = clock.instant().plus(Duration.ofDays(1)).toString();

        Answer answer = send(least().with("submittedAt", tomorrow).body());

        answer.expect(422);
        assertThat(answer.errors()).containsExactly("submittedAt in_the_future");
    }

    @Test
    void tellsPastFromFutureByTheDesksOwnClock() {
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        clock.travel(Duration.ofDays(2));

        send(least().with("submittedAt", tomorrow).body()).expect(201);

        before++;
    }

    @Test
    void asksForAnOrderOrAMerchant() {
        Answer answer = send(least().with("merchant", " ").body());

        answer.expect(422);
        assertThat(answer.errors()).containsExactly("order_or_merchant_required");
        assertThat(answer.text("errors/0/message")).isEqualTo("订单号与商家至少填一项");
    }

    @Test
    void asksForAToken() {
        clients.by("rdr_guessed").post("/complaints", least().body()).expect(401);
    }

    @Test
    void refusesAnExpiredToken() {
        clock.travel(Duration.ofDays(31));

        send(least().body()).expect(401);
    }

    @Test
    void refusesATokenWithoutTheScope() {
        clients.with(Scope.COMPLAINTS_READ, Scope.COMPLAINTS_IMPORT, Scope.TASKS_WORK)
                .post("/complaints", least().body())
                .expect(403);
    }

    @Test
    void refusesAMerchantWhoComplains() {
        long merchant = desk.merchant("告状的店").id();

        clients.merchant(merchant).post("/complaints", least().body()).expect(403);
    }

    private Answer send(Object body) {
        return shop.post("/complaints", body);
    }

    private long tickets() {
        return database.sql("select count(*) from ticket").query(Long.class).single();
    }
}
