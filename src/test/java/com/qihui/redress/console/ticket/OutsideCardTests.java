package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.words;
import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.Card;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.outside.OutsideDesk;
import com.qihui.redress.workflow.task.Outcome;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk sees where a case outside stands and takes each step in a dialog of its own (R45). */
@RedressTest
class OutsideCardTests {

    private static final String STORE = "外部卡片小店";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired OutsideDesk outside;
    @Autowired OutsideCases cases;

    private Account agent;
    private Ticket ticket;

    @BeforeEach
    void aCaseAt12315() {
        agent = people.agent("GOODS");
        desk.merchant(STORE);
        ticket =
                desk.file(
                        Complaints.telling(
                                Complaints.about(STORE, Category.NOT_AS_DESCRIBED),
                                "商家卖的是盗版激活码，明摆着欺诈。"));
        outside.openAtOnce(ticket, agent.actor());
        desk.complete(
                ticket,
                REGISTER_EXTERNAL_CASE,
                "REGISTERED",
                Map.of("body", "MARKET_REGULATION_12315", "caseNo", "市监投0909"),
                agent.actor());
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void saysWhereItStandsWhatIsDueByWhichArticleAndWhatToDoNext() {
        page.open("tickets/" + ticket.number(), agent);

        assertThat(words()).contains("市监投0909", "已登记", "总局令121第15条").contains("等机构决定是否受理");
        assertThat(Page.offers("机构已受理")).isTrue();
        assertThat(Page.offers("登记案件")).isFalse();
    }

    @Test
    void saysItInEnglish() {
        page.openInEnglish("tickets/" + ticket.number(), agent);

        assertThat(words())
                .contains("Registered", "Order 121 art. 15")
                .contains("the body decides whether it takes the case");
    }

    @Test
    void theRecordTellsItsDaysInTheLanguageOfThePage() {
        desk.complete(ticket, FOLLOW_EXTERNAL_CASE, "ACCEPTED", Map.of(), agent.actor());
        desk.complete(
                ticket,
                FOLLOW_EXTERNAL_CASE,
                "EXAMINATION_BEGUN",
                Map.of("examined", "鉴定激活码的来源"),
                agent.actor());

        page.openInEnglish("tickets/" + ticket.number(), agent);

        assertThat(words()).contains("The body has something examined from today; its time");
    }

    @Test
    void aStepIsTakenInADialog() {
        page.open("tickets/" + ticket.number(), agent);

        _click(button("机构已受理"));
        _click(submit("外部机构已受理"));

        assertThat(current().state()).isEqualTo(OutsideCase.State.ACCEPTED);
        assertThat(words()).contains("配合机构调解或审理");
        assertThat(Page.offers("机构已受理")).isFalse();
    }

    @Test
    void whatTheBodyAsksForStandsThereUntilItIsHandedIn() {
        desk.complete(
                ticket,
                FOLLOW_EXTERNAL_CASE,
                "ASKED",
                Map.of("requestKind", "SUPPLEMENT", "wanted", "请补交营业执照"),
                agent.actor());
        page.open("tickets/" + ticket.number(), agent);
        assertThat(words()).contains("请补交营业执照");

        _click(_find(Button.class, spec -> spec.withText("提交材料")).get(0));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("内容说明")), "营业执照复印件");
        _click(submit("提交材料或答复"));

        assertThat(cases.requests(List.of(current())).get(0).isOpen()).isFalse();
        assertThat(words()).contains("已提交的材料（1）", "营业执照复印件");
    }

    @Test
    void whatWasWrittenForAStepStaysWhenTheCaseEndedMeanwhile() {
        page.open("tickets/" + ticket.number(), agent);
        _click(button("机构来函"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("机构的要求")), "请补交营业执照");
        desk.complete(
                ticket, FOLLOW_EXTERNAL_CASE, "WITHDRAWN", Map.of("note", "撤回"), agent.actor());

        _click(submit("机构要求补充"));

        CaseStepDialog dialog = _get(CaseStepDialog.class);
        assertThat(_get(dialog, TextArea.class).getValue()).isEqualTo("请补交营业执照");
        assertThat(dialog.isCloseOnOutsideClick()).isFalse();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void anEndIsAskedAboutOnceMore() {
        page.open("tickets/" + ticket.number(), agent);

        _click(button("登记结果"));
        RadioButtonGroup<Outcome> ways = _get(_get(CaseStepDialog.class), RadioButtonGroup.class);
        ways.setValue(
                ways.getListDataView()
                        .getItems()
                        .filter(one -> one.name().equals("REFUSED"))
                        .findFirst()
                        .orElseThrow());
        _get(Select.class, spec -> spec.withLabel("不予受理的理由")).setValue("PAPERS_MISSING");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("备注")), "材料不全");
        _click(submit("不予受理"));
        assertThat(current().outcome()).isNull();

        _fireConfirm(_get(ConfirmDialog.class));

        assertThat(cases.of(ticket.id()).get(0).outcome()).isEqualTo(OutsideOutcome.REFUSED);
        assertThat(words()).contains("此前的外部案件（1）", "材料不全或不实", "总局令121号 16");
    }

    /** A manager of the desk sees it too; a merchant has no such page. */
    @Test
    void whoHasNoPartInItSeesNoStep() {
        page.open("tickets/" + ticket.number(), people.merchant(desk.merchant(STORE).id()));

        assertThat(words()).doesNotContain("市监投0909");
    }

    private OutsideCase current() {
        return cases.latest(ticket.id()).orElseThrow();
    }

    private static Button submit(String text) {
        List<Button> all = _find(Button.class, spec -> spec.withText(text));
        return all.get(all.size() - 1);
    }

    @Test
    void standsAboveAllOtherFactsWhileItIsUnderWay() {
        page.open("tickets/" + ticket.number(), agent);

        assertThat(cards()).containsSubsequence("OutsideCard", "TriageCard", "WaysCard");
        desk.complete(
                ticket, FOLLOW_EXTERNAL_CASE, "WITHDRAWN", Map.of("note", "撤回"), agent.actor());
        page.open("tickets/" + ticket.number(), agent);
        assertThat(cards()).containsSubsequence("TriageCard", "WaysCard", "OutsideCard");
    }

    private static List<String> cards() {
        return _find(Card.class).stream().map(card -> card.getClass().getSimpleName()).toList();
    }

    @Test
    void theTimeThatABodyHasSomethingExaminedStandsStill() {
        desk.complete(ticket, FOLLOW_EXTERNAL_CASE, "ACCEPTED", Map.of(), agent.actor());
        page.open("tickets/" + ticket.number(), agent);

        _click(button("鉴定或检验"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("鉴定或检验什么")), "鉴定激活码的来源");
        _click(submit("开始鉴定或检验"));

        assertThat(words()).contains("总局令121第22条", "鉴定激活码的来源");
        assertThat(_get(OutsideCard.class).getElement().getTextRecursively()).contains("，暂停计时");
        assertThat(Page.offers("鉴定结束")).isTrue();
        _click(button("鉴定结束"));
        _click(submit("鉴定或检验结束"));
        assertThat(Page.offers("鉴定或检验")).isTrue();
    }
}
