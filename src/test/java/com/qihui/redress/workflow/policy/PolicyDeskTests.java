package com.qihui.redress.workflow.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.sla.LedgerStep;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.policy.PolicyImpact.Move;
import com.qihui.redress.workflow.policy.PolicyImpact.Past;
import com.qihui.redress.workflow.policy.PolicyVersion.Scope;
import com.qihui.redress.workflow.servicelevel.PolicySheet;
import com.qihui.redress.workflow.servicelevel.PolicyTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestPropertySource;

/** A policy is tried, applied and taken back (E25); on a desk of its own, whose policy changes. */
@RedressTest
@TestPropertySource(properties = "redress.desk-of=policies")
class PolicyDeskTests {

    private static final String STORE = "时限小店";

    /** A Tuesday morning, and no holiday near. */
    private static final Instant MORNING = Instant.parse("2026-11-17T01:30:00Z");

    private static final IntConsumer UNTOLD = count -> {};

    @Autowired PolicyDesk policies;
    @Autowired PolicyRollout rollout;
    @Autowired ProcessDeployment deployment;
    @Autowired RepositoryService repository;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired Deadlines deadlines;
    @Autowired Ledgers ledgers;
    @Autowired People people;
    @Autowired TravellingClock clock;

    private Actor manager;
    private Actor agent;

    @BeforeEach
    void aMorningWithAManager() {
        clock.set(MORNING);
        desk.merchant(STORE);
        agent = people.agent("RECHARGE").actor();
        manager = as(people.manager());
    }

    @AfterEach
    void takeBack() {
        as(people.manager());
        policies.apply(policies.table(1), latest(), "还原", Scope.NEW_ONLY, 1, manager);
        SecurityContextHolder.clearContext();
    }

    @Test
    void tellsWhatAPolicyWouldMoveAndMovesNothing() {
        Ticket ticket = file();
        Deadline before = clock(ticket, ClockKind.FIRST_RESPONSE);

        PolicyImpact impact = policies.tryOut(firstResponse("4", "2"), UNTOLD);

        assertThat(impact.moves().get(ClockKind.FIRST_RESPONSE).earlier()).isPositive();
        assertThat(impact.moves().get(ClockKind.FIRST_RESPONSE).later()).isZero();
        assertThat(impact.moves().get(ClockKind.RESOLUTION).unmoved())
                .isEqualTo(impact.moves().get(ClockKind.RESOLUTION).clocks());
        assertThat(impact.furthest())
                .contains(
                        new Move(
                                ticket.number(),
                                ClockKind.FIRST_RESPONSE,
                                before.dueAt(),
                                before.dueAt().minus(Duration.ofMinutes(210)),
                                false));
        assertThat(clock(ticket, ClockKind.FIRST_RESPONSE)).isEqualTo(before);
    }

    @Test
    void aPolicyLikeTheOneThereMovesNothing() {
        Ticket ticket = file();

        PolicyImpact impact = policies.tryOut(policies.table(latest()), UNTOLD);

        assertThat(impact.complaints()).isPositive();
        assertThat(impact.furthest()).extracting(Move::number).doesNotContain(ticket.number());
        assertThat(impact.past().values()).allMatch(past -> past.met() == past.metThen());
    }

    @Test
    void tellsWhatWouldBeOverdueAtOnce() {
        Ticket ticket = file();
        clock.travel(Duration.ofMinutes(150));

        PolicyImpact impact = policies.tryOut(firstResponse("4", "2"), UNTOLD);

        assertThat(impact.overdue()).isPositive();
        assertThat(impact.furthest())
                .filteredOn(move -> move.number().equals(ticket.number()))
                .extracting(Move::overdue)
                .containsExactly(true);
    }

    @Test
    void tellsWhatComplianceWouldHaveBeen() {
        Past before = past();
        Ticket ticket = file();
        clock.travel(Duration.ofMinutes(90));
        customers.say(desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "正在查", agent);

        Past now = past();

        assertThat(now.judged()).isEqualTo(before.judged() + 1);
        assertThat(now.met()).isEqualTo(before.met() + 1);
        assertThat(now.metThen()).isEqualTo(before.metThen());
    }

    private Past past() {
        return policies.tryOut(firstResponse("4", "1"), UNTOLD)
                .past()
                .getOrDefault(ClockKind.FIRST_RESPONSE, new Past(0, 0, 0));
    }

