package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.console.Page;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class TicketViewTests {

    private static final String SHOP = "星光点卡铺";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Journal journal;
    @Autowired Desk desk;
    @Autowired Casework casework;
    @Autowired Messages messages;
    @Autowired Promises promises;

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
    void anAgentClaimsAndTriagesAComplaint() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED));
        open(ticket, agent);

        _click(button("领取"));
        _setValue(select("处理方"), "MERCHANT");
        _click(button("转交处理"));

        assertThat(desk.openTasks(ticket)).containsExactly(CaseTask.ANSWER_COMPLAINT);
        assertThat(words()).contains("等商家：答复投诉").doesNotContain("现在要做");
    }

    /** E22. */
    @Test
    void aClockTellsWhyItIsDueThen() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));

        open(ticket, agent);

        assertThat(_find(Popover.class).stream())
                .map(one -> one.getElement().getTextRecursively())
                .filteredOn(text -> text.contains("为什么是这个时间？"))
                .hasSizeGreaterThan(2)
                .allSatisfy(text -> assertThat(text).contains("服务时限第", "平台可控用时"));
    }

    @Test
    void aMerchantIsRefused() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));

        open(ticket, people.merchant(desk.merchant(SHOP).id()));

        assertThat(Page.shown()).isNotInstanceOf(TicketView.class);
        assertThat(words()).doesNotContain(ticket.subject());
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        page.open("tickets/C20260101-999999", agent);

        assertThat(words()).contains("没有这个页面");
    }

    @Test
    void saysWhatIsWrongAtTheField() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED));
        open(ticket, agent);
        _click(button("领取"));

        outcome("询问用户");
        _click(button("询问用户"));

        TextArea question = _get(TextArea.class, spec -> spec.withLabel("询问内容"));
        assertThat(question.isInvalid()).isTrue();
        assertThat(question.getErrorMessage()).isEqualTo("必填");
        assertThat(desk.openTasks(ticket)).containsExactly(CaseTask.TRIAGE_COMPLAINT);
    }

    /** R36. */
    @Test
    void whatTheAnswerOfATaskLacksIsAskedBeforeItIsEnded() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED));
        open(ticket, agent);
        _click(button("领取"));
        outcome("不支持诉求");
        TextArea answer = _get(TextArea.class, spec -> spec.withLabel("给用户的说明"));
        _setValue(answer, "不予退款。");

        _click(button("不支持诉求"));

        assertThat(words()).contains("没有写查明的事实", "没有写依据");
        assertThat(desk.openTasks(ticket)).containsExactly(CaseTask.TRIAGE_COMPLAINT);
        _click(button("再改改"));
        assertThat(words()).doesNotContain("没有写查明的事实");
        _setValue(answer, "经核实 11月22日14:30 已到账，不予退款。");
        _click(button("不支持诉求"));
        assertThat(words()).contains("没有写依据").doesNotContain("没有写查明的事实");

        _click(button("仍然发送"));

        assertThat(desk.openTasks(ticket)).doesNotContain(CaseTask.TRIAGE_COMPLAINT);
        assertThat(journal.of(ticket.id()))
                .extracting(JournalEntry::type)
                .containsOnlyOnce("SENT_DESPITE_WARNINGS");
    }

    @Test
    void takesAlongWhatWasWrittenWhenTheOutcomeChanges() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));
        open(ticket, agent);
        _click(button("领取"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("给用户的说明")), "已核实，并无异常。");

        outcome("不支持诉求");

        assertThat(_get(TextArea.class, spec -> spec.withLabel("给用户的说明")).getValue())
                .isEqualTo("已核实，并无异常。");
    }

    @Test
    void ofTwoWhoClaimTheSecondIsTold() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED));
        open(ticket, agent);
        Account colleague = people.agent("RECHARGE");
        Button claim = button("领取");
        casework.claim(desk.task(ticket, CaseTask.TRIAGE_COMPLAINT), colleague.actor());

        claim.click();

        assertThat(told()).contains("任务已被他人领取");
        assertThat(words()).contains("由 " + colleague.agentNo() + " 办理");
        assertThat(_find(Button.class, spec -> spec.withText("领取"))).isEmpty();
    }

    @Test
    void tellsWhatAnotherDidMeanwhileAndKeepsWhatWasTyped() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        desk.complete(
                ticket,
                CaseTask.ANSWER_COMPLAINT,
                "OFFER",
                Map.of("remedy", "REISSUE", "answer", "补发一张"));
        open(ticket, agent);
        _click(button("代用户登记"));
        outcome("拒绝方案");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("理由（选填）")), "只要退款");

        desk.complete(ticket, CaseTask.DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());

        await().pollInSameThread()
                .untilAsserted(
                        () -> {
                            MockVaadin.runUIQueue();
                            assertThat(told()).contains("「确认方案」已由测试用户900 办理：接受方案");
                        });
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("理由（选填）"));
        assertThat(reason.getValue()).isEqualTo("只要退款");
        assertThat(reason.isReadOnly()).isTrue();
        assertThat(words()).contains("用户接受方案");
    }

    @Test
    void sendsAnAnswerWithAPromise() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED));
        open(ticket, agent);
        TextArea text = _get(TextArea.class, spec -> spec.withPlaceholder("用户会收到这段话。"));

        _setValue(text, "正在核实通道情况。");
        _click(button("加承诺"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("承诺内容")), "一小时内恢复");
        _click(_get(Button.class, spec -> spec.withText("发送")));

        assertThat(messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT)))
                .singleElement()
                .satisfies(
                        message -> {
                            assertThat(message.body()).isEqualTo("正在核实通道情况。");
                            assertThat(message.agentNo()).isEqualTo(agent.agentNo());
                        });
        assertThat(promises.of(ticket.id())).hasSize(1);
        assertThat(words()).contains("正在核实通道情况。").contains("承诺 · 一小时内恢复");
        assertThat(text.getValue()).isEmpty();
    }

    @Test
    void showsScriptAsText() {
        String script = "<script>alert(1)</script><img src=x onerror=alert(2)> 未到账";
        FileComplaint complaint = Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED);
        Ticket ticket = desk.file(Complaints.telling(complaint, script));

        open(ticket, agent);

        assertThat(words()).contains("<script>alert(1)</script>");
        assertThat(_find(Html.class)).isEmpty();
        assertThat(_find(Component.class))
                .noneMatch(part -> part.getElement().getProperty("innerHTML", "").contains("<"));
    }

    @Test
    void opensEverySideOfAComplaint() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        open(ticket, agent);
        Tabs tabs = _get(Tabs.class);

        for (int side = 0; side < tabs.getTabCount(); side++) {
            tabs.setSelectedIndex(side);
        }

        assertThat(words()).contains("哈希链校验通过");
    }

    private void open(Ticket ticket, Account who) {
        page.open("tickets/" + ticket.number(), who);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<String> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void outcome(String label) {
        RadioButtonGroup<Outcome> outcomes =
                _get(RadioButtonGroup.class, spec -> spec.withClasses("boxed"));
        outcomes.getListDataView()
                .getItems()
                .filter(item -> outcomes.getItemLabelGenerator().apply(item).equals(label))
                .findFirst()
                .ifPresentOrElse(
                        outcomes::setValue,
                        () -> {
                            throw new AssertionError("no outcome " + label);
                        });
    }

    /** All that can be read on the page. */
    private static String words() {
        return Page.words();
    }

    private static String told() {
        return getNotifications().stream()
                .map(toast -> toast.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }
}
