package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.words;
import static com.qihui.redress.console.ticket.EvidenceScreen.SHOP;
import static com.qihui.redress.console.ticket.EvidenceScreen.complaint;
import static com.qihui.redress.console.ticket.EvidenceScreen.label;
import static com.qihui.redress.console.ticket.EvidenceScreen.named;
import static com.qihui.redress.console.ticket.EvidenceScreen.row;
import static com.qihui.redress.console.ticket.EvidenceScreen.whole;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.evidence.EvidenceMark;
import com.qihui.redress.evidence.EvidenceMarks;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.evidence.CustomerRequest;
import com.qihui.redress.workflow.evidence.CustomerRequests;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class EvidenceTabTests {

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired EvidenceMarks marks;
    @Autowired CustomerRequests requests;

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

    /** R8: each with its reason in words. */
    @Test
    void showsWhatIsAskedForHowItStandsAndWhy() {
        open(desk.file(complaint()));

        assertThat(row("支付凭证"))
                .contains("须有见收款方与到账时间的支付凭证", "收款方 ✓", "到账时间 ✓")
                .doesNotContain("请用户补充");
        assertThat(row("余额对比")).contains("充值前 ✓", "未见充值后", "请用户补充", "上传");
        assertThat(words())
                .contains("所需 3 项证据中 2 项齐全，其余有缺")
                .contains("未写明事情发生的时间，无法判断证据是否及时")
                .contains("证据与此订单及诉求对应");
    }

    @Test
    void saysWhatAPieceThatIsNotThereMustShow() {
        open(
                desk.file(
                        Complaints.about(
                                SHOP,
                                Category.RECHARGE_NOT_CREDITED,
                                List.of(Complaints.paymentProof(), whole()))));

        assertThat(row("余额对比")).contains("未提供", "须见充值前、充值后");
    }

    @Test
    void saysItsRemarksInWords() {
        open(
                desk.file(
                        Complaints.about(
                                SHOP,
                                Category.RECHARGE_NOT_CREDITED,
                                List.of(
                                        Complaints.paymentProof(),
                                        new FileComplaint.Piece(
                                                EvidenceKind.COMMUNICATION_RECORD,
                                                "通话录音",
                                                null,
                                                null,
                                                false,
                                                Map.of("problem", true))))));

        assertThat(words()).contains("提示", "录音未事先告知，证明力可能受影响");
    }

    @Test
    void marksWhatAPieceReallyShows() {
        Ticket ticket = desk.file(complaint());
        open(ticket);

        say("收款方：看不到");

        assertThat(row("支付凭证")).contains("未见收款方", "请用户补充");
        assertThat(words()).contains(agent.agentNo() + " 今日");
        assertThat(pressed("收款方：看不到")).isTrue();
        assertThat(pressed("收款方：看得到")).isFalse();

        say("收款方：看得到");

        assertThat(row("支付凭证")).doesNotContain("未见");
        assertThat(marks.of(ticket.id()))
                .extracting(EvidenceMark::seen)
                .containsExactly(false, true);
    }

    @Test
    void confirmsAllAtOnceWhatNobodyLookedForYet() {
        Ticket ticket = desk.file(complaint());
        open(ticket);
        say("收款方：看不到");

        _click(_find(Button.class, spec -> spec.withText("都看得到")).get(0));

        assertThat(marks.of(ticket.id()))
                .extracting(EvidenceMark::pieceNo, EvidenceMark::detail, EvidenceMark::seen)
                .contains(org.assertj.core.groups.Tuple.tuple(2, "before", true))
                .contains(org.assertj.core.groups.Tuple.tuple(2, "after", true))
                .hasSize(3);
        assertThat(row("支付凭证")).contains("未见收款方");
    }

    @Test
    void takesAPieceForWhatItIs() {
        Ticket ticket =
                desk.file(
                        Complaints.about(
                                SHOP,
                                Category.RECHARGE_NOT_CREDITED,
                                List.of(Complaints.paymentProof(), piece(EvidenceKind.OTHER))));
        open(ticket);

        _setValue(kinds().get(1), EvidenceKind.BALANCE_COMPARISON);

        assertThat(row("余额对比")).contains("未见充值前", "未见充值后").doesNotContain("未提供");
        assertThat(words()).contains("2. 余额对比", "提交时为「其他」");
    }

    /** The gap's button, then send: two clicks. */
    @Test
    void asksForExactlyOneGapWithTwoClicks() {
        Ticket ticket = desk.file(complaint());
        open(ticket);

        _click(named("请用户补充：余额对比（须见充值后）"));
        _click(button("发送"));

        assertThat(requests.open(ticket.id()))
                .last()
                .extracting(CustomerRequest::missing, CustomerRequest::question)
                .containsExactly(List.of("BALANCE_COMPARISON.after"), "");
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void keepsTheRequestOpenWhenNothingIsAskedFor() {
        Ticket ticket = desk.file(complaint());
        int before = requests.of(ticket.id()).size();
        open(ticket);
        _click(named("请用户补充：余额对比（须见充值后）"));

        _setValue(missing(), java.util.Set.of());
        _click(button("发送"));

        TextArea words = _get(TextArea.class, spec -> spec.withLabel("补充说明（选填）"));
        assertThat(words.getErrorMessage()).isEqualTo("必填");
        assertThat(words.isInvalid()).isTrue();
        assertThat(_get(Dialog.class).isCloseOnOutsideClick()).isFalse();
        assertThat(requests.of(ticket.id())).hasSize(before);
        _setValue(words, "请告知充值账号");
        _click(button("发送"));
        assertThat(requests.open(ticket.id()))
                .last()
                .extracting(CustomerRequest::missing, CustomerRequest::question)
                .containsExactly(List.of(), "请告知充值账号");
    }

    @Test
    void warnsOfAnotherCustomersOrderInTheQuestionAndSendsItAllTheSame() {
        Ticket ticket = desk.file(complaint());
        int before = requests.of(ticket.id()).size();
        open(ticket);
        _click(named("请用户补充：余额对比（须见充值后）"));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("补充说明（选填）")), "是 QH2026112288888 吗？");

        _click(button("发送"));
        assertThat(requests.of(ticket.id())).hasSize(before);
        assertThat(_get(_get(Dialog.class), HeldBack.class).warnings()).hasSize(1);

        _click(button("仍然发送"));
        assertThat(requests.of(ticket.id())).hasSize(before + 1);
        assertThat(_find(Dialog.class)).isEmpty();
    }

    private void open(Ticket ticket) {
        EvidenceScreen.open(page, ticket, agent);
    }

    private static FileComplaint.Piece piece(EvidenceKind kind) {
        return new FileComplaint.Piece(kind, null, null, null, null, Map.of());
    }

    private static void say(String name) {
        _click(mark(name));
    }

    private static boolean pressed(String name) {
        return "true".equals(mark(name).getElement().getAttribute("aria-pressed"));
    }

    private static NativeButton mark(String name) {
        return _find(NativeButton.class).stream()
                .filter(button -> name.equals(label(button)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mark " + name));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Select<EvidenceKind>> kinds() {
        return (List) _find(Select.class, spec -> spec.withClasses("kind"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CheckboxGroup<String> missing() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("请用户提供"));
    }
}
