package com.qihui.redress.workflow;

import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.APPEAL_VERDICT;
import static com.qihui.redress.workflow.work.CaseTask.APPROVE_REMEDY;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.PROVIDE_EVIDENCE;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.REVIEW_REFUSAL;
import static com.qihui.redress.workflow.work.CaseTask.SETTLE_MANUALLY;
import static com.qihui.redress.workflow.work.CaseTask.TRIAGE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Closing;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.work.CaseTask;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class ComplaintProcessTests {

    private static final String SHOP = "星河点卡行";
    private static final Map<String, String> REFUND =
            Map.of("remedy", "REFUND", "amountYuan", "100.00", "answer", "全额退款");

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired Journal journal;
    @Autowired People people;

    @BeforeEach
    void aMerchantIsKnown() {
        desk.merchant(SHOP);
    }

    @Test
    void travelsFromIntakeToAClosedTicketThroughTheMerchant() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        assertThat(desk.now(ticket).status()).isEqualTo(Status.WITH_MERCHANT);
        assertThat(desk.openTasks(ticket)).containsExactly(ANSWER_COMPLAINT);

        desk.complete(ticket, ANSWER_COMPLAINT, "OFFER", REFUND);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.PROPOSED);

        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(ticket);
        desk.complete(ticket, SETTLE_MANUALLY, "SETTLED", Map.of("reference", "线下转账 001"));

        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(desk.now(ticket).closing()).isEqualTo(Closing.REMEDIED);
        assertThat(desk.openTasks(ticket)).isEmpty();
        assertThat(journal.isIntact(ticket.id())).isTrue();
    }

    @Test
    void asksForEvidenceWhenNothingUsableWasGiven() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(SHOP));
        assertThat(desk.now(ticket).status()).isEqualTo(Status.AWAITING_CUSTOMER);
        assertThat(desk.openTasks(ticket)).containsExactly(PROVIDE_EVIDENCE);

        desk.complete(ticket, PROVIDE_EVIDENCE, "NOTHING_MORE", Map.of());

        assertThat(desk.openTasks(ticket)).containsExactly(TRIAGE_COMPLAINT);
    }

    @Test
    void goesOnToTriageWhenTheComplainantStaysSilentAboutEvidence() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(SHOP));

        desk.pass(ticket, Duration.ofHours(73));

        assertThat(desk.now(ticket).status()).isEqualTo(Status.IN_TRIAGE);
    }

    @Test
    void comesToAProvisionalVerdictWhenTheMerchantStaysSilent() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));

        desk.pass(ticket, Duration.ofHours(25));

        assertThat(desk.now(ticket).status()).isEqualTo(Status.WITH_MERCHANT);
        assertThat(desk.openTasks(ticket)).containsExactly(APPEAL_VERDICT);
        assertThat(journal.of(ticket.id()))
                .extracting("type")
                .contains("MERCHANT_REMINDED", "MERCHANT_SILENT");
    }

    @Test
    void asksMerchantAndPlatformAtOnceForFaultyGoods() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.NOT_AS_DESCRIBED));

        assertThat(desk.openTasks(ticket))
                .containsExactlyInAnyOrder(ANSWER_COMPLAINT, INVESTIGATE_COMPLAINT);

        desk.complete(ticket, ANSWER_COMPLAINT, "CONTEST", Map.of("answer", "商品无误"));
        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of(
                        "responsibility",
                        "MERCHANT_AND_PLATFORM",
                        "remedy",
                        "REISSUE",
                        "answer",
                        "补发"));

        assertThat(desk.openTasks(ticket)).containsExactly(DECIDE_ON_PROPOSAL);
    }

    @Test
    void takesSilenceOnAProposalAsAcceptance() {
        Ticket ticket = proposed("INFO");

        desk.pass(ticket, Duration.ofHours(73));

        assertThat(desk.now(ticket).closing()).isEqualTo(Closing.ACCEPTED_BY_SILENCE);
    }

    @Test
    void letsAManagerImproveARefusedProposal() {
        Ticket ticket = proposed("INFO");

        customers.decide(desk.now(ticket), false, "不接受", Complaints.SHOP);
        assertThat(desk.openTasks(ticket)).containsExactly(REVIEW_REFUSAL);
        desk.complete(ticket, REVIEW_REFUSAL, "PROPOSE_AGAIN", REFUND, people.manager().actor());

        assertThat(desk.openTasks(ticket)).containsExactly(DECIDE_ON_PROPOSAL);
    }

    @Test
    void opensTheOutsideWhenARefusalIsUpheldAndCarriesOutWhatItAwards() {
        Ticket ticket = proposed("INFO");
        customers.decide(desk.now(ticket), false, "不接受", Complaints.SHOP);

        desk.complete(
                ticket,
                REVIEW_REFUSAL,
                "UPHOLD",
                Map.of("answer", "维持原方案"),
                people.manager().actor());
        assertThat(desk.now(ticket).status()).isEqualTo(Status.EXTERNAL);
        desk.complete(
                ticket,
                REGISTER_EXTERNAL_CASE,
                "REGISTERED",
                Map.of("body", "MARKET_REGULATION_12315", "caseNo", "市监投0331"));
        desk.complete(ticket, FOLLOW_EXTERNAL_CASE, "SUPPLEMENT", Map.of("description", "聊天记录"));
        desk.complete(
                ticket,
                FOLLOW_EXTERNAL_CASE,
                "MEDIATED",
                Map.of("awardedYuan", "50.00", "note", "调解退 50 元"));
        desk.runDue(ticket);
        desk.complete(ticket, SETTLE_MANUALLY, "SETTLED", Map.of("reference", "002"));

        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void opensTheOutsideOnceAfterSevenWorkingDaysWhileTheInsideGoesOn() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));

        desk.pass(ticket, Duration.ofDays(20));
        assertThat(desk.openTasks(ticket))
                .containsExactlyInAnyOrder(INVESTIGATE_COMPLAINT, REGISTER_EXTERNAL_CASE);

        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "DECLINE",
                Map.of("responsibility", "USER", "answer", "账户无异常"));
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(ticket);

        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(desk.openTasks(ticket)).isEmpty();
    }

    @Test
    void asksAManagerToApproveARemedyAboveTheAmount() {
        Ticket ticket = proposed("COMPENSATION");
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());

        assertThat(desk.openTasks(ticket)).containsExactly(APPROVE_REMEDY);
        desk.complete(ticket, APPROVE_REMEDY, "REJECT", Map.of("reason", "金额过高"));

        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
    }

    @Test
    void asksTheComplainantDuringTheInvestigation() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));

        desk.complete(ticket, INVESTIGATE_COMPLAINT, "ASK", Map.of("question", "何时登录过？"));
        assertThat(desk.now(ticket).status()).isEqualTo(Status.AWAITING_CUSTOMER);
        desk.complete(ticket, CaseTask.ANSWER_QUESTION, "ANSWER", Map.of("answer", "昨天"));

        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
    }

    @Test
    void reopensAClosedComplaintIntoTriage() {
        Ticket ticket = proposed("INFO");
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(ticket);

        customers.reopen(desk.now(ticket), "问题又出现", Complaints.SHOP);

        assertThat(desk.now(ticket).status()).isEqualTo(Status.IN_TRIAGE);
        assertThat(desk.openTasks(ticket)).containsExactly(TRIAGE_COMPLAINT);
    }

    @Test
    void chasesAMissedPromiseEveryDayUntilItIsKept() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));
        var promise =
                customers.promise(
                        desk.now(ticket),
                        "24小时内解冻",
                        ticket.receivedAt().plus(Duration.ofHours(24)),
                        Complaints.SHOP);

        desk.pass(ticket, Duration.ofHours(25));
        desk.pass(ticket, Duration.ofHours(25));
        customers.keepPromise(desk.now(ticket), promise.id(), "已核实", Complaints.SHOP);
        desk.pass(ticket, Duration.ofHours(49));

        assertThat(journal.of(ticket.id()))
                .extracting("type")
                .filteredOn("PROMISE_CHASED"::equals)
                .hasSize(2);
    }

    private Ticket proposed(String remedy) {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                remedy.equals("INFO")
                        ? Map.of("responsibility", "USER", "remedy", "INFO", "answer", "说明如下")
                        : Map.of(
                                "responsibility",
                                "PLATFORM",
                                "remedy",
                                remedy,
                                "amountYuan",
                                "800.00",
                                "answer",
                                "补偿 800 元"));
        return ticket;
    }
}
