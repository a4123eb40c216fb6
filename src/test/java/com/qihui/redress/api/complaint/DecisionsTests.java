package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@RedressTest
class DecisionsTests {

    private static final Map<String, ?> YES = Map.of("accepted", true);

    @Autowired Clients clients;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    Client shop;
    Client merchant;
    String number;

    @BeforeEach
    void propose() {
        Merchant own = desk.merchant("肯道歉的店");
        shop = clients.shop();
        merchant = clients.merchant(own.id());
        number = shop.file(about(own.name(), "AFTERSALES_DELAY").body()).number();
        merchant.complete(
                number,
                "answerComplaint",
                Map.of("outcome", "OFFER", "fields", Map.of("remedy", "INFO", "answer", "抱歉")));
    }

    @Test
    void takesTheComplainantsWordOnTheVersionTheySaw() {
        Answer seen = shop.complaint(number);
        assertThat(seen.text("status")).isEqualTo("PROPOSED");
        assertThat(seen.text("proposal/answer")).isEqualTo("抱歉");

        Answer decided = decide(YES, seen.header(HttpHeaders.ETAG)).expect(200);

        assertThat(decided.text("proposal/state")).isEqualTo("ACCEPTED");
        assertThat(decided.header(HttpHeaders.ETAG)).isNotEqualTo(seen.header(HttpHeaders.ETAG));
    }

    @Test
    void asksForTheVersion() {
        shop.post(path("decision"), YES).expect(428);
        shop.post(path("reopening"), Map.of("reason", "x")).expect(428);
    }

    @Test
    void tellsTheCurrentVersionToACallerWhoSawAnother() {
        Answer answer = decide(YES, "\"0\"").expect(409);

        assertThat(answer.errors()).containsExactly("changed_meanwhile");
        assertThat(answer.text("currentVersion")).isEqualTo(shop.complaint(number).text("version"));
        assertThat(decide(YES, "what").expect(409).errors()).containsExactly("changed_meanwhile");
    }

    @Test
    void takesTheVersionAsProxiesRewriteIt() {
        String tag = shop.complaint(number).header(HttpHeaders.ETAG);

        decide(YES, "\"1000\", W/" + tag).expect(200);
    }

    @Test
    void asksForTheReasonOfARefusal() {
        String tag = shop.complaint(number).header(HttpHeaders.ETAG);

        assertThat(decide(Map.of("accepted", false), tag).expect(422).errors())
                .containsExactly("reason required");
        assertThat(decide(Map.of(), tag).expect(422).errors()).containsExactly("accepted required");
        assertThat(
                        decide(Map.of("accepted", "maybe", "reason", "长".repeat(2_001)), tag)
                                .expect(422)
                                .errors())
                .containsExactlyInAnyOrder("accepted not_a_boolean", "reason too_long");
        decide(Map.of("accepted", false, "reason", "😀".repeat(1_000)), tag).expect(200);
    }

    @Test
    void refusesToDecideTwice() {
        decide(YES, "*").expect(200);

        assertThat(decide(YES, "*").expect(409).errors()).containsExactly("nothing_proposed");
    }

    @Test
    void takesOneOfTwoWordsSaidAtTheSameInstant() {
        String seen = shop.complaint(number).header(HttpHeaders.ETAG);
        Map<String, ?> no = Map.of("accepted", false, "reason", "不接受");

        List<Integer> answers =
                Stream.of(YES, no)
                        .map(word -> CompletableFuture.supplyAsync(() -> decide(word, seen)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .map(answer -> answer.response().getStatus())
                        .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void letsNoMerchantDecideOrReopen() {
        merchant.post(path("decision"), YES, HttpHeaders.IF_MATCH, "*").expect(403);
        merchant.post(path("reopening"), Map.of("reason", "x"), HttpHeaders.IF_MATCH, "*")
                .expect(403);
    }

    @Test
    void reopensAClosedComplaintWithinItsTime() {
        assertThat(reopen().expect(409).errors()).containsExactly("not_closed");
        decide(YES, "*").expect(200);
        desk.runDue(desk.byNumber(number));
        assertThat(shop.complaint(number).text("status")).isEqualTo("CLOSED");

        Answer reopened = reopen().expect(200);

        assertThat(reopened.text("status")).isEqualTo("IN_TRIAGE");
        assertThat(reopened.text("reopenings")).isEqualTo("1");
        assertThat(reopened.text("tasks/0/key")).isEqualTo("triageComplaint");
    }

    @Test
    void leavesAComplaintClosedWhoseTimeHasPassed() {
        decide(YES, "*").expect(200);
        desk.runDue(desk.byNumber(number));
        clock.travel(Duration.ofDays(30).plusHours(1));

        clients.shop()
                .post(path("reopening"), Map.of("reason", "x"), HttpHeaders.IF_MATCH, "*")
                .expect(409);
    }

    private Answer decide(Map<String, ?> decision, String seen) {
        return shop.post(path("decision"), decision, HttpHeaders.IF_MATCH, seen);
    }

    private Answer reopen() {
        return shop.post(path("reopening"), Map.of("reason", "又失败了"), HttpHeaders.IF_MATCH, "*");
    }

    private String path(String end) {
        return "/complaints/" + number + "/" + end;
    }
}
