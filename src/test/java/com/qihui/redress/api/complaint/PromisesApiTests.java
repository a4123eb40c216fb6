package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Scope;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Promises and contacts over REST (R42, R43). */
@RedressTest
class PromisesApiTests {

    @Autowired Clients clients;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    Client shop;
    Client agent;
    Client merchant;
    Client stranger;
    String number;
    String contacts;
    String promises;

    @BeforeEach
    void file() {
        Merchant own = desk.merchant("承诺接口店");
        shop = clients.shop();
        agent = clients.agent();
        merchant = clients.merchant(own.id());
        stranger = clients.merchant(desk.merchant("隔壁承诺接口店").id());
        number = shop.file(about(own.name(), "AFTERSALES_DELAY").body()).number();
        contacts = "/complaints/" + number + "/contacts";
        promises = "/complaints/" + number + "/promises";
    }

    @Test
    void refusesStrangersAndThoseWithoutTheScope() {
        agent.post(promises, promise("24小时内退款", 24)).expect(201);
        Client reader = clients.with(Scope.COMPLAINTS_READ);

        stranger.get(promises).expect(404);
        stranger.post(promises, promise("24小时内退款", 24)).expect(404);
        stranger.get(contacts).expect(404);
        merchant.get(contacts).expect(403);
        merchant.post(contacts, contact("您好")).expect(403);
        reader.get(contacts).expect(403);
        reader.post(promises, promise("24小时内退款", 24)).expect(403);
        assertThat(merchant.get(promises).expect(200).list("items")).isEmpty();
        assertThat(merchant.get("/complaints/" + number).expect(200).list("promises")).isEmpty();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Answer wrong = agent.post(promises, Map.of("text", " ")).expect(422);
        assertThat(wrong.errors()).contains("text required", "dueAt required");
        assertThat(agent.post(promises, promise("昨天退款", -24)).expect(422).errors())
                .containsExactly("dueAt in_the_past");
        assertThat(agent.post(promises, promise("以后退款", 11 * 365 * 24)).expect(422).errors())
                .containsExactly("dueAt too_far");
        Answer empty = agent.post(contacts, Map.of("phone", "abc")).expect(422);
        assertThat(empty.errors())
                .contains("means required", "party required", "said required", "phone format");
    }

    @Test
    void aPromiseIsMadeKeptWithProofAndKeptOnce() {
        Answer made = agent.post(promises, promise("24小时内退款", 24)).expect(201);
        String keeping = promises + "/" + made.at("id").asLong() + "/keeping";

        assertThat(made.text("promiser")).isEqualTo("AGENT");
        Answer kept = agent.post(keeping, Map.of("proof", "流水号 88")).expect(200);

        assertThat(kept.text("state")).isEqualTo("KEPT");
        assertThat(kept.text("proof")).isEqualTo("流水号 88");
        agent.post(keeping, Map.of("proof", "流水号 89")).expect(409);
    }

    @Test
    void isWithdrawnWithConsentAndSaysWhose() {
        Answer made = agent.post(promises, promise("24小时内退款", 24)).expect(201);
        String withdrawal = promises + "/" + made.at("id").asLong() + "/withdrawal";

        assertThat(agent.post(withdrawal, Map.of("reason", "改为换货")).expect(422).errors())
                .contains("consentBy required", "consentHow required");
        Answer gone =
                agent.post(
                                withdrawal,
                                Map.of(
                                        "reason", "改为换货",
                                        "consentBy", "张女士",
                                        "consentHow", "CALL"))
                        .expect(200);

        assertThat(gone.text("state")).isEqualTo("WITHDRAWN");
        assertThat(gone.text("consentBy")).isEqualTo("张女士");
    }

