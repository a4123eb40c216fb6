package com.qihui.redress.submission;

import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.REVIEW_REFUSAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form tells its body what happened, and nothing that is not there or is another body's. */
@RedressTest
class WhatAFormTellsTests {

    private static final String STORE = "来信小店";

    @Autowired Submissions submissions;
    @Autowired CustomerDesk customers;
    @Autowired Desk desk;
    @Autowired People people;

    private Actor agent;
    private Ticket ticket;

    /** Refused without a ground, upheld, and so free to go outside. */
    @BeforeEach
    void aComplaintThatMayGoOutside() {
        desk.merchant(STORE);
        agent = people.agent("GOODS").actor();
        ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "DECLINE",
                Map.of("responsibility", "USER", "answer", "账户无异常"));
        customers.decide(desk.now(ticket), false, "不接受", Complaints.SHOP);
        desk.complete(
                ticket,
                REVIEW_REFUSAL,
                "UPHOLD",
                Map.of("answer", "维持原方案"),
                people.manager().actor());
    }

    @Test
    void aGroundThatNobodyGaveIsLeftOut() {
        for (Body body : submissions.bodies()) {
            assertThat(form(body)).contains(">用户拒绝方案<").doesNotContain("用户拒绝方案：");
        }
    }

    @Test
    void namesTheBodyItIsForWhereThatIsOpenAndNoOther() {
        assertThat(form(Body.CONSUMER_ASSOCIATION))
                .contains(">外部途径已开启，包括消费者协会<")
                .doesNotContain("建议 ", "建议 ");
        assertThat(form(Body.MARKET_REGULATION_12315)).contains(">外部途径已开启，包括市场监管部门（12315）<");
        assertThat(form(Body.TELECOM_APPEAL)).contains(">外部途径已开启<");
    }

    private String form(Body body) {
        return submissions.draft(ticket.number(), Paper.complaint(body), agent).form().html();
    }
}
