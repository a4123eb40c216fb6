package com.qihui.redress.console.manager;

import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.schema.Tables.INSTRUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class RemedyWatchViewTests {

    private static final String SHOP = "执行看板店";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired DSLContext db;

    private Ticket ticket;

    @BeforeEach
    void oneRemedyHangs() {
        desk.merchant(SHOP);
        db.update(INSTRUCTION).setNull(INSTRUCTION.NEXT_TRY_AT).execute();
        db.update(INSTRUCTION).setNull(INSTRUCTION.HANGING_SINCE).execute();
        ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        desk.complete(
                ticket,
                ANSWER_COMPLAINT,
                "OFFER",
                Map.of("remedy", "REFUND", "amountYuan", "88.00", "answer", "退款"));
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runJobs(ticket);
        db.update(INSTRUCTION)
                .set(INSTRUCTION.HANGING_SINCE, Instant.now())
                .set(INSTRUCTION.FAULT, "TIMEOUT")
                .set(INSTRUCTION.TRIES, 12)
                .setNull(INSTRUCTION.NEXT_TRY_AT)
                .where(INSTRUCTION.TICKET_ID.eq(ticket.id()))
                .execute();
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void saysWhatHangsWhyAndHowOften() {
        page.open("remedies", people.manager());

        assertThat(Page.words())
                .contains(ticket.number(), "退款 88.00", "超时没有回答", "已试 12 次", "已停，待您决定");
    }

    @Test
    void givesUpWithAReasonOnly() {
        page.open("remedies", people.manager());

        Page.button("放弃执行").click();
        LocatorJ._click(
                LocatorJ._find(
                                com.vaadin.flow.component.button.Button.class,
                                spec -> spec.withText("放弃执行"))
                        .get(1));
        assertThat(LocatorJ._get(TextArea.class).isInvalid()).isTrue();
        assertThat(desk.openTasks(ticket)).isEmpty();

        LocatorJ._setValue(LocatorJ._get(TextArea.class), "停机检修");
        LocatorJ._click(
                LocatorJ._find(
                                com.vaadin.flow.component.button.Button.class,
                                spec -> spec.withText("放弃执行"))
                        .get(1));
        assertThat(desk.openTasks(ticket)).containsExactly(CaseTask.SETTLE_MANUALLY);
    }

    @Test
    void administratorsTryAgainButDoNotGiveUp() {
        page.open("remedies", people.admin());

        assertThat(Page.offers("立即重试")).isTrue();
        assertThat(Page.offers("放弃执行")).isFalse();
    }

    @Test
    void strangersDoNotComeIn() {
        page.open("remedies", people.agent("GOODS"));

        assertThat(Page.words()).doesNotContain(ticket.number());
    }
}
