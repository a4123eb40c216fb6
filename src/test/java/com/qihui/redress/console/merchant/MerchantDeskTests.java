package com.qihui.redress.console.merchant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.told;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.Rows;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.notification.Changes;
import com.qihui.redress.notification.Subscription;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class MerchantDeskTests {

    private static final AtomicInteger SHOPS = new AtomicInteger();

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired Changes changes;

    private Merchant shop;
    private Account seller;

    @BeforeEach
    void aMerchantHasSomebodyAtTheDesk() {
        shop = desk.merchant("商家台小店" + SHOPS.incrementAndGet() + "号");
        seller = people.merchant(shop.id());
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void saysSoWhenNothingIsThere() {
        page.open("merchant", seller);

        assertThat(Rows.items()).isEmpty();
        assertThat(Rows.words()).contains("没有等您答复的投诉");
        showAll();
        assertThat(Rows.words()).contains("还没有关于您的投诉");
    }

    @Test
    void showsItsOwnComplaintsOnly() {
        Ticket owed = complaint(shop);
        Ticket notYet = desk.file(Complaints.about(shop.name(), Category.RECHARGE_NOT_CREDITED));
        Ticket ofAnother = complaint(desk.merchant("别家小店" + SHOPS.incrementAndGet() + "号"));

        page.open("merchant", seller);

        assertThat(Rows.items()).hasSize(1);
        assertThat(Rows.words()).contains(owed.number());
        assertThat(words()).contains("1 单待答复");
        showAll();
        assertThat(Rows.items()).hasSize(2);
        assertThat(Rows.words()).contains(owed.number(), notYet.number());
        assertThat(words()).doesNotContain(ofAnother.number());
    }

    @Test
    void showsAllOfThemOverMorePagesThanOne() {
        for (int i = 0; i < 52; i++) {
            complaint(shop);
        }

        page.open("merchant", seller);

        assertThat(Rows.items()).hasSize(50);
        assertThat(Rows.all()).hasSize(52).doesNotHaveDuplicates();
        showAll();
        assertThat(Rows.items()).hasSize(50);
        assertThat(Rows.all()).hasSize(52).doesNotHaveDuplicates();
    }

    @Test
    void anothersComplaintLooksLikeNone() {
        Ticket ofAnother = complaint(desk.merchant("别家小店" + SHOPS.incrementAndGet() + "号"));
        page.open("merchant/tickets/" + ofAnother.number(), seller);
        String strangers = words();
        page.close();

        page.open("merchant/tickets/C20260101-999999", seller);

        assertThat(strangers).contains("没有这个页面").isEqualTo(words());
    }

    /** Its screen was made before it was refused, and hears what happens to complaints. */
    @Test
    void whatHappensToAnothersComplaintIsNotReadForWhoWasRefusedIt() {
        Ticket ofAnother = complaint(desk.merchant("别家小店" + SHOPS.incrementAndGet() + "号"));
        Queue<Long> told = new ConcurrentLinkedQueue<>();
        Subscription elsewhere = changes.subscribe(told::addAll);
        page.open("merchant/tickets/" + ofAnother.number(), seller);

        say(ofAnother, MessageThread.MERCHANT, "请今日内答复", people.agent("AFTERSALES"));
        await().until(() -> told.contains(ofAnother.id()));
        elsewhere.end();

        assertThatCode(MockVaadin::runUIQueue).doesNotThrowAnyException();
        assertThat(words()).contains("没有这个页面");
    }

    @Test
    void keepsHowToReachTheComplainantAndWhatTheDeskSaysAmongItself() {
        Account agent = people.agent("AFTERSALES");
        Ticket ticket = complaint(shop);
        say(ticket, MessageThread.INTERNAL, "疑似职业投诉人", agent);
        say(ticket, MessageThread.COMPLAINANT, "我们会补偿您", agent);
        say(ticket, MessageThread.MERCHANT, "请今日内答复", agent);

        page.open("merchant/tickets/" + ticket.number(), seller);

        assertThat(words())
                .contains(ticket.subject(), "测**", "请今日内答复", "平台客服")
                .doesNotContain("测试用户900", "19900000900", "疑似职业投诉人", "我们会补偿您")
                .doesNotContain(agent.displayName());
    }

    @Test
    void answersWithAnOffer() {
        Ticket ticket = complaint(shop);
        page.open("merchant", seller);
        Rows.open(ticket.number());
        assertThat(words()).contains("现在要做：答复投诉");

        _setValue(remedy(), "REISSUE");
        _setValue(answer(), "今天补发一张");
        _click(button("提出方案"));

        assertThat(told()).contains("答复已提交");
        assertThat(desk.openTasks(ticket)).containsExactly(CaseTask.DECIDE_ON_PROPOSAL);
        assertThat(words()).contains("补发", "今天补发一张").doesNotContain("现在要做");
        Page.follow("merchant");
        assertThat(Rows.items()).isEmpty();
        showAll();
        assertThat(Rows.words()).contains(ticket.number(), "等用户确认");
    }

    @Test
    void findsByNumberAndStateAndSaysWhenNothingIsFound() {
        Ticket owed = complaint(shop);
        complaint(shop);
        page.open("merchant", seller);

        _setValue(_get(TextField.class), owed.number());
        assertThat(Rows.items()).hasSize(1);
        _setValue(_get(TextField.class), "19900000900");
        assertThat(Rows.words()).contains("没有符合条件的投诉");
        showAll();
        assertThat(Rows.words()).contains("没有符合条件的投诉");
        _setValue(_get(TextField.class), "");
        assertThat(Rows.items()).hasSize(2);
        _setValue(shown(), OwnTickets.Shown.CLOSED);
        assertThat(Rows.words()).contains("没有符合条件的投诉");
    }

    @Test
    void contestsWithAGroundAndTheEvidenceForIt() {
        Ticket ticket = complaint(shop);
        page.open("merchant/tickets/" + ticket.number(), seller);
        choice().setValue(choice().getListDataView().getItem(1));

        _setValue(ground(), "DELIVERED_WITH_PROOF");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("给平台的说明")), "已交付");
        _click(button("不认可投诉"));
        assertThat(evidence().getErrorMessage()).isEqualTo("以此为由须选择所依据的证据");
        _setValue(evidence(), Set.of("2"));
        _click(button("不认可投诉"));

        assertThat(told()).contains("答复已提交");
        assertThat(words()).contains("按时答复", "已交付，有凭证", seller.displayName());
    }

    @Test
    void choosesTheEvidenceFromThePiecesThereAreAlsoThoseThatCameMeanwhile() {
        Ticket ticket = complaint(shop);
        page.open("merchant/tickets/" + ticket.number(), seller);
        choice().setValue(choice().getListDataView().getItem(1));
        int before = pieces().size();
        assertThat(pieces()).startsWith("#1 订单详情");
        _setValue(evidence(), Set.of("1"));

        customers.addEvidence(
                desk.now(ticket),
                List.of(
                        NewPiece.seenElsewhere(
                                Complaints.piece(EvidenceKind.COMMUNICATION_RECORD))),
                seller.actor());

        await().pollInSameThread()
                .untilAsserted(
                        () -> {
                            MockVaadin.runUIQueue();
                            assertThat(pieces()).hasSize(before + 1);
                        });
        assertThat(pieces()).contains("#" + (before + 1) + " 沟通记录");
        assertThat(evidence().getValue()).containsExactly("1");
    }

    @Test
    void whoeverIsSlowerIsToldAndKeepsWhatTheyWrote() {
        Ticket ticket = complaint(shop);
        page.open("merchant/tickets/" + ticket.number(), seller);
        _setValue(remedy(), "REISSUE");
        _setValue(answer(), "我写到一半");
        Button pressed = button("提出方案");
        Account colleague = people.merchant(shop.id());
        desk.complete(
                ticket,
                CaseTask.ANSWER_COMPLAINT,
                "CONTEST",
                java.util.Map.of("answer", "无误"),
                colleague.actor());

        pressed.click();

        assertThat(told()).contains(colleague.displayName(), "已先处理");
        assertThat(answer().getValue()).isEqualTo("我写到一半");
        assertThat(answer().isReadOnly()).isTrue();
    }

    @Test
    void seesTheProvisionalVerdictAndAppeals() {
        Ticket ticket = complaint(shop);
        desk.pass(ticket, java.time.Duration.ofHours(25));

        page.open("merchant", seller);
        Rows.open(ticket.number());

        assertThat(words()).contains("暂定结论", "退款 100.00 元", "申诉截止", "商家申诉");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("申诉内容")), "早已处理");
        _click(button("提出申诉"));
        assertThat(words()).contains("已申诉", "早已处理").doesNotContain("现在要做");
        assertThat(desk.openTasks(ticket)).containsExactly(CaseTask.INVESTIGATE_COMPLAINT);
    }

    @Test
    void saysAtTheFieldWhatAnAnswerLacks() {
        Ticket ticket = complaint(shop);
        page.open("merchant/tickets/" + ticket.number(), seller);

        _click(button("提出方案"));

        assertThat(answer().isInvalid()).isTrue();
        assertThat(answer().getErrorMessage()).isEqualTo("必填");
        assertThat(remedy().isInvalid()).isTrue();
        assertThat(desk.openTasks(ticket)).containsExactly(CaseTask.ANSWER_COMPLAINT);
    }

    @Test
    void speaksToThePlatform() {
        Ticket ticket = complaint(shop);
        page.open("merchant/tickets/" + ticket.number(), seller);
        TextArea message = _get(TextArea.class, spec -> spec.withPlaceholder("只有平台客服能看到"));

        _setValue(message, "  ");
        _click(button("发送给平台"));
        assertThat(words()).doesNotContain("往来");
        _setValue(message, "正在联系上游");
        _click(button("发送给平台"));

        assertThat(message.getValue()).isEmpty();
        assertThat(words()).contains("往来", "正在联系上游", seller.displayName());
    }

    @Test
    void isForMerchantsAlone() {
        Ticket ticket = complaint(shop);
        for (Account other : List.of(people.agent("GOODS"), people.manager(), people.admin())) {
            for (String address : List.of("merchant", "merchant/tickets/" + ticket.number())) {
                page.open(address, other);

                assertThat(words()).as("%s", other.role()).contains("没有这个页面");
                page.close();
            }
        }
    }

    private Ticket complaint(Merchant about) {
        return desk.file(Complaints.about(about.name(), Category.AFTERSALES_DELAY));
    }

    private void say(Ticket ticket, MessageThread thread, String text, Account who) {
        customers.say(desk.now(ticket), thread, "TICKET", text, who.actor());
    }

    private static void showAll() {
        _get(Tabs.class).setSelectedIndex(1);
    }

    @SuppressWarnings("unchecked")
    private static com.vaadin.flow.component.radiobutton.RadioButtonGroup<
                    com.qihui.redress.workflow.task.Outcome>
            choice() {
        return _get(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static MultiSelectComboBox<String> evidence() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel("所依据的证据（选填）"));
    }

    private static List<String> pieces() {
        return evidence()
                .getListDataView()
                .getItems()
                .map(evidence().getItemLabelGenerator()::apply)
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<String> ground() {
        return _get(Select.class, spec -> spec.withLabel("理由（选填）"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<OwnTickets.Shown> shown() {
        return _get(Select.class);
    }

    private static TextArea answer() {
        return _get(TextArea.class, spec -> spec.withLabel("给用户的说明"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<String> remedy() {
        return _get(Select.class, spec -> spec.withLabel("补救方式"));
    }
}
