package com.qihui.redress.workflow.remedy;

import static com.qihui.redress.workflow.work.CaseTask.APPROVE_REMEDY;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.schema.Tables.ORDER_ACTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.order.OrderAction.Kind;
import com.qihui.redress.remedy.InstructionState;
import com.qihui.redress.remedy.LineProgress;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.remedy.Side;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Closing;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.schema.tables.records.OrderActionRecord;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A verdict of several parts: who is answerable × what × who pays (R20, E30). */
@RedressTest
class JointRemedyTests {

    private static final String SHOP = "共同责任试验店";

    /** The sandbox knows it; 100 yuan were paid for it. */
    private static final String ORDER = "QH2023101500123";

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired Proposals proposals;
    @Autowired Remedies remedies;
    @Autowired DSLContext db;

    private Actor agent;
    private Ticket ticket;

    @BeforeEach
    void aComplaintIsInvestigated() {
        desk.merchant(SHOP);
        db.deleteFrom(ORDER_ACTION).where(ORDER_ACTION.ORDER_NO.eq(ORDER)).execute();
        agent = people.agent("ACCOUNT").actor();
        ticket =
                desk.file(
                        Complaints.ofOrder(
                                Complaints.about(SHOP, Category.ACCOUNT_ANOMALY), ORDER));
    }

    @Test
    void eachPartIsPaidOnceByWhoeverBearsIt() {
        propose(
                "remedy",
                "REFUND",
                "amountYuan",
                "100.00",
                "owedBy",
                "MERCHANT", //
                "remedy2",
                "COMPENSATION",
                "amountYuan2",
                "50.00",
                "owedBy2",
                "PLATFORM");
        accept();

        desk.runDue(ticket);
        desk.runDue(ticket);

        assertThat(desk.now(ticket).closing()).isEqualTo(Closing.REMEDIED);
        assertThat(
                        db.selectFrom(ORDER_ACTION)
                                .where(ORDER_ACTION.ORDER_NO.eq(ORDER))
                                .orderBy(ORDER_ACTION.ID)
                                .fetch())
                .extracting(
                        OrderActionRecord::getKind,
                        OrderActionRecord::getAmountYuan,
                        OrderActionRecord::getMerchantYuan)
                .containsExactlyInAnyOrder(
                        tuple(Kind.REFUND.name(), yuan("100.00"), yuan("100.00")),
                        tuple(Kind.COMPENSATE.name(), yuan("50.00"), yuan("0.00")));
        assertThat(remedies.progress(ticket.id()))
                .extracting(LineProgress::state)
                .containsExactly(InstructionState.DONE, InstructionState.DONE);
    }

    @Test
    void thePlatformMayPayWhatTheMerchantOwes() {
        propose(
                "remedy",
                "COMPENSATION",
                "amountYuan",
                "30.00", //
                "owedBy",
                "MERCHANT",
                "payer",
                "PLATFORM");

        assertThat(latest().lines())
                .containsExactly(
                        new RemedyLine(
                                1,
                                Side.MERCHANT,
                                Remedy.COMPENSATION,
                                yuan("30.00"),
                                Side.PLATFORM));
    }

    @Test
    void aPartThatMovesNoMoneyGoesAlongWithOneThatDoes() {
        propose("remedy", "ASSIST", "remedy2", "COMPENSATION", "amountYuan2", "20.00");
        accept();

        desk.runDue(ticket);

        assertThat(desk.now(ticket).isClosed()).isTrue();
        assertThat(remedies.progress(ticket.id()))
                .extracting(LineProgress::state)
                .containsExactly(null, InstructionState.DONE);
    }

    @Test
    void theSumOfAllPartsIsWhatIsApproved() {
        propose(
                "remedy",
                "COMPENSATION",
                "amountYuan",
                "2500.00",
                "owedBy",
                "MERCHANT", //
                "remedy2",
                "COMPENSATION",
                "amountYuan2",
                "2500.01");
        accept();
        Actor first = people.manager().actor();

        assertThat(remedies.latest(ticket.id()).orElseThrow().amountYuan())
                .isEqualByComparingTo("5000.01");
        approve(first);

        assertThat(desk.openTasks(ticket)).containsExactly(APPROVE_REMEDY);
        assertCodes(() -> approve(first), "approved_before");
        approve(people.manager().actor());
        assertThat(desk.openTasks(ticket)).isEmpty();
        assertThat(remedies.progress(ticket.id()))
                .extracting(LineProgress::state)
                .containsExactly(InstructionState.WAITING, InstructionState.WAITING);
    }

    @Test
    void whoProposedItIsNeverTheSecondOfTwo() {
        Actor proposer = people.manager().actor();
        propose(
                proposer,
                "remedy",
                "COMPENSATION",
                "amountYuan",
                "4000.00", //
                "remedy2",
                "TRIPLE",
                "amountYuan2",
                "2000.00");
        accept();

        assertCodes(() -> approve(proposer), "own_proposal");
        approve(people.manager().actor());
        assertCodes(() -> approve(proposer), "own_proposal");

        assertThat(desk.openTasks(ticket)).containsExactly(APPROVE_REMEDY);
    }

