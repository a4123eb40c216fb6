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
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * R22 on the screen of a complaint: suggestion, rule and grounds in words; confirmed or corrected.
 */
@RedressTest
class TriageCardTests {

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;

    private Account agent;
    private Ticket ticket;

    @BeforeEach
    void anAgentLooksAtASuggestion() {
        agent = people.agent("RECHARGE");
        ticket =
                desk.file(
                        Complaints.about(
                                desk.merchant("分诊卡片小店").name(), Category.RECHARGE_NOT_CREDITED));
        page.open("tickets/" + ticket.number(), agent);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void saysWhatIsSuggestedByWhichRuleAndOnWhatGrounds() {
        assertThat(words())
                .contains("分诊与归责", "系统建议，待确认", "尚未查明")
                .contains("充值投诉查不到订单，人工核对", "商家：分诊卡片小店")
                .contains("投诉人自选类别", "未到账且无其他线索");
    }

    @Test
    void saysItInEnglish() {
        page.close();

        page.openInEnglish("tickets/" + ticket.number(), agent);

        assertThat(words())
                .contains("Triage and attribution", "Suggested, to be confirmed")
                .contains("The complainant named the category");
    }

    @Test
    void isConfirmedWithOneClick() {
        _click(button("确认建议"));

        assertThat(desk.now(ticket).attributionSuggested()).isFalse();
        assertThat(words()).contains("已由人员确认");
        assertThat(_find(Button.class, spec -> spec.withText("确认建议"))).isEmpty();
    }

    @Test
    void isCorrectedWithAReason() {
        _click(button("更正"));
        choose(Responsibility.MERCHANT);
        _click(inDialog("保存更正"));
        assertThat(reason().isInvalid()).isTrue();

        _setValue(reason(), "商家承认漏发");
        _click(inDialog("保存更正"));

        assertThat(desk.now(ticket).responsibility()).isEqualTo(Responsibility.MERCHANT);
        assertThat(words()).contains("由人员判定", "理由：商家承认漏发");
        assertThat(_find(Dialog.class)).isEmpty();
    }

    /** The mark of many complaints is shown to a person, and kept when they agree. */
    @Test
    void showsThatSomebodyComplainsInSeries() {
        for (int i = 0; i < 4; i++) {
            desk.file(
                    Complaints.about(
                            desk.merchant("分诊卡片小店").name(), Category.RECHARGE_NOT_CREDITED));
        }
        page.close();

        page.open("tickets/" + ticket.number(), agent);

        assertThat(words()).contains("同一电话的投诉很多");
        _click(button("确认建议"));
        assertThat(desk.now(ticket).flags()).contains(Flag.SERIAL_COMPLAINANT);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(Responsibility value) {
        Select<Responsibility> choice =
                (Select<Responsibility>)
                        _get(_get(Dialog.class), Select.class, spec -> spec.withLabel("责任方"));
        _setValue(choice, value);
    }

    private static TextArea reason() {
        return _get(_get(Dialog.class), TextArea.class);
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }
}