    @Test
    void aMerchantSeesItsOwnPromisesAndHasToShowThatItKept() {
        agent.post(promises, promise("平台24小时内退款", 24)).expect(201);
        Answer made = merchant.post(promises, promise("两小时内补发", 2)).expect(201);
        String keeping = promises + "/" + made.at("id").asLong() + "/keeping";

        assertThat(made.text("promiser")).isEqualTo("MERCHANT");
        assertThat(texts(merchant.get(promises), "items")).containsExactly("两小时内补发");
        assertThat(texts(merchant.get("/promises"), "items")).contains("两小时内补发");
        assertThat(texts(merchant.get("/promises"), "items")).doesNotContain("平台24小时内退款");
        assertThat(texts(stranger.get("/promises"), "items")).doesNotContain("两小时内补发");
        assertThat(merchant.post(keeping, Map.of()).expect(422).errors())
                .containsExactly("proof required");
        assertThat(merchant.post(keeping, Map.of("piece", 9999)).expect(422).errors())
                .containsExactly("piece no_such_entry");
        assertThat(merchant.post(keeping, Map.of("proof", "卡密已发")).expect(200).text("state"))
                .isEqualTo("KEPT");
    }

    @Test
    void listsWhatIsOwedSoonestFirstPageByPageAndByDue() {
        agent.post(promises, promise("三小时内甲", 3)).expect(201);
        agent.post(promises, promise("一小时内乙", 1)).expect(201);
        agent.post(promises, promise("三天内丙", 72)).expect(201);
        clock.travel(Duration.ofHours(2));

        String mine = "/promises?merchant=承诺接口店&limit=1";
        assertThat(texts(agent.get("/promises?merchant=承诺接口店&due=OVERDUE"), "items"))
                .contains("一小时内乙")
                .doesNotContain("三小时内甲");
        assertThat(texts(agent.get("/promises?merchant=承诺接口店&due=NEXT_DAY"), "items"))
                .contains("三小时内甲")
                .doesNotContain("一小时内乙", "三天内丙");
        assertThat(agent.get(mine).expect(200).list("items")).hasSize(1);
        agent.get("/promises?after=nonsense").expect(422);
        agent.get("/promises?due=NEVER").expect(422);
    }

    @Test
    void readsWhatWordsPromiseAndMakesNoPromise() {
        Answer read =
                agent.post(
                                "/promises/reading",
                                Map.of(
                                        "text", "我们会在24小时内退款，尽快处理您的问题。",
                                        "at", "2026-03-11T10:00:00+08:00"))
                        .expect(200);

        assertThat(read.text("items/0/words")).isEqualTo("我们会在24小时内退款");
        assertThat(read.text("items/0/dueAt")).isEqualTo("2026-03-12T10:00:00+08:00");
        assertThat(agent.get(promises).expect(200).list("items")).isEmpty();
    }

    @Test
    void aContactIsLoggedWithItsPromiseAndShowsNoWholeTelephoneNumber() {
        Answer logged =
                agent.post(
                                contacts,
                                Map.of(
                                        "means", "CALL",
                                        "party", "COMPLAINANT",
                                        "phone", "13900000001",
                                        "theirNo", "1018",
                                        "said", "答应24小时内退款",
                                        "promises", List.of(promise("24小时内退款", 24))))
                        .expect(201);

        assertThat(logged.text("phone")).isEqualTo("139****0001");
        assertThat(logged.text("theirNo")).isEqualTo("1018");
        assertThat(agent.get(contacts).expect(200).list("items")).hasSize(1);
        assertThat(agent.get(promises).expect(200).text("items/0/source")).isEqualTo("CONTACT");
        assertThat(types(agent)).contains("CONTACT_LOGGED");
        assertThat(types(shop)).doesNotContain("CONTACT_LOGGED");
        assertThat(types(merchant)).doesNotContain("CONTACT_LOGGED");
    }

    private List<String> types(Client who) {
        return who.get("/complaints/" + number + "/timeline").expect(200).list("items").stream()
                .map(one -> one.get("type").asText())
                .toList();
    }

    private static List<String> texts(Answer answer, String list) {
        return answer.expect(200).list(list).stream().map(one -> one.get("text").asText()).toList();
    }

    private Map<String, Object> promise(String text, int hours) {
        return Map.of(
                "text", text, "dueAt", clock.instant().plus(Duration.ofHours(hours)).toString());
    }

    private static Map<String, Object> contact(String said) {
        return Map.of("means", "CALL", "party", "COMPLAINANT", "said", said);
    }
}
