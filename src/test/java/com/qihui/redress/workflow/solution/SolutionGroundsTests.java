package com.qihui.redress.workflow.solution;

import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.clause.Clause;
import com.qihui.redress.remedy.CitedClause;
import com.qihui.redress.remedy.DemandAnswer;
import com.qihui.redress.remedy.DemandAnswer.Extent;
import com.qihui.redress.remedy.DemandAnswers;
import com.qihui.redress.remedy.Grounds;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.remedy.Side;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.statement.StatementDesk;
import com.qihui.redress.statement.Statements;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint.Demand;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a solution rests on, and what it makes of each demand (R28, R38). */
@RedressTest
class SolutionGroundsTests {

    private static final String SHOP = "条款试验店";
    private static final BigDecimal PAID = new BigDecimal("100.00");

    @Autowired Desk desk;
    @Autowired Proposals proposals;
    @Autowired Statements statements;
    @Autowired StatementDesk statementDesk;
    @Autowired Filings filings;

    private Ticket ticket;

    @BeforeEach
    void aComplaintIsInvestigated() {
        desk.merchant(SHOP);
        ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));
    }

    @Test
    void citesTheClausesThatFitUnlessAPersonSaysOtherwise() {
        List<String> fitting =
                statements
                        .of(ticket, filings.of(ticket.id()), Locale.SIMPLIFIED_CHINESE)
                        .basis()
                        .stream()
                        .map(Clause::number)
                        .toList();

        propose(Map.of("remedy", "REFUND"));

        assertThat(fitting).isNotEmpty();
        assertThat(grounds().clauses())
                .extracting(CitedClause::number)
                .containsExactlyElementsOf(fitting);
    }

    @Test
    void citesWhatAPersonChoseInTheVersionOfTheOrdersDay() {
        Clause chosen = statementDesk.citable(ticket).get(0);

        propose(Map.of("remedy", "REFUND", "clauses", List.of(chosen.number())));

        assertThat(grounds().clauses())
                .containsExactly(
                        new CitedClause(chosen.number(), chosen.version(), chosen.title()));
    }

    @Test
    void citesNothingWhereAPersonSaysSo() {
        propose(Map.of("remedy", "REFUND", "clauses", ""));

        assertThat(grounds().clauses()).isEmpty();
    }

    @Test
    void refusesAClauseNobodyCanCite() {
        assertThatThrownBy(() -> propose(Map.of("remedy", "REFUND", "clauses", "无此条1")))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .extracting(one -> one.field() + " " + one.code())
                                        .containsExactly("fields.clauses not_one_of"));
    }

    @Test
    void aRefusalAnswersEveryDemandToo() {
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "DECLINE",
                Map.of("responsibility", "USER", "answer", "账号由用户填错"));

        assertThat(grounds().demands())
                .extracting(DemandAnswer::extent)
                .containsExactly(Extent.NOT_GRANTED);
    }

    @Test
    void aPersonWhoCutsADemandSaysWhy() {
        Map<String, ?> cut = Map.of("remedy", "REFUND", "demand1", "GRANTED_IN_PART");
        assertThatThrownBy(() -> propose(cut))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .extracting(one -> one.field() + " " + one.code())
                                        .containsExactly("fields.demandReason required"));

        propose(
                Map.of(
                        "remedy", "REFUND", //
                        "demand1", "GRANTED_IN_PART", //
                        "demandReason", "已用去一半"));

        assertThat(grounds().demandReason()).isEqualTo("已用去一半");
        assertThat(grounds().demands())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.extent()).isEqualTo(Extent.GRANTED_IN_PART);
                            assertThat(one.text()).isEqualTo("全额退款");
                        });
    }

    @Test
    void saysWhichOfTwoAlternativesWasGranted() {
        List<Demand> demands =
                List.of(
                        demand(DemandType.REISSUE_OR_REFUND, null),
                        demand(DemandType.COMPENSATION, "10.00"));

        List<DemandAnswer> reissued =
                DemandAnswers.of(
                        demands,
                        List.of(line(1, Remedy.REISSUE, null), line(2, Remedy.COMPENSATION, "5")),
                        PAID);
        List<DemandAnswer> refunded =
                DemandAnswers.of(demands, List.of(line(1, Remedy.REFUND, "100.00")), PAID);

        assertThat(reissued)
                .extracting(DemandAnswer::alternative)
                .containsExactly(Remedy.REISSUE, null);
        assertThat(reissued)
                .extracting(DemandAnswer::extent)
                .containsExactly(Extent.GRANTED, Extent.GRANTED_IN_PART);
        assertThat(refunded)
                .extracting(DemandAnswer::alternative)
                .containsExactly(Remedy.REFUND, null);
        assertThat(refunded)
                .extracting(DemandAnswer::extent)
                .containsExactly(Extent.GRANTED, Extent.NOT_GRANTED);
    }

    @Test
    void aRefundOfNoNamedAmountMeansWhatWasPaid() {
        List<Demand> demands = List.of(demand(DemandType.REFUND, null));

        assertThat(
                        DemandAnswers.of(
                                demands,
                                List.of(
                                        line(1, Remedy.REFUND, "60.00"),
                                        line(2, Remedy.PARTIAL_REFUND, "40.00")),
                                PAID))
                .extracting(DemandAnswer::extent)
                .containsExactly(Extent.GRANTED);
        assertThat(DemandAnswers.of(demands, List.of(line(1, Remedy.REFUND, "99.99")), PAID))
                .extracting(DemandAnswer::extent)
                .containsExactly(Extent.GRANTED_IN_PART);
    }

    private static Demand demand(DemandType type, String yuan) {
        return new Demand(type, null, yuan == null ? null : new BigDecimal(yuan));
    }

    private static RemedyLine line(int no, Remedy remedy, String yuan) {
        return new RemedyLine(
                no,
                Side.PLATFORM,
                remedy,
                yuan == null ? null : new BigDecimal(yuan),
                Side.PLATFORM);
    }

    private void propose(Map<String, ?> solution) {
        Map<String, Object> fields = new LinkedHashMap<>(solution);
        fields.put("responsibility", "PLATFORM");
        fields.put("answer", "按核实结果处理");
        desk.complete(ticket, INVESTIGATE_COMPLAINT, "PROPOSE", fields);
    }

    private Grounds grounds() {
        return proposals.current(ticket.id()).grounds();
    }
}
