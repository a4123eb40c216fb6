package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.ticket.EvidenceScreen.SHOP;
import static com.qihui.redress.console.ticket.EvidenceScreen.complaint;
import static com.qihui.redress.console.ticket.EvidenceScreen.panes;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.evidence.EvidenceMarks;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Evidence looked at in large, and two pieces held against each other. */
@RedressTest
class ExhibitDialogTests {

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired EvidenceMarks marks;

    private Account agent;

    @BeforeEach
    void anAgentAndAMerchantAreKnown() {
        agent = people.agent("RECHARGE");
        desk.merchant(SHOP);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void showsTwoPiecesSideBySide() {
        open(desk.file(complaint()));

        _click(button("并排对比"));

        assertThat(panes()).hasSize(2);
        assertThat(panes().get(0)).contains("测试账单");
        assertThat(panes().get(1)).contains("没有文件").doesNotContain("测试账单");
        _click(button("只看一件"));
        assertThat(panes()).hasSize(1);
    }

    @Test
    void holdsThePlatformsOwnRecordAgainstTheOrderPage() {
        open(desk.file(Complaints.ofOrder(complaint(), "QH2026031400340")));

        _click(_find(Button.class, spec -> spec.withText("对比")).get(0));

        assertThat(panes()).hasSize(2);
        assertThat(panes().get(0)).contains("QH2026031400340");
        assertThat(panes().get(1)).contains("3. 订单详情", "测试订单页");
    }

    @Test
    void marksWhileLookingClosely() {
        Ticket ticket = desk.file(complaint());
        open(ticket);
        _click(button("并排对比"));

        _click(_find(_get(Dialog.class), NativeButton.class, spec -> spec.withText("✗")).get(0));

        assertThat(marks.of(ticket.id())).hasSize(1);
        assertThat(panes()).hasSize(2);
    }

    private void open(Ticket ticket) {
        EvidenceScreen.open(page, ticket, agent);
    }
}