    @Test
    void appliesToNewComplaintsOnly() {
        Ticket open = file();
        Deadline before = clock(open, ClockKind.FIRST_RESPONSE);

        int version = apply(firstResponse("4", "2"), Scope.NEW_ONLY);
        rollOut();

        assertThat(clock(open, ClockKind.FIRST_RESPONSE)).isEqualTo(before);
        Deadline ofNew = clock(file(), ClockKind.FIRST_RESPONSE);
        assertThat(Duration.between(ofNew.startedAt(), ofNew.dueAt()))
                .isEqualTo(Duration.ofHours(2));
        assertThat(ofNew.policyVersion()).isEqualTo(version);
        PolicyVersion kept = policies.versions().get(0);
        assertThat(kept.version()).isEqualTo(version);
        assertThat(kept.changedBy()).isEqualTo(manager.name());
        assertThat(kept.reason()).isEqualTo("客户等得太久");
        assertThat(kept.isRollingOut()).isFalse();
    }

    @Test
    void openComplaintsFollowWithTheTimeTheyUsed() {
        Ticket open = file();
        Instant before = clock(open, ClockKind.FIRST_RESPONSE).dueAt();
        clock.travel(Duration.ofMinutes(30));

        int version = apply(firstResponse("4", "2"), Scope.OPEN_TOO);
        assertThat(policies.versions().get(0).isRollingOut()).isTrue();
        rollOut();

        Deadline moved = clock(open, ClockKind.FIRST_RESPONSE);
        assertThat(moved.dueAt()).isEqualTo(before.minus(Duration.ofMinutes(210)));
        assertThat(moved.policyVersion()).isEqualTo(version);
        assertThat(ledgers.of(open.id()))
                .filteredOn(one -> one.deadline().kind() == ClockKind.FIRST_RESPONSE)
                .flatExtracting(one -> one.entries())
                .extracting(entry -> entry.step() + " " + entry.reason())
                .containsExactly(LedgerStep.STARTED + " null", LedgerStep.RETARGETED + " POLICY");
        PolicyVersion kept = policies.versions().get(0);
        assertThat(kept.ended()).isNotNull();
        assertThat(kept.moved()).isPositive();
        assertThat(kept.done()).isPositive();
    }

    @Test
    void isTakenBackAsANewVersion() {
        int shipped = latest();
        int changed = apply(firstResponse("4", "2"), Scope.NEW_ONLY);

        int back =
                policies.apply(
                        policies.table(shipped), changed, "改错了", Scope.NEW_ONLY, shipped, manager);

        assertThat(back).isEqualTo(changed + 1);
        assertThat(policies.versions().get(0).takenFrom()).isEqualTo(shipped);
        Deadline ofNew = clock(file(), ClockKind.FIRST_RESPONSE);
        assertThat(ofNew.policyVersion()).isEqualTo(back);
        assertThat(ofNew.rule()).isEqualTo("first-response-normal");
        assertThat(policies.table(changed)).contains("首次响应");
    }

    /**
     * The program that was started before shipped another table than the one that starts now. All
     * of it is later than the start of this one, whose table the engine would else compare with.
     */
    @Test
    void outlivesARestartThatShipsAnother() throws Exception {
        clock.reset();
        clock.travel(Duration.ofDays(1));
        repository
                .createDeployment()
                .name(PolicyTable.KEY)
                .addString(PolicyTable.KEY + ".dmn", policies.table(latest()) + "<!-- before -->")
                .deploy();
        int version = apply(firstResponse("4", "2"), Scope.NEW_ONLY);

        deployment.afterPropertiesSet();

        assertThat(latest()).isEqualTo(version);
    }

    @Test
    void oneOfTwoManagersIsTold() {
        int basedOn = latest();
        apply(firstResponse("4", "2"), Scope.NEW_ONLY);

        assertThatThrownBy(
                        () ->
                                policies.apply(
                                        firstResponse("4", "3"),
                                        basedOn,
                                        "也想改",
                                        Scope.NEW_ONLY,
                                        null,
                                        manager))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void asksForAReasonAndTellsHowLongItMayBe() {
        for (String reason : List.of(" ", "长".repeat(501))) {
            assertThatThrownBy(
                            () ->
                                    policies.apply(
                                            firstResponse("4", "3"),
                                            latest(),
                                            reason,
                                            Scope.NEW_ONLY,
                                            null,
                                            manager))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refused ->
                                    assertThat(refused.errors())
                                            .containsExactly(
                                                    FieldError.of("reason", "policy_reason", 500)));
        }
    }

