package com.qihui.redress.workflow.evidence;

import static com.qihui.redress.workflow.work.CaseTask.PROVIDE_EVIDENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.Waiting;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What complainants are asked for, in which words and in which language. */
@RedressTest
@Import(Waiting.class)
class EvidenceRequestWordsTests {

    private static final String STORE = "讲清楚小店";

    /** One that the platform has. */
    private static final String ORDER = "QH2023101500123";

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired Waiting waiting;
    @Autowired People people;

    @BeforeEach
    void aMerchantIsKnown() {
        desk.merchant(STORE);
    }

    @Test
    void tellsTheComplainantWhichPiecesAreMissingUntilWhenAndWhatHappensThen() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(STORE));

        CustomerRequest asked = waiting.onlyOpen(ticket);

        assertThat(asked.missing())
                .containsExactly("ORDER_DETAIL", "PAYMENT_PROOF", "BALANCE_COMPARISON");
        assertThat(waiting.lastMessage(ticket).body())
                .contains(
                        "1. 订单详情，须能看清订单号、商品名称、金额、交易时间",
                        "2. 支付凭证，须能看清收款方、到账时间",
                        "3. 余额对比，须能看清充值前、充值后",
                        "到期仍未补齐的，我们按现有材料继续处理，不会因此直接结案",
                        "7 个工作日的内部处理期限不受影响")
                .containsPattern("请在 \\d+ 月 \\d+ 日 \\d\\d:\\d\\d 前补充");
        assertThat(waiting.lastMessage(ticket).senderKind()).isEqualTo("SYSTEM");
    }

    @Test
    void asksInTheLanguageTheComplaintWasFiledIn() {
        Ticket ticket = desk.file(Complaints.inEnglish(Complaints.withoutEvidence(STORE)));

        assertThat(waiting.lastMessage(ticket).body())
                .contains("1. Order detail, showing clearly: ", "Please add it before ")
                .containsPattern("before [A-Z][a-z]{2} \\d{1,2} \\d\\d:\\d\\d")
                .doesNotContainPattern("\\p{IsHan}");

        desk.pass(ticket, Duration.ofHours(40));
        assertThat(waiting.types(ticket)).contains("CUSTOMER_REMINDED");
        assertThat(waiting.lastMessage(ticket).body())
                .startsWith("A reminder")
                .doesNotContainPattern("\\p{IsHan}");

        desk.pass(ticket, Duration.ofHours(40));
        assertThat(waiting.types(ticket)).contains("EVIDENCE_LAPSED");
        assertThat(waiting.lastMessage(ticket).body())
                .contains("have not closed it")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void putsAPersonsOwnWordsIntoTheComplainantsLanguageAroundThem() {
        Ticket ticket =
                desk.file(Complaints.inEnglish(Complaints.about(STORE, Category.AFTERSALES_DELAY)));

        customers.askEvidence(ticket, List.of(), "Which server?", people.agent("RECHARGE").actor());

        assertThat(waiting.lastMessage(ticket).body())
                .startsWith("About complaint " + ticket.number() + ", please tell us more:")
                .contains("Which server?")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void asksForNoPictureOfAnOrderThePlatformHasItself() {
        Ticket ticket = desk.file(Complaints.ofOrder(Complaints.withoutEvidence(STORE), ORDER));

        assertThat(waiting.onlyOpen(ticket).missing())
                .containsExactly("PAYMENT_PROOF", "BALANCE_COMPARISON");
        assertThat(waiting.lastMessage(ticket).body())
                .contains("1. 支付凭证", "2. 余额对比")
                .doesNotContain("订单详情");

        waiting.add(ticket, Complaints.paymentProof());
        waiting.add(ticket, Complaints.piece(EvidenceKind.BALANCE_COMPARISON, "before", "after"));
        assertThat(desk.openTasks(ticket)).doesNotContain(PROVIDE_EVIDENCE);
    }

    @Test
    void letsAPersonAskForAPictureOfAnOrderThePlatformHas() {
        Ticket ticket = desk.file(Complaints.ofOrder(Complaints.withoutEvidence(STORE), ORDER));

        customers.askEvidence(
                ticket, List.of("ORDER_DETAIL"), "", people.agent("RECHARGE").actor());

        assertThat(waiting.lastMessage(ticket).body()).contains("1. 订单详情");
    }
}