    @Test
    void aPersonsLimitHoldsForTheSum() {
        Actor lead = people.agent("ACCOUNT", yuan("500.00")).actor();
        propose(
                "remedy",
                "COMPENSATION",
                "amountYuan",
                "300.00",
                "owedBy",
                "MERCHANT", //
                "remedy2",
                "COMPENSATION",
                "amountYuan2",
                "300.00");
        accept();

        assertCodes(() -> approve(lead), "above_limit");
    }

    @Test
    void refundsOfAllPartsTogetherStayWithinWhatWasPaid() {
        assertWrong(
                "fields.amountYuan2 above_paid",
                "remedy",
                "REFUND",
                "amountYuan",
                "60.00",
                "owedBy",
                "MERCHANT",
                "remedy2",
                "REFUND",
                "amountYuan2",
                "40.01");
        assertWrong(
                "fields.amountYuan3 above_paid",
                "remedy",
                "REFUND",
                "amountYuan",
                "100.00",
                "remedy2",
                "COMPENSATION",
                "amountYuan2",
                "1.00",
                "remedy3",
                "PARTIAL_REFUND",
                "amountYuan3",
                "0.01");

        propose(
                "remedy",
                "REFUND",
                "owedBy",
                "MERCHANT", //
                "remedy2",
                "PARTIAL_REFUND",
                "amountYuan2",
                "40.00");

        assertThat(latest().lines())
                .as("what is left of what was paid")
                .extracting(RemedyLine::amountYuan)
                .containsExactly(yuan("60.00"), yuan("40.00"));
    }

    @Test
    void tripleDamagesAreWholeInAllPartsTogether() {
        assertWrong(
                "fields.amountYuan2 triple_amount",
                "remedy",
                "TRIPLE",
                "amountYuan",
                "300.00",
                "owedBy",
                "MERCHANT",
                "remedy2",
                "TRIPLE",
                "amountYuan2",
                "199.99");

        propose(
                "remedy",
                "TRIPLE",
                "amountYuan",
                "300.00",
                "owedBy",
                "MERCHANT", //
                "remedy2",
                "TRIPLE");

        assertThat(latest().lines())
                .extracting(RemedyLine::amountYuan)
                .containsExactly(yuan("300.00"), yuan("200.00"));
    }

    @Test
    void nobodyGivesTheSameTwice() {
        assertWrong(
                "fields.remedy2 remedy_twice",
                "remedy",
                "COMPENSATION",
                "amountYuan",
                "10.00",
                "remedy2",
                "COMPENSATION",
                "amountYuan2",
                "10.00");
        assertWrong(
                "fields.remedy2 remedy_twice",
                "remedy",
                "REISSUE",
                "owedBy",
                "MERCHANT", //
                "remedy2",
                "REISSUE");
    }

    @Test
    void onlyWhoWasFoundAnswerableIsHeldTo() {
        assertWrong(
                "fields.owedBy not_answerable",
                "responsibility",
                "PLATFORM",
                "remedy",
                "INFO",
                "owedBy",
                "MERCHANT");
        assertWrong(
                "fields.owedBy2 not_answerable",
                "responsibility",
                "MERCHANT",
                "remedy",
                "INFO",
                "remedy2",
                "ASSIST",
                "owedBy2",
                "PLATFORM");
    }

    @Test
    void anAmountWithoutARemedyIsAskedAbout() {
        assertWrong("fields.remedy2 required", "remedy", "INFO", "amountYuan2", "10.00");
        assertWrong(
                "fields.amountYuan2 amount_required",
                "remedy",
                "INFO",
                "remedy2",
                "TRIPLE",
                "amountYuan2",
                "0.00");
    }

    @Test
    void aSolutionOfOnePartNeedsTwoFieldsAsEver() {
        propose("remedy", "REFUND");

        Proposal proposal = latest();

        assertThat(proposal.remedy()).isEqualTo(Remedy.REFUND);
        assertThat(proposal.amountYuan()).isEqualByComparingTo("100.00");
        assertThat(proposal.lines())
                .containsExactly(
                        new RemedyLine(
                                1, Side.PLATFORM, Remedy.REFUND, yuan("100.00"), Side.PLATFORM));
    }

    private void assertWrong(String error, String... fields) {
        assertThatThrownBy(() -> propose(fields))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .extracting(one -> one.field() + " " + one.code())
                                        .containsExactly(error));
    }

    private static void assertCodes(Runnable gesture, String... codes) {
        assertThatThrownBy(gesture::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .extracting(FieldError::code)
                                        .containsExactly(codes));
    }

    private void propose(String... fields) {
        propose(agent, fields);
    }

    private void propose(Actor by, String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("responsibility", "MERCHANT_AND_PLATFORM");
        all.put("answer", "双方均有责任");
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        desk.complete(ticket, INVESTIGATE_COMPLAINT, "PROPOSE", all, by);
    }

    private void accept() {
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
    }

    private void approve(Actor by) {
        desk.complete(ticket, APPROVE_REMEDY, "APPROVE", Map.of(), by);
    }

    private Proposal latest() {
        return proposals.current(ticket.id());
    }

    private static BigDecimal yuan(String yuan) {
        return new BigDecimal(yuan);
    }
}
