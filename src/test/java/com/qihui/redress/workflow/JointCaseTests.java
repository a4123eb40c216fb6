package com.qihui.redress.workflow;

import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.APPEAL_VERDICT;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.merchant.MerchantTurn;
import com.qihui.redress.merchant.MerchantTurn.Outcome;
import com.qihui.redress.merchant.MerchantTurns;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Platform and merchant at work on one case at once come to one solution (R20). */
@RedressTest
class JointCaseTests {

    private static final String SHOP = "共同处理小店";

    @Autowired Desk desk;
    @Autowired Proposals proposals;
    @Autowired MerchantTurns turns;
    @Autowired Messages messages;
    @Autowired Journal journal;

    private Ticket ticket;

    @BeforeEach
    void faultyGoods() {
        desk.merchant(SHOP);
        ticket = desk.file(Complaints.about(SHOP, Category.NOT_AS_DESCRIBED));
        assertThat(desk.openTasks(ticket))
                .containsExactlyInAnyOrder(ANSWER_COMPLAINT, INVESTIGATE_COMPLAINT);
    }

    @Test
    void thePlatformsWordTakesThePlaceOfAnEarlierOfferAndSaysSo() {
        offer("PARTIAL_REFUND", "30.00");
        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);

        decide("REFUND", "100.00");

        assertThat(desk.openTasks(ticket)).containsExactly(DECIDE_ON_PROPOSAL);
        assertThat(open()).hasSize(1);
        assertThat(open().get(0).madeByParty()).isEqualTo(ProposingParty.PLATFORM);
        assertThat(types()).containsOnlyOnce("OFFER_SUPERSEDED");
        assertThat(toMerchant()).contains("不再单独执行");
    }

    @Test
    void aLaterOfferOfNoMoreStaysBesideThePlatformsWord() {
        decide("REFUND", "100.00");
        assertThat(desk.openTasks(ticket)).containsExactly(ANSWER_COMPLAINT);

        offer("PARTIAL_REFUND", "30.00");

        assertThat(desk.openTasks(ticket)).containsExactly(DECIDE_ON_PROPOSAL);
        assertThat(open()).hasSize(1);
        assertThat(open().get(0).remedy()).isEqualTo(Remedy.REFUND);
        assertThat(open().get(0).madeByParty()).isEqualTo(ProposingParty.PLATFORM);
        assertThat(types()).containsOnlyOnce("MERCHANT_OFFERED").doesNotContain("OFFER_SUPERSEDED");
        assertThat(turns.last(ticket.id()).orElseThrow().answer())
                .isEqualTo(MerchantTurn.Answer.OFFER);
    }

    @Test
    void aLaterOfferOfMoreTakesThePlaceAndSaysSo() {
        decide("PARTIAL_REFUND", "30.00");

        offer("REFUND", "100.00");

        assertThat(open()).hasSize(1);
        assertThat(open().get(0).madeByParty()).isEqualTo(ProposingParty.MERCHANT);
        assertThat(open().get(0).amountYuan()).isEqualByComparingTo("100.00");
        assertThat(types()).containsOnlyOnce("VERDICT_BETTERED");
    }

    @Test
    void silenceBesideThePlatformsWordChangesNothingOfIt() {
        decide("REFUND", "100.00");

        desk.pass(ticket, Duration.ofHours(25));

        assertThat(desk.openTasks(ticket)).containsExactly(DECIDE_ON_PROPOSAL);
        assertThat(open().get(0).madeByParty()).isEqualTo(ProposingParty.PLATFORM);
        assertThat(turns.last(ticket.id()).orElseThrow().outcome()).isEqualTo(Outcome.SILENT);
        assertThat(types()).contains("MERCHANT_SILENT").doesNotContain("PROVISIONAL_VERDICT");
    }

    @Test
    void silenceWhileThePlatformIsAtItLeavesItToThePlatform() {
        desk.pass(ticket, Duration.ofHours(25));
        assertThat(desk.openTasks(ticket))
                .containsExactly(INVESTIGATE_COMPLAINT)
                .doesNotContain(APPEAL_VERDICT);

        decide("REFUND", "100.00");

        assertThat(desk.openTasks(ticket)).containsExactly(DECIDE_ON_PROPOSAL);
    }

    @Test
    void aContestLeavesThePlatformsWordAsItIs() {
        decide("REFUND", "100.00");

        desk.complete(
                ticket,
                ANSWER_COMPLAINT,
                "CONTEST",
                Map.of("ground", "NOT_OUR_ORDER", "answer", "不是我们的订单"));

        assertThat(desk.openTasks(ticket)).containsExactly(DECIDE_ON_PROPOSAL);
        assertThat(open().get(0).madeByParty()).isEqualTo(ProposingParty.PLATFORM);
    }

    private void offer(String remedy, String yuan) {
        desk.complete(
                ticket,
                ANSWER_COMPLAINT,
                "OFFER",
                Map.of("remedy", remedy, "amountYuan", yuan, "answer", "商家方案"));
    }

    private void decide(String remedy, String yuan) {
        Map<String, String> fields = new HashMap<>();
        fields.put("responsibility", "MERCHANT_AND_PLATFORM");
        fields.put("remedy", remedy);
        fields.put("amountYuan", yuan);
        fields.put("answer", "平台结论");
        desk.complete(ticket, INVESTIGATE_COMPLAINT, "PROPOSE", fields);
    }

    private List<Proposal> open() {
        return proposals.of(ticket.id()).stream()
                .filter(one -> one.state() == ProposalState.OPEN)
                .toList();
    }

    private String toMerchant() {
        return String.join(
                "\n",
                messages.of(ticket.id(), EnumSet.of(MessageThread.MERCHANT)).stream()
                        .map(one -> one.body())
                        .toList());
    }

    private List<String> types() {
        return journal.of(ticket.id()).stream().map(entry -> entry.type()).toList();
    }
}
