package com.qihui.redress.workflow.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.PaymentProvider;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R24, R39: asking where the goods are is no complaint until the limit has passed. */
@RedressTest
class OverdueQueriesTests {

    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    @Test
    void isAQuestionForTheChatTwoMinutesAfterPayment() {
        Ticket asked = ask(Duration.ofMinutes(2), DemandType.INFO);

        assertThat(asked.category()).isEqualTo(Category.AFTERSALES_DELAY);
        assertThat(asked.categoriesAlso()).containsExactly(Category.RECHARGE_NOT_CREDITED);
        assertThat(asked.subCause()).isEqualTo(SubCause.STATUS_QUERY);
        assertThat(asked.responsibility()).isEqualTo(Responsibility.NONE_YET);
        assertThat(asked.suitedTo()).isEqualTo(Channel.ONLINE_CHAT);
    }

    @Test
    void becomesATicketByItselfWhenTheLimitPasses() {
        Ticket asked = ask(Duration.ofMinutes(2), DemandType.INFO);

        desk.pass(asked, Duration.ofMinutes(14));

        Ticket now = desk.now(asked);
        assertThat(now.category()).isEqualTo(Category.RECHARGE_NOT_CREDITED);
        assertThat(now.subCause()).isNotEqualTo(SubCause.STATUS_QUERY);
        assertThat(now.responsibility()).isNotEqualTo(Responsibility.NONE_YET);
        assertThat(now.suitedTo()).isEqualTo(Channel.TICKET);
        assertThat(now.attributionSuggested()).isTrue();
    }

    @Test
    void staysAQuestionBeforeTheLimit() {
        Ticket asked = ask(Duration.ofMinutes(2), DemandType.INFO);

        desk.pass(asked, Duration.ofMinutes(12));

        assertThat(desk.now(asked).subCause()).isEqualTo(SubCause.STATUS_QUERY);
    }

    @Test
    void isAboutGoodsThatDidNotComeWhenAskedTooLate() {
        Ticket asked = ask(Duration.ofMinutes(40), DemandType.INFO);

        assertThat(asked.category()).isEqualTo(Category.RECHARGE_NOT_CREDITED);
        assertThat(asked.suitedTo()).isEqualTo(Channel.TICKET);
    }

    /** However it is put. */
    @Test
    void isAQuestionAlsoWhereARefundIsDemandedTooEarly() {
        Ticket asked = ask(Duration.ofMinutes(2), DemandType.REFUND);

        assertThat(asked.subCause()).isEqualTo(SubCause.STATUS_QUERY);
        assertThat(asked.responsibility()).isEqualTo(Responsibility.NONE_YET);
    }

    private Ticket ask(Duration afterPayment, DemandType demand) {
        Instant paid = clock.instant().minus(afterPayment);
        return desk.file(
                new FileComplaint(
                        Channel.TICKET,
                        null,
                        new FileComplaint.Complainant("测试用户901", "19900000901", null),
                        "QH2026112299002",
                        "游戏点卡",
                        "星际远征 10元点卡",
                        null,
                        new BigDecimal("10.00"),
                        null,
                        desk.merchant("查询小店").name(),
                        new FileComplaint.Payment(
                                PaymentProvider.ALIPAY,
                                "启慧卡盟运营主体(测试)",
                                paid,
                                new BigDecimal("10.00")),
                        paid,
                        "我刚买的点卡还没到，在哪里？",
                        List.of(new FileComplaint.Demand(demand, null, null)),
                        List.of(),
                        List.of(Complaints.orderDetail(), Complaints.paymentProof()),
                        null));
    }
}
