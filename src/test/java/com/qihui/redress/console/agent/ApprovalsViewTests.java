package com.qihui.redress.console.agent;

import static com.qihui.redress.workflow.work.CaseTask.APPROVE_REMEDY;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class ApprovalsViewTests {

    private static final String SHOP = "审批列表店";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;

    /** A lead of an amount nobody else's remedy has, so that the list holds one row. */
    private Account lead;

    private Ticket ticket;

    @BeforeEach
    void aRemedyWaitsForALead() {
        desk.merchant(SHOP);
        lead = people.agent("ACCOUNT", new BigDecimal("200.02"));
        ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of(
                        "responsibility", "MERCHANT_AND_PLATFORM",
                        "remedy", "COMPENSATION",
                        "amountYuan", "150.00",
                        "owedBy", "MERCHANT",
                        "remedy2", "COMPENSATION",
                        "amountYuan2", "50.01",
                        "answer", "双方承担"),
                people.agent("GOODS").actor());
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
    }

    @AfterEach
    void leave() {
        if (desk.openTasks(ticket).contains(APPROVE_REMEDY)) {
            desk.complete(ticket, APPROVE_REMEDY, "REJECT", Map.of("reason", "试完"));
        }
        page.close();
    }

    @Test
    void saysWhatItIsAboutAndWhatItComesTo() {
        page.open("approvals", lead);

        assertThat(Page.words())
                .contains(ticket.number(), "商家：补偿 ¥150.00", "平台：补偿 ¥50.01", "¥200.01", "组长审批");
        assertThat(Page.wordsWithMenu()).contains("待我审批");
    }

    @Test
    void approvesTheOnlyRowWithOneKey() {
        page.open("approvals", lead);

        LocatorJ._click(button("批准所选"));

        assertThat(desk.openTasks(ticket)).isEmpty();
        assertThat(Page.words()).doesNotContain(ticket.number());
        assertThat(Page.told()).contains("已批准 " + ticket.number());
    }

    @Test
    void declinesWithAReasonOnly() {
        page.open("approvals", lead);

        LocatorJ._click(button("不批准所选"));
        Button confirm =
                LocatorJ._find(Button.class, spec -> spec.withText("不批准")).stream()
                        .reduce((earlier, later) -> later)
                        .orElseThrow();
        LocatorJ._click(confirm);
        assertThat(LocatorJ._get(TextArea.class).isInvalid()).isTrue();
        assertThat(desk.openTasks(ticket)).containsExactly(APPROVE_REMEDY);

        LocatorJ._setValue(LocatorJ._get(TextArea.class), "金额与证据不符");
        LocatorJ._click(confirm);

        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
    }

    @Test
    void tellsWhoIsTooLate() {
        page.open("approvals", lead);
        desk.complete(ticket, APPROVE_REMEDY, "APPROVE", Map.of(), people.manager().actor());

        LocatorJ._click(button("批准所选"));

        assertThat(Page.words()).doesNotContain(ticket.number());
        assertThat(Page.told()).isNotEmpty();
    }

    @Test
    void agentsWhoApproveNothingHaveNoEntry() {
        page.open("approvals", people.agent("GOODS"));

        assertThat(Page.words()).contains("没有等您审批的补救").doesNotContain(ticket.number());
        assertThat(LocatorJ._find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("inbox/mine")
                .doesNotContain("approvals");
    }

    @Test
    void strangersDoNotComeIn() {
        page.open("approvals", people.merchant(desk.merchant(SHOP).id()));

        assertThat(Page.words()).doesNotContain(ticket.number(), "批准所选");
    }

    private static Button button(String text) {
        return LocatorJ._get(Button.class, spec -> spec.withText(text));
    }
}
