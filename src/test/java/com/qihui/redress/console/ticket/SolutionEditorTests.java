package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.remedy.Side;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A verdict as it is written in the console, part by part. */
@RedressTest
class SolutionEditorTests {

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired Proposals proposals;

    private Ticket ticket;

    @BeforeEach
    void anAgentInvestigates() {
        Account agent = people.agent("ACCOUNT");
        ticket =
                desk.file(
                        Complaints.about(desk.merchant("方案编辑店").name(), Category.ACCOUNT_ANOMALY));
        page.open("tickets/" + ticket.number(), agent);
        _click(button("领取"));
        select("责任方", 0).setValue("MERCHANT_AND_PLATFORM");
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void beginsWithOnePartAndTheClausesThatFit() {
        assertThat(words()).contains("第 1 项", "增加一项", "无需审批");
        assertThat(selects("补救方式")).hasSize(1);
        assertThat(_get(MultiSelectComboBox.class).isEmpty()).isFalse();
        assertThat(words()).doesNotContain("!{");
    }

    @Test
    void saysWhatItComesToAndWhoMustApproveBeforeItIsSent() {
        part(0, "COMPENSATION", "150.00", "MERCHANT");
        assertThat(words()).contains("合计 150.00 元", "无需审批");

        _click(button("增加一项"));
        part(1, "COMPENSATION", "4850.01", "PLATFORM");
        assertThat(words()).contains("合计 5,000.01 元", "需要两名主管先后审批");

        money(1).setValue("100.00");
        assertThat(words()).contains("合计 250.00 元", "需要组长审批");
        _click(
                _find(com.vaadin.flow.component.button.Button.class, spec -> spec.withText("删去"))
                        .get(0));
        assertThat(words()).contains("合计 150.00 元", "无需审批");
        assertThat(selects("补救方式")).hasSize(1);
    }

    @Test
    void showsWhatIsOutOfBoundsAtTheFieldAtOnce() {
        part(0, "REFUND", "60.00", "MERCHANT");
        _click(button("增加一项"));
        part(1, "PARTIAL_REFUND", "40.01", "PLATFORM");

        assertThat(money(1).isInvalid()).isTrue();
        assertThat(money(1).getErrorMessage()).contains("100.00");
        assertThat(money(0).isInvalid()).isFalse();

        money(1).setValue("40.00");
        assertThat(money(1).isInvalid()).isFalse();
    }

    @Test
    void sendsAllItsParts() {
        part(0, "REFUND", "100.00", "MERCHANT");
        _click(button("增加一项"));
        part(1, "COMPENSATION", "10.00", "PLATFORM");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("给用户的说明")), "双方均有责任");

        _click(button("提出方案"));

        assertThat(proposals.current(ticket.id()).lines())
                .containsExactly(
                        new RemedyLine(
                                1,
                                Side.MERCHANT,
                                Remedy.REFUND,
                                new BigDecimal("100.00"),
                                Side.MERCHANT),
                        new RemedyLine(
                                2,
                                Side.PLATFORM,
                                Remedy.COMPENSATION,
                                new BigDecimal("10.00"),
                                Side.PLATFORM));
        openSolutionTab();
        assertThat(words()).contains("商家：全额退款 100.00 元", "平台：补偿 10.00 元", "合计 110.00 元", "全部满足");
    }

    private static void openSolutionTab() {
        Tabs tabs = _get(Tabs.class);
        for (int i = 0; i < tabs.getTabCount(); i++) {
            if (tabs.getTabAt(i).getLabel().equals("责任与方案")) {
                tabs.setSelectedIndex(i);
            }
        }
    }

    private void part(int which, String remedy, String yuan, String owedBy) {
        select("补救方式", which).setValue(remedy);
        money(which).setValue(yuan);
        select("责任承担方", which).setValue(owedBy);
    }

    private static TextField money(int which) {
        return _find(TextField.class, spec -> spec.withLabel("金额（元）（选填）")).get(which);
    }

    private static Select<String> select(String label, int which) {
        return selects(label).get(which);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Select<String>> selects(String label) {
        List found =
                _find(Select.class).stream()
                        .filter(one -> String.valueOf(one.getLabel()).startsWith(label))
                        .filter(one -> !label.equals("责任方") || one.getLabel().equals("责任方"))
                        .toList();
        return found;
    }
}
