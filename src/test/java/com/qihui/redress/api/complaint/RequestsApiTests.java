package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.about;
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

/** Asking complainants for evidence by interface (R18, R44). */
@RedressTest
class RequestsApiTests {

    private static final Map<String, ?> ONE_MORE =
            Map.of("missing", List.of("PAYMENT_PROOF.payee"), "question", "请露出收款方");

    @Autowired Clients clients;
    @Autowired Desk desk;

    Merchant asked;
    String path;
    String number;

    @BeforeEach
    void file() {
        asked = desk.merchant("被追问的店");
        number = clients.shop().file(about(asked.name(), "AFTERSALES_DELAY").body()).number();
        path = "/complaints/" + number + "/requests";
    }

    @Test
    void asksOnceHoweverOftenTheCallIsRepeated() {
        Client agent = clients.agent();

        Answer first = agent.post(path, ONE_MORE, "Idempotency-Key", "ask-" + number).expect(201);
        Answer again = agent.post(path, ONE_MORE, "Idempotency-Key", "ask-" + number).expect(201);

        assertThat(first.text("missing/0")).isEqualTo("PAYMENT_PROOF.payee");
        assertThat(first.text("dueAt")).contains("+08:00");
        assertThat(again.text()).isEqualTo(first.text());
        Answer all = clients.shop().get(path).expect(200);
        assertThat(all.list("items")).hasSize(1);
        assertThat(all.text("items/0/question")).isEqualTo("请露出收款方");
        assertThat(all.text("items/0/automatic")).isEqualTo("false");
        assertThat(agent.get("/complaints/" + number + "/messages").text()).contains("请露出收款方");
    }

    @Test
    void saysWhatIsWrongWithWhatIsAsked() {
        Client agent = clients.agent();

        agent.post(path, Map.of()).expect(422);
        agent.post(path, Map.of("missing", List.of("TRUST"))).expect(422);
        agent.post(path, Map.of("question", "问".repeat(1_001))).expect(422);
    }

    @Test
    void isForTheDeskAlone() {
        Client own = clients.merchant(asked.id());

        clients.shop().post(path, ONE_MORE).expect(403);
        own.post(path, ONE_MORE).expect(403);
        own.get(path).expect(403);
        assertThat(clients.shop().get(path).expect(200).list("items")).isEmpty();
    }
}
