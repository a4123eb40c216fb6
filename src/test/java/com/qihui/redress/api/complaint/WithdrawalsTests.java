package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Scope;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.remedy.RemedyState;
import com.qihui.redress.workflow.Desk;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

/** An accepted solution is taken back over REST before it is paid (E33). */
@RedressTest
class WithdrawalsTests {

    private static final Map<String, ?> WHY = Map.of("reason", "想改为补发");

    @Autowired Clients clients;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired Remedies remedies;

    Merchant own;
    Client shop;
    String number;

    @BeforeEach
    void aRefundIsAccepted() {
        own = desk.merchant("撤回接口的店");
        shop = clients.shop();
        number = shop.file(about(own.name(), "AFTERSALES_DELAY").body()).number();
        clients.merchant(own.id())
                .complete(
                        number,
                        "answerComplaint",
                        Map.of(
                                "outcome",
                                "OFFER",
                                "fields",
                                Map.of("remedy", "REFUND", "amountYuan", "50.00", "answer", "退")));
        shop.post(path("decision"), Map.of("accepted", true), HttpHeaders.IF_MATCH, "*")
                .expect(200);
        desk.runJobs(desk.byNumber(number));
    }

    @Test
    void theComplainantTakesItBackOnceAndTheReasonIsKept() {
        Answer answer = withdraw(shop, WHY).expect(200);

        assertThat(state()).isEqualTo(RemedyState.WITHDRAWN);
        assertThat(answer.text("number")).isEqualTo(number);
        assertThat(shop.get(path("timeline")).expect(200).text()).contains("想改为补发");
        assertThat(withdraw(shop, WHY).expect(409).errors()).containsExactly("nothing_to_withdraw");
    }

    @Test
    void theSameCallSentTwiceIsAnsweredAlike() {
        Answer first = repeat("withdraw-once-" + number).expect(200);
        Answer second = repeat("withdraw-once-" + number).expect(200);

        assertThat(second.text("version")).isEqualTo(first.text("version"));
    }

    @Test
    void peopleOfTheDeskTakeItBackOnRequest() {
        Account agent = people.agent("GOODS");

        withdraw(clients.by(people.token(agent, Scope.TASKS_WORK)), WHY).expect(200);

        assertThat(state()).isEqualTo(RemedyState.WITHDRAWN);
    }

    @Test
    void strangersTakeNothingBack() {
        withdraw(clients.merchant(own.id()), WHY).expect(403);
        withdraw(clients.merchant(desk.merchant("另一家的店").id()), WHY).expect(404);
        withdraw(clients.of(people.admin()), WHY).expect(403);
        withdraw(clients.with(Scope.COMPLAINTS_READ), WHY).expect(403);
        withdraw(clients.by("rdr_nobody"), WHY).expect(401);

        assertThat(state()).isEqualTo(RemedyState.ORDERED);
    }

    @Test
    void asksForAReasonAndTheVersion() {
        assertThat(withdraw(shop, Map.of("reason", " ")).expect(422).errors())
                .containsExactly("reason required");
        assertThat(withdraw(shop, Map.of("reason", "长".repeat(2_001))).expect(422).errors())
                .containsExactly("reason too_long");
        shop.post(path("withdrawal"), WHY).expect(428);
    }

    @Test
    void theRestIsTakenBackOnlyWhereAPartIsPaid() {
        Map<String, ?> rest = Map.of("reason", "其余不要了", "rest", true);

        assertThat(withdraw(shop, rest).expect(409).errors()).containsExactly("nothing_paid");

        assertThat(state()).isEqualTo(RemedyState.ORDERED);
    }

    @Test
    void whatIsPaidStaysPaid() {
        desk.runDue(desk.byNumber(number));

        withdraw(shop, WHY).expect(409);
    }

    private RemedyState state() {
        return remedies.latest(desk.byNumber(number).id()).orElseThrow().state();
    }

    private Answer withdraw(Client who, Map<String, ?> body) {
        return who.post(path("withdrawal"), body, HttpHeaders.IF_MATCH, "*");
    }

    private Answer repeat(String key) {
        return shop.post(
                path("withdrawal"), WHY, HttpHeaders.IF_MATCH, "*", "Idempotency-Key", key);
    }

    private String path(String end) {
        return "/complaints/" + number + "/" + end;
    }
}
