package com.qihui.redress.api.task;

import static com.qihui.redress.api.complaint.Filing.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.People;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

/** Closing over REST is refused as everywhere, in the caller's language. */
@RedressTest
class ClosingApiTests {

    private static final Map<String, ?> CLOSE = Map.of("outcome", "CLOSE", "fields", Map.of());

    @Autowired Clients clients;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired People people;
    @Autowired TravellingClock clock;

    Client shop;
    Ticket ticket;
    Promise promise;

    @BeforeEach
    void aPromiseIsOpenWhenAllElseIsDone() {
        var own = desk.merchant("欠着承诺的店");
        shop = clients.shop();
        String number = shop.file(about(own.name(), "AFTERSALES_DELAY").body()).number();
        ticket = desk.byNumber(number);
        promise =
                customers.promise(
                        ticket,
                        "24小时内回电",
                        clock.instant().plus(Duration.ofHours(24)),
                        people.agent("AFTERSALES").actor());
        clients.merchant(own.id())
                .complete(
                        number,
                        "answerComplaint",
                        Map.of(
                                "outcome",
                                "OFFER",
                                "fields",
                                Map.of("remedy", "INFO", "answer", "抱歉")));
        shop.post(
                        "/complaints/" + number + "/decision",
                        Map.of("accepted", true),
                        HttpHeaders.IF_MATCH,
                        "*")
                .expect(200);
        desk.runDue(desk.byNumber(number));
    }

    @Test
    void saysWhatIsOpenAndWhatToDoInBothLanguages() {
        Answer refused = close("zh-CN").expect(422);
        Answer english = close("en").expect(422);

        assertThat(refused.errors()).containsExactly("closing open_promise");
        assertThat(refused.text("errors/0/message")).contains("24小时内回电", "还没有兑现", "标记");
        assertThat(english.text("errors/0/message")).contains("is not kept yet", "mark it");
        assertThat(shop.complaint(ticket.number()).text("status")).isEqualTo("WITH_PLATFORM");

        customers.keepPromise(
                desk.now(ticket), promise.id(), "已核实", people.agent("AFTERSALES").actor());

        assertThat(shop.complaint(ticket.number()).text("status")).isEqualTo("CLOSED");
    }

    @Test
    void isNoMerchantsToDo() {
        String task = shop.task(ticket.number(), "settleOpenMatters");
        Client stranger = clients.merchant(desk.merchant("别家").id());
        Client own = clients.merchant(desk.merchant("欠着承诺的店").id());

        stranger.post("/tasks/" + task + "/completion", CLOSE).expect(404);
        own.post("/tasks/" + task + "/completion", CLOSE).expect(404);
    }

    private Answer close(String language) {
        String task = shop.task(ticket.number(), "settleOpenMatters");
        return shop.post(
                "/tasks/" + task + "/completion", CLOSE, HttpHeaders.ACCEPT_LANGUAGE, language);
    }
}
