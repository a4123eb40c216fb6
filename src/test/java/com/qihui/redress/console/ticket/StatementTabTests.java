package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.statement.StatementDesk;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class StatementTabTests {

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired StatementDesk statements;

    private Account agent;
    private Ticket ticket;

    @BeforeEach
    void anAgentLooksAtAStatement() {
        agent = people.agent("RECHARGE");
        ticket =
                desk.file(
                        Complaints.about(
                                desk.merchant("陈述标签小店").name(), Category.RECHARGE_NOT_CREDITED));
        open();
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void showsTheFourPartsWhatIsMissingInWordsTheDemandAndTheBasis() {
        assertThat(words())
                .contains("支付成功后30分钟未到账", "用户叙述中没有写明：订单号、影响", "请在叙述中写明订单号")
                .contains("诉求具体", "诉求在可支持的范围内", "平台规则·到账时效 充值类商品到账时效不超过15分钟", "系统整理");
    }

    @Test
    void keepsACorrectionAsAVersionWithItsReason() {
        _click(button("更正陈述"));
        _setValue(_get(dialog(), TextArea.class), "现象：支付后未到账，订单号 QH2026112299001");
        _click(inDialog("保存为新版本"));
        assertThat(reason().getErrorMessage()).isEqualTo("必填");
        _setValue(reason(), "补上订单号");
        _click(inDialog("保存为新版本"));

        assertThat(words())
                .contains("已更正，第 1 版", "支付后未到账，订单号 QH2026112299001", "更正理由：补上订单号", "系统整理的初稿");
        assertThat(words()).contains(agent.displayName());
    }

    @Test
    void saysThatSomebodyElseWasFaster() {
        _click(button("更正陈述"));
        statements.correct(desk.now(ticket), 0, "同事的更正", "同事先改", other());
        _setValue(_get(dialog(), TextArea.class), "我的更正");
        _setValue(reason(), "我也改");

        _click(inDialog("保存为新版本"));

        assertThat(Page.told()).contains("内容已被他人修改");
        assertThat(words()).contains("同事的更正").doesNotContain("我的更正");
    }

    @Test
    void takesAClauseAway() {
        _click(_get(Button.class, spec -> spec.withId("drop-民法典577")));

        assertThat(statements.citable(ticket)).extracting("number").contains("民法典577");
        open();
        assertThat(words()).doesNotContain("继续履行、采取补救措施或者赔偿损失");
    }

    @Test
    void tellsWhyAClockStandsStillOnItsTile() {
        customers.askEvidence(desk.now(ticket), List.of("BALANCE_COMPARISON"), "", other());
        open();

        assertThat(words()).contains("等用户补充证据，暂停计时");
    }

    private void open() {
        page.close();
        page.open("tickets/" + ticket.number(), agent);
        Tabs tabs = _get(Tabs.class);
        for (int i = 0; i < tabs.getTabCount(); i++) {
            if (tabs.getTabAt(i).getLabel().equals("陈述")) {
                tabs.setSelectedIndex(i);
            }
        }
    }

    private Actor other() {
        return people.agent("RECHARGE").actor();
    }

    private static Dialog dialog() {
        return _get(Dialog.class);
    }

    private static TextField reason() {
        return _get(dialog(), TextField.class, spec -> spec.withLabel("更正理由"));
    }

    private static Button inDialog(String text) {
        return _get(dialog(), Button.class, spec -> spec.withText(text));
    }
}
