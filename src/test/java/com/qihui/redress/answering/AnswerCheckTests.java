package com.qihui.redress.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told of an answer before it goes out (R36). */
@RedressTest
class AnswerCheckTests {

    private static final String SHOP = "提醒小店";
    private static final String RECEIPT =
            "您好，您的投诉已收到，正在核实订单 QH2026112299001。\n我们会在 12月1日18:00 前给您处理结果。\n";
    private static final String CITED =
            "依据《平台规则·退款条件》（未交付或无法使用的商品可退款，2023-01-01 起施行）："
                    + "未到账、无法激活、已被他人使用或与描述不符的商品，用户可要求补发、换货或退款。";

    @Autowired AnswerCheck check;
    @Autowired CustomerDesk customers;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    private Ticket ticket;
    private Ticket other;

    @BeforeEach
    void twoComplaints() {
        clock.set(Instant.parse("2026-11-27T02:00:00Z"));
        desk.merchant(SHOP);
        FileComplaint like = Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED);
        ticket = desk.file(like);
        other =
                desk.file(
                        Complaints.by(
                                Complaints.ofOrder(like, "QH2026112299777"),
                                new FileComplaint.Complainant(
                                        "欧阳测试", "19900000777", "other777@example.com")));
    }

    @ParameterizedTest
    @CsvSource({
        "经审核不予退款。, 'LACKS_FACTS,LACKS_BASIS'",
        "根据平台规则 3.2，责任在您，投诉不成立。, 'LACKS_FACTS,LACKS_POSITION'",
        "经核实 11月22日14:30 的订单已到账，不予退款。, LACKS_BASIS",
        "经核实订单未到账，依据平台规则 3.2 为您全额退款。, ''",
        "QH2026112299001 不予退款，依据平台规则 3.2。, ''",
        "We have decided to reject your claim., 'LACKS_FACTS,LACKS_POSITION,LACKS_BASIS'",
        "'Our records show that the code was used, so under clause 3.2 we reject the refund.', ''"
    })
    void aDecisionSaysWhatWasFoundWhatIsAnsweredAndOnWhatGround(String answer, String lacking) {
        assertThat(concerns(answer)).isEqualTo(lacking);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "您好，正在核实，请稍候。",
                "我们24小时内退款。",
                "请问您同意退款到原支付账户吗？",
                "请补充支付凭证。",
                "Thank you, we are looking into it.",
                RECEIPT,
                RECEIPT + CITED,
                "投诉已受理，处理结果将在两个工作日内告知您。" + CITED,
                "订单 QH2026112299001 核查结束后会给您结论。依据《民法典145》（追认期限三十日，2021-01-01 起施行）："
                        + "相对人可以催告法定代理人在三十日内追认；未作表示的，视为拒绝追认。",
                "We have received your complaint. You will hear of the outcome by Friday, under rule 3."
            })
    void whatDecidesNothingIsLeftAlone(String answer) {
        assertThat(concerns(answer)).isEmpty();
    }

    /** Nor its day, which is not when anything happened. */
    @ParameterizedTest
    @CsvSource({
        "经核实责任在您，投诉不成立。, LACKS_POSITION",
        "不予退款。, LACKS_FACTS",
        "处理结果：不予退款。, LACKS_FACTS",
        "经核实，为您退款。, ''"
    })
    void whatAClauseSaysTheAnswerHasNotSaid(String answer, String lacking) {
        assertThat(concerns(answer + CITED)).isEqualTo(lacking);
    }

    @Test
    void whatBelongsToAnotherComplaintIsToldAsSuch() {
        assertThat(
                        check.of(
                                ticket,
                                MessageThread.COMPLAINANT,
                                "订单 QH2026112299777 已退回 199 0000 0777"))
                .containsExactly(
                        new Warning(Concern.OTHER_ORDER, "QH2026112299777", true),
                        new Warning(Concern.OTHER_PHONE, "19900000777", true));
        assertThat(
                        check.of(
                                ticket,
                                MessageThread.COMPLAINANT,
                                "已回复 other777@example.com，见 " + other.number()))
                .containsExactly(
                        new Warning(Concern.OTHER_TICKET, other.number(), true),
                        new Warning(Concern.OTHER_MAIL, "other777@example.com", true));
        assertThat(check.of(ticket, MessageThread.COMPLAINANT, "已联系欧阳测试女士"))
                .containsExactly(new Warning(Concern.OTHER_NAME, "欧阳测试", true));
    }

    @Test
    void whatIsShortIsAnOrderOnlyWhereThereIsSuchAnOne() {
        desk.file(
                Complaints.ofOrder(
                        Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED), "QHKURZ00777"));

        assertThat(check.of(ticket, MessageThread.COMPLAINANT, "与 QHKURZ00777 相同"))
                .containsExactly(new Warning(Concern.OTHER_ORDER, "QHKURZ00777", true));
        assertThat(check.of(ticket, MessageThread.COMPLAINANT, "您的 VIP10086 权益仍然有效")).isEmpty();
    }

    @Test
    void whatBelongsToNobodyKnownIsToldToo() {
        assertThat(
                        check.of(
                                ticket,
                                MessageThread.MERCHANT,
                                "ＱＨ２０２６１１２２９９００２，账号 test_hh_901，电话 13800138000"))
                .containsExactly(
                        new Warning(Concern.OTHER_ORDER, "QH2026112299002", false),
                        new Warning(Concern.OTHER_PHONE, "13800138000", false),
                        new Warning(Concern.OTHER_ACCOUNT, "test_hh_901", false));
        assertThat(
                        check.of(
                                ticket,
                                MessageThread.COMPLAINANT,
                                "证件 11010519491231002X，卡 4111111111111111"))
                .containsExactly(
                        new Warning(Concern.ID_NUMBER, "11010519491231002X", false),
                        new Warning(Concern.CARD_NUMBER, "4111111111111111", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "测试用户900您好，订单 QH2026112299001 充值到账号 test_hh_900，您的手机 199-0000-0900",
                "尊敬的用户：您好，请拨打 12315 或 400-800-1234",
                "您好，流水号 2026112214300012345678901234",
                "客户您好，红包 110105194912310021 元",
                "亲爱的客户，您好",
                "订单已核对，测试用户900反馈属实"
            })
    void whatIsTheComplaintsOwnOrNobodysIsLeftAlone(String answer) {
        assertThat(concerns(answer)).isEmpty();
    }

    @Test
    void whatTheOtherSideWroteIsTheirsInThatThreadAlone() {
        say(MessageThread.COMPLAINANT, "另一个手机号 13700137000", Actor.COMPLAINANT);
        say(MessageThread.COMPLAINANT, "同事电话 13600136000", people.agent("RECHARGE").actor());

        assertThat(check.of(ticket, MessageThread.COMPLAINANT, "已致电 13700137000")).isEmpty();
        assertThat(check.of(ticket, MessageThread.COMPLAINANT, "已致电 13600136000"))
                .extracting(Warning::concern)
                .containsExactly(Concern.OTHER_PHONE);
        assertThat(check.of(ticket, MessageThread.MERCHANT, "请致电 13700137000"))
                .extracting(Warning::concern)
                .containsExactly(Concern.OTHER_PHONE);
    }

    @Test
    void anAccountIsFoundBehindAllTheSignsThatAMessageHolds() {
        String account = "test_hh_901";
        int signs = Messages.LIMIT - "账号".length() - account.length();

        assertThat(concerns("账号" + ":".repeat(signs) + account)).isEqualTo("OTHER_ACCOUNT");
    }

    @Test
    void ourOwnAddressIsNobodyElses() {
        assertThat(concerns("请回复 Desk@redress.example")).isEmpty();
    }

    @Test
    void eachIsToldOnceAndNoMoreThanSomebodyReads() {
        assertThat(concerns("账号是 13800138000")).isEqualTo("OTHER_PHONE");
        assertThat(concerns("证件 110105194912310150"))
                .as("a card by its digits")
                .isEqualTo("ID_NUMBER");
        String many =
                IntStream.range(0, 9)
                        .mapToObj(i -> "QH202611228800" + i)
                        .collect(Collectors.joining("、"));
        assertThat(check.of(ticket, MessageThread.COMPLAINANT, many)).hasSize(5);
    }

    private void say(MessageThread thread, String words, Actor by) {
        customers.say(ticket, thread, "TICKET", words, by);
    }

    @ParameterizedTest
    @CsvSource({"尊敬的李女士：您好, 李, false", "欧阳测试您好, 欧阳测试, true", "'Dear Ms Wang, hello', Wang, false"})
    void whoIsCalledByAnothersNameIsTold(String answer, String name, boolean known) {
        assertThat(check.of(ticket, MessageThread.COMPLAINANT, answer))
                .containsExactly(new Warning(Concern.OTHER_NAME, name, known));
    }

    @Test
    void whatIsPromisedForATimeThatIsOverIsTold() {
        assertThat(check.of(ticket, MessageThread.COMPLAINANT, "我们会在2020年1月5日前退款"))
                .extracting(Warning::concern)
                .containsExactly(Concern.PAST_PROMISE);
    }

    @Test
    void aMerchantsPeopleHaveNamesOfTheirOwn() {
        assertThat(check.of(ticket, MessageThread.MERCHANT, "李先生您好，请说明发货情况")).isEmpty();
        assertThat(check.of(ticket, MessageThread.MERCHANT, "欧阳测试您好"))
                .extracting(Warning::known)
                .containsExactly(true);
    }

    @Test
    void notesAreLeftAlone() {
        assertThat(check.of(ticket, MessageThread.INTERNAL, "不予退款，同 QH2026112299777 一样")).isEmpty();
    }

    private String concerns(String answer) {
        return String.join(
                ",",
                check.of(ticket, MessageThread.COMPLAINANT, answer).stream()
                        .map(one -> one.concern().name())
                        .toList());
    }
}
