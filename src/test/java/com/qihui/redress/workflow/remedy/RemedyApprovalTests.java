package com.qihui.redress.workflow.remedy;

import static com.qihui.redress.workflow.work.CaseTask.APPROVE_REMEDY;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.remedy.RemedyState;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.solution.SolutionLines;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who must approve a remedy and who may, what the law bounds, and taking one back (E30, E33). */
@RedressTest
class RemedyApprovalTests {

    private static final String SHOP = "审批试验店";

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired Remedies remedies;
    @Autowired RemedyDesk remedyDesk;
    @Autowired RemedyTeller teller;
    @Autowired Journal journal;

    private Actor manager;

    @BeforeEach
    void aMerchantAndAManagerAreKnown() {
        desk.merchant(SHOP);
        manager = people.manager().actor();
    }

    @Test
    void twoDifferentManagersApproveAboveTheLimit() {
        Ticket ticket = accepted("5000.01", people.agent("ACCOUNT").actor());

        approve(ticket, manager);

        assertThat(desk.openTasks(ticket)).containsExactly(APPROVE_REMEDY);
        assertThat(state(ticket)).isEqualTo(RemedyState.ORDERED);
        assertRefused(ticket, manager, "approved_before");
        assertRefused(ticket, Complaints.SHOP, "approval_by_person");
        approve(ticket, people.manager().actor());
        assertThat(desk.openTasks(ticket)).isEmpty();
        assertThat(state(ticket)).isEqualTo(RemedyState.APPROVED);
    }

    @Test
    void oneManagerIsEnoughUpToTheLimit() {
        Ticket ticket = accepted("5000.00", people.agent("ACCOUNT").actor());

        approve(ticket, manager);

        assertThat(state(ticket)).isEqualTo(RemedyState.APPROVED);
    }

    @Test
    void nobodyApprovesTheirOwn() {
        Ticket ticket = accepted("800.00", manager);

        assertRefused(ticket, manager, "own_proposal");

        assertThat(state(ticket)).isEqualTo(RemedyState.ORDERED);
    }

    @Test
    void aLeadApprovesWithinWhatWasEntrustedToThem() {
        Actor lead = people.agent("ACCOUNT", new BigDecimal("900.00")).actor();
        Ticket within = accepted("900.00", manager);
        Ticket above = accepted("900.01", manager);
        Ticket forManagers = accepted("1000.01", manager);

        approve(within, lead);

        assertThat(state(within)).isEqualTo(RemedyState.APPROVED);
        assertRefused(above, lead, "above_limit");
        assertRefused(forManagers, lead, "above_limit");
    }

    @Test
    void anAgentOfNoLimitApprovesNothing() {
        Account agent = people.agent("ACCOUNT");
        Ticket ticket = accepted("300.00", manager);

        assertThatThrownBy(() -> approve(ticket, agent.actor()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aManagersLimitBindsThem() {
        Actor bound = people.manager(new BigDecimal("2000.00")).actor();
        Ticket ticket = accepted("2000.01", people.agent("ACCOUNT").actor());

        assertRefused(ticket, bound, "above_limit");
    }

    @Test
    void isTakenBackWhileItWaitsForApproval() {
        Ticket ticket = accepted("800.00", manager);

        remedyDesk.withdraw(ticket, "用户来电撤回", people.agent("ACCOUNT").actor());

        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
        assertThat(state(ticket)).isEqualTo(RemedyState.WITHDRAWN);
        assertThat(journal.of(ticket.id()))
                .filteredOn(entry -> entry.type().equals("REMEDY_WITHDRAWN"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.data().toString()).contains("用户来电撤回"));
    }

    @Test
    void isTakenBackBeforeItIsSentAndThenNeverPaid() {
        Ticket ticket = accepted("100.00", manager);
        desk.runJobs(ticket);

        remedyDesk.withdraw(ticket, "用户撤回", manager);
        teller.tellUntold();
        desk.runDue(ticket);

        assertThat(state(ticket)).isEqualTo(RemedyState.WITHDRAWN);
        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
        assertThatThrownBy(() -> remedyDesk.withdraw(ticket, "再撤", manager))
                .isInstanceOf(Conflict.class)
                .hasMessage("nothing_to_withdraw");
    }

    @Test
    void strangersTakeNothingBack() {
        Ticket ticket = accepted("800.00", manager);

        for (Actor stranger :
                new Actor[] {
                    people.merchant(desk.merchant(SHOP).id()).actor(),
                    people.admin().actor(),
                    Actor.SYSTEM
                }) {
            assertThatThrownBy(() -> remedyDesk.withdraw(ticket, "撤回", stranger))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(state(ticket)).isEqualTo(RemedyState.ORDERED);
    }

    @Test
    void refundsNoMoreThanWasPaid() {
        assertWrong("REFUND", "100.01", "above_paid");
        assertWrong("PARTIAL_REFUND", "100.01", "above_paid");
    }

    @Test
    void triplesThePriceAndAtLeastFiveHundred() {
        assertWrong("TRIPLE", "499.99", "triple_amount");

        Ticket ticket = investigated();
        propose(ticket, Map.of("remedy", "TRIPLE"), manager);
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());

        assertThat(remedies.latest(ticket.id()).orElseThrow().amountYuan())
                .isEqualByComparingTo("500.00");
        assertThat(SolutionLines.triple(new BigDecimal("166.67"))).isEqualByComparingTo("500.01");
    }

    private void assertWrong(String remedy, String yuan, String code) {
        Ticket ticket = investigated();
        assertThatThrownBy(
                        () ->
                                propose(
                                        ticket,
                                        Map.of("remedy", remedy, "amountYuan", yuan),
                                        manager))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .singleElement()
                                        .satisfies(one -> assertThat(one.code()).isEqualTo(code)));
    }

    private void approve(Ticket ticket, Actor by) {
        desk.complete(ticket, APPROVE_REMEDY, "APPROVE", Map.of(), by);
    }

    private void assertRefused(Ticket ticket, Actor by, String code) {
        assertThatThrownBy(() -> approve(ticket, by))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        wrong ->
                                assertThat(wrong.errors().get(0).code())
                                        .as(wrong.getMessage())
                                        .isEqualTo(code));
    }

    private RemedyState state(Ticket ticket) {
        return remedies.latest(ticket.id()).orElseThrow().state();
    }

    private Ticket investigated() {
        return desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));
    }

    private Ticket accepted(String yuan, Actor by) {
        Ticket ticket = investigated();
        propose(ticket, Map.of("remedy", "COMPENSATION", "amountYuan", yuan), by);
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        return ticket;
    }

    private void propose(Ticket ticket, Map<String, String> solution, Actor by) {
        Map<String, String> fields = new java.util.LinkedHashMap<>(solution);
        fields.put("responsibility", "PLATFORM");
        fields.put("answer", "按核实结果处理");
        desk.complete(ticket, INVESTIGATE_COMPLAINT, "PROPOSE", fields, by);
    }
}
