package com.qihui.redress.api.task;

import static com.qihui.redress.api.complaint.Filing.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.workflow.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a task tells the complainant is looked at like any other answer (R36). */
@RedressTest
class AnswerWarningsTests {

    private static final String REFUSED = "不予退款。";

    @Autowired Clients clients;
    @Autowired People people;
    @Autowired Desk desk;

    private Client shop;
    private Client agent;
    private String number;
    private String task;

    @BeforeEach
    void file() {
        shop = clients.shop();
        agent = clients.of(people.agent("RECHARGE"));
        number = shop.file(about("提醒表单店", "RECHARGE_NOT_CREDITED").body()).number();
        task = shop.task(number, "triageComplaint");
    }

    @Test
    void whoeverDoesNotAskIsToldWithTheAnswer() {
        Answer done = end(agent, Map.of("outcome", "DECLINE", "fields", Map.of("answer", REFUSED)));

        assertThat(concerns(done.expect(200))).containsExactly("LACKS_FACTS", "LACKS_BASIS");
        assertThat(timeline()).doesNotContain("SENT_DESPITE_WARNINGS");
    }

    @Test
    void whoeverWantsToLookFirstIsHeldBackAndTheTaskStaysOpen() {
        Map<String, ?> fields = Map.of("answer", REFUSED);

        Answer held =
                end(agent, Map.of("outcome", "DECLINE", "fields", fields, "heeded", List.of()));

        assertThat(held.expect(422).errors())
                .containsExactly("fields.answer answer_warning", "fields.answer answer_warning");
        assertThat(shop.task(number, "triageComplaint")).isEqualTo(task);
        end(
                        agent,
                        Map.of(
                                "outcome",
                                "DECLINE",
                                "fields",
                                fields,
                                "heeded",
                                List.of("LACKS_FACTS", "LACKS_BASIS")))
                .expect(200);
        assertThat(timeline()).contains("SENT_DESPITE_WARNINGS");
    }

    @Test
    void whatTheVerdictSaysBesideItsWordsTheyNeedNotSay() {
        agent.post(
                        "/tasks/" + task + "/completion",
                        Map.of(
                                "outcome",
                                "HANDLE",
                                "fields",
                                Map.of(
                                        "category",
                                        "RECHARGE_NOT_CREDITED",
                                        "handledBy",
                                        "PLATFORM")))
                .expect(200);
        task = shop.task(number, "investigateComplaint");

        Answer done =
                end(
                        agent,
                        Map.of(
                                "outcome",
                                "DECLINE",
                                "fields",
                                Map.of("responsibility", "USER", "answer", REFUSED)));

        assertThat(concerns(done.expect(200))).containsExactly("LACKS_FACTS");
    }

    @Test
    void whatStaysAtTheDeskAndWhatOthersSayIsLeftAlone() {
        Answer handled =
                end(
                        agent,
                        Map.of(
                                "outcome",
                                "HANDLE",
                                "fields",
                                Map.of(
                                        "category",
                                        "RECHARGE_NOT_CREDITED",
                                        "handledBy",
                                        "PLATFORM",
                                        "reason",
                                        REFUSED),
                                "heeded",
                                List.of()));

        assertThat(concerns(handled.expect(200))).isEmpty();
    }

    @Test
    void aPlaceThatIsNotFilledInEndsNothing() {
        Answer open =
                end(agent, Map.of("outcome", "ASK", "fields", Map.of("question", "请补充{{材料}}")));

        assertThat(open.expect(422).errors()).containsExactly("fields.question places_open");
    }

    private Answer end(Client by, Map<String, ?> completion) {
        return by.post("/tasks/" + task + "/completion", completion);
    }

    private String timeline() {
        return agent.get("/complaints/" + number + "/timeline").expect(200).text();
    }

    private static List<String> concerns(Answer answer) {
        return answer.list("warnings").stream().map(one -> one.get("concern").asText()).toList();
    }
}
