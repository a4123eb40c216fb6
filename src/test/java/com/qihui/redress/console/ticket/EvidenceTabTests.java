package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.FileDrop;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceMark;
import com.qihui.redress.evidence.EvidenceMarks;
import com.qihui.redress.evidence.EvidencePiece;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerRequest;
import com.qihui.redress.workflow.CustomerRequests;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class EvidenceTabTests {

    private static final String SHOP = "证据点卡铺";

    /** One white pixel. */
    private static final byte[] PICTURE =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC");

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired Evidence evidence;
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
        assertThat(requests.of(ticket.id())).hasSize(before);
        _setValue(words, "请告知充值账号");
        _click(button("发送"));
        assertThat(requests.open(ticket.id()))
                .last()
                .extracting(CustomerRequest::missing, CustomerRequest::question)
                .containsExactly(List.of(), "请告知充值账号");
    }

    @Test
    void addsFilesAsWhatIsMissing() {
        Ticket ticket = desk.file(complaint());
        open(ticket);

        _click(named("上传余额对比"));
        assertThat(button("添加").isEnabled()).isFalse();
        assertThat(dialog()).contains("200 MB", "1 GB");
        _upload(_get(Upload.class), "after.png", "image/png", PICTURE);
        _upload(_get(Upload.class), "again.png", "image/png", PICTURE);
        _click(button("添加 2 件"));

        List<EvidencePiece> added = evidence.of(ticket.id()).stream().skip(3).toList();
        assertThat(added)
                .extracting(EvidencePiece::fileName)
                .containsExactly("after.png", "again.png");
        assertThat(added)
                .allSatisfy(
                        piece -> {
                            assertThat(piece.kind()).isEqualTo(EvidenceKind.BALANCE_COMPARISON);
                            assertThat(piece.shows()).containsExactly("after");
                            assertThat(piece.addedByKind()).isEqualTo("AGENT");
                        });
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(row("余额对比")).contains("充值前 ✓", "充值后 ✓").doesNotContain("请用户补充");
        assertThat(words()).contains("after.png · 69 B", "下载原件");
    }

    /** Whatever it is called: what could act in a browser is no evidence. */
    @Test
    void takesNoPageAndNoProgramForAPicture() {
        Ticket ticket = desk.file(complaint());
        open(ticket);
        _click(button("添加证据"));

        for (String content : List.of("<html><script>alert(1)</script></html>", "")) {
            _upload(
                    _get(Upload.class),
                    "bill.png",
                    "image/png",
                    content.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(received()).isZero();
        assertThat(button("添加").isEnabled()).isFalse();
        assertThat(evidence.of(ticket.id())).hasSize(3);
    }

    @Test
    void saysWhichFileIsTooLargeToBeSent() {
        open(desk.file(complaint()));
        _click(button("添加证据"));
        Upload upload = _get(Upload.class);

        ComponentUtil.fireEvent(
                upload, new FileRejectedEvent(upload, "文件过大，请压缩或分段后再传", "film.mp4"));

        assertThat(dialog()).contains("“film.mp4”：文件过大，请压缩或分段后再传");
    }

    @Test
    void guessesThatTheFirstGapIsFilled() {
        open(desk.file(complaint()));

        _click(button("添加证据"));

        assertThat(kind().getValue()).isEqualTo(EvidenceKind.BALANCE_COMPARISON);
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
        open(desk.file(about("QH2026031400340")));

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
        page.open("tickets/" + ticket.number(), agent);
        _get(Tabs.class).setSelectedIndex(2);
    }

    private static FileComplaint complaint() {
        return about("QH2026112299001");
    }

    /** All that is asked for, but half of a comparison. */
    private static FileComplaint about(String orderNo) {
        FileComplaint like =
                Complaints.about(
                        SHOP,
                        Category.RECHARGE_NOT_CREDITED,
                        List.of(
                                new FileComplaint.Piece(
                                        EvidenceKind.PAYMENT_PROOF,
                                        "截图",
                                        null,
                                        "测试账单",
                                        null,
                                        Map.of("payee", true, "arrivalTime", true)),
                                new FileComplaint.Piece(
                                        EvidenceKind.BALANCE_COMPARISON,
                                        null,
                                        null,
                                        null,
                                        null,
                                        Map.of("before", true)),
                                whole()));
        return new FileComplaint(
                like.channel(),
                like.category(),
                like.complainant(),
                orderNo,
                like.productType(),
                like.productName(),
                like.rechargeTarget(),
                like.orderAmountYuan(),
                null,
                SHOP,
                null,
                null,
                like.narrative(),
                like.demand(),
                List.of(),
                like.evidence(),
                null);
    }

    private static FileComplaint.Piece whole() {
        return new FileComplaint.Piece(
                EvidenceKind.ORDER_DETAIL,
                null,
                null,
                "测试订单页",
                null,
                Map.of("orderNo", true, "productName", true, "amount", true, "tradeTime", true));
    }

    private static FileComplaint.Piece piece(EvidenceKind kind) {
        return new FileComplaint.Piece(kind, null, null, null, null, Map.of());
    }

    /** The checklist's line about a kind. */
    private static String row(String kind) {
        return _find(Div.class, spec -> spec.withClasses("asked")).stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(text -> text.contains(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> panes() {
        return _find(ExhibitPane.class).stream()
                .map(pane -> pane.getElement().getTextRecursively())
                .toList();
    }

    private static int received() {
        FileDrop<?> drop = _get(FileDrop.class);
        return drop.received().size();
    }

    private static String dialog() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }

    private static Button named(String name) {
        return _find(Button.class).stream()
                .filter(button -> name.equals(label(button)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + name));
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

    private static String label(Component button) {
        return button.getElement().getAttribute("aria-label");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Select<EvidenceKind>> kinds() {
        return (List) _find(Select.class, spec -> spec.withClasses("kind"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CheckboxGroup<String> missing() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("请用户提供"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<EvidenceKind> kind() {
        return _get(Select.class, spec -> spec.withLabel("这是什么"));
    }
}
