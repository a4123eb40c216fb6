package com.qihui.redress.api.complaint;

import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.outside.OutsideDesk;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case outside over REST: steps are tasks, and what came of them stands with the complaint. */
@RedressTest
class OutsideCaseApiTests {

    @Autowired Clients clients;
    @Autowired Desk desk;
    @Autowired OutsideDesk outside;
    @Autowired People people;

    private Merchant own;
    private Ticket ticket;
    private Client agent;

    @BeforeEach
    void aCaseAt12315() {
        own = desk.merchant("外部接口小店");
        agent = clients.agent();
        Actor goods = people.agent("GOODS").actor();
        ticket =
                desk.file(
                        Complaints.telling(
                                Complaints.about(own.name(), Category.NOT_AS_DESCRIBED),
                                "商家卖的是盗版激活码，明摆着欺诈。"));
        outside.openAtOnce(ticket, goods);
        desk.complete(
                ticket,
                REGISTER_EXTERNAL_CASE,
                "REGISTERED",
                Map.of("body", "MARKET_REGULATION_12315", "caseNo", "市监投0707"),
                goods);
    }

    @Test
    void aRequestIsAnsweredByTheTaskThatNamesIt() {
        String task = follow();
        agent.post(
                        "/tasks/" + task + "/completion",
                        Map.of(
                                "outcome",
                                "ASKED",
                                "fields",
                                Map.of("requestKind", "PLATFORM_ANSWER", "wanted", "请说明")))
                .expect(200);
        Answer asked = complaint(agent);
        String request = asked.text("escalation/cases/0/requests/0/request");
        assertThat(asked.text("escalation/cases/0/requests/0/kind")).isEqualTo("PLATFORM_ANSWER");
        assertThat(asked.text("escalation/cases/0/state")).isEqualTo("REGISTERED");

        agent.post(
                        "/tasks/" + follow() + "/completion",
                        Map.of(
                                "outcome",
                                "SUPPLEMENT",
                                "fields",
                                Map.of("request", request, "description", "书面答复")))
                .expect(200);

        Answer answered = complaint(agent);
        assertThat(answered.text("escalation/cases/0/handings/0/description")).isEqualTo("书面答复");
        assertThat(answered.text("escalation/cases/0/handings/0/request")).isEqualTo(request);
    }

    @Test
    void everythingWrongIsSaidWithItsField() {
        Answer wrong =
                agent.post(
                                "/tasks/" + follow() + "/completion",
                                Map.of(
                                        "outcome",
                                        "REFUSED",
                                        "fields",
                                        Map.of("endedOn", "gestern", "note", "x")))
                        .expect(422);

        assertThat(wrong.errors())
                .contains("fields.endedOn not_a_day", "fields.declineGround required");
    }

    /** To a merchant the task of the desk is none; a stranger does not even know the complaint. */
    @Test
    void aMerchantSeesNoCaseAndTakesNoStep() {
        Client merchant = clients.merchant(own.id());
        Client stranger = clients.merchant(desk.merchant("隔壁外部接口小店").id());

        assertThat(complaint(merchant).list("escalation/cases")).isEmpty();
        stranger.get("/complaints/" + ticket.number()).expect(404);
        merchant.post(
                        "/tasks/" + follow() + "/completion",
                        Map.of("outcome", "ACCEPTED", "fields", Map.of()))
                .expect(404);
        stranger.post(
                        "/tasks/" + follow() + "/completion",
                        Map.of("outcome", "ACCEPTED", "fields", Map.of()))
                .expect(404);
    }

    private Answer complaint(Client who) {
        return who.get("/complaints/" + ticket.number()).expect(200);
    }

    private String follow() {
        return desk.task(ticket, FOLLOW_EXTERNAL_CASE);
    }
}