    /** A cell is a program to the engine. */
    @Test
    void takesPlainValuesOnly() {
        for (String cell :
                List.of(
                        "''.getClass().forName('java.lang.Runtime')",
                        "${1 + 1}",
                        "\"NORMAL\".concat(\"x\")",
                        "\"#{1}\"",
                        "cellInput == 1 || true")) {
            String edited = policies.table(latest()).replace("\"URGENT\"", cell);

            assertThatThrownBy(() -> policies.tryOut(edited, UNTOLD))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refused ->
                                    assertThat(refused.errors())
                                            .extracting(FieldError::code)
                                            .contains("policy_cell"));
        }
    }

    /** What is around the rows stays as shipped, however it was edited. */
    @Test
    void takesTheRowsAlone() {
        Ticket ticket = file();
        String edited =
                policies.table(latest())
                        .replace("<text>priority</text>", "<text>x.run(priority)</text>")
                        .replace(
                                "-expression\" typeRef=\"string\"",
                                "-expression\" typeRef=\"string\" expressionLanguage=\"js\"");

        PolicyImpact impact = policies.tryOut(edited, UNTOLD);

        assertThat(impact.furthest()).extracting(Move::number).doesNotContain(ticket.number());
    }

    @Test
    void refusesWhatCannotBeCountedOrLeavesAComplaintWithoutItsClocks() {
        String table = policies.table(latest());

        assertThat(refusedFor(table.replace("\"INTERNAL_HANDLING\"", "\"PROMISE\"")))
                .containsExactly("policy_clock_missing");
        assertThat(refusedFor(table.replace("\"WORKING_HOURS\"", "\"SOMETIMES\"")))
                .contains("policy_row");
        assertThat(refusedFor(table.replace("\"URGENT\"", "\"SOON\""))).contains("policy_word");
        assertThat(refusedFor("<nonsense/>")).containsExactly("policy_unreadable");
        assertThat(refusedFor(table + " ".repeat(PolicySheet.MOST_BYTES)))
                .containsExactly("policy_too_large");
    }

    private List<String> refusedFor(String edited) {
        try {
            policies.tryOut(edited, UNTOLD);
            return List.of();
        } catch (RuleViolation e) {
            return e.errors().stream().map(FieldError::code).distinct().toList();
        }
    }

    @Test
    void wantsAReason() {
        assertThatThrownBy(
                        () ->
                                policies.apply(
                                        policies.table(latest()),
                                        latest(),
                                        "  ",
                                        Scope.NEW_ONLY,
                                        null,
                                        manager))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void isForManagers() {
        for (Account other :
                List.of(
                        people.agent("RECHARGE"),
                        people.admin(),
                        people.merchant(desk.merchant(STORE).id()))) {
            as(other);

            assertThatThrownBy(policies::versions).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> policies.table(1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> policies.tryOut("", UNTOLD))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(
                            () -> policies.apply("", 1, "想改", Scope.NEW_ONLY, null, other.actor()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private Ticket file() {
        return desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
    }

    private int latest() {
        return policies.versions().get(0).version();
    }

    private int apply(String table, Scope scope) {
        return policies.apply(table, latest(), "客户等得太久", scope, null, manager);
    }

    private void rollOut() {
        while (rollout.goOn()) {
            assertThat(rollout).isNotNull();
        }
    }

    /** Working hours to the first response of a complaint of no urgency. */
    private String firstResponse(String from, String to) {
        String table = policies.table(latest());
        int row = table.indexOf("\"FIRST_RESPONSE\"", table.indexOf("首次响应：普通"));
        int amount = table.indexOf("<text>" + from + "</text>", row);
        assertThat(amount).isPositive();
        return table.substring(0, amount)
                + "<text>"
                + to
                + "</text>"
                + table.substring(amount + from.length() + 13);
    }

    private Deadline clock(Ticket ticket, ClockKind kind) {
        return deadlines.of(ticket.id()).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Actor as(Account account) {
        SecurityContextHolder.getContext().setAuthentication(people.session(account));
        return account.actor();
    }
}
