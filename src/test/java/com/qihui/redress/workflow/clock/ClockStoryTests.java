package com.qihui.redress.workflow.clock;

import static com.qihui.redress.workflow.Complaints.SHOP;
import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.TRIAGE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.sla.BreachWatch;
import com.qihui.redress.sla.CalendarKind;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.sla.LedgerEntry;
import com.qihui.redress.sla.LedgerStep;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** The lives of clocks as the story of a complaint makes them (E4, E22, E23, E35, R43, R45). */
@RedressTest
class ClockStoryTests {

    private static final String STORE = "时钟小店";

    /** A Tuesday morning, and no holiday near. */
    private static final Instant MORNING = at("2026-11-17T09:30");

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired Tickets tickets;
    @Autowired Deadlines deadlines;
    @Autowired Ledgers ledgers;
    @Autowired BreachWatch watch;
    @Autowired TransactionOperations transactions;
    @Autowired People people;
    @Autowired TravellingClock clock;

    private Actor agent;

    @BeforeEach
    void aMorningWithAnAgent() {
        desk.merchant(STORE);
        agent = people.agent("RECHARGE").actor();
        clock.set(MORNING);
    }

    @Test
    void aRaisedPriorityShortensWhatIsLeftOfTheTimeAndNotWhatIsUsed() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        clock.travel(Duration.ofHours(1));

        raise(ticket, Priority.HIGH);

        Ledger response = ledger(ticket, ClockKind.FIRST_RESPONSE);
        assertThat(response.deadline().rule()).isEqualTo("first-response-high");
        assertThat(response.deadline().dueAt())
                .isBetween(MORNING.plus(Duration.ofHours(2)), MORNING.plusSeconds(7_260));
        assertThat(steps(response)).containsExactly(LedgerStep.STARTED, LedgerStep.RETARGETED);
        LedgerEntry retargeted = response.entries().get(1);
        assertThat(retargeted.reason()).isEqualTo("PRIORITY");
        assertThat(retargeted.used()).isBetween(Duration.ofHours(1), Duration.ofMinutes(61));
        assertThat(retargeted.dueBefore()).isAfter(retargeted.dueAfter());
        assertThat(retargeted.actor()).isEqualTo(agent.name());
        assertThat(response.deadline().policyVersion()).isPositive();
        assertThat(response.reckoned()).isEqualTo(response.deadline().dueAt());
        assertThat(ledger(ticket, ClockKind.RESOLUTION).deadline().calendar())
                .isEqualTo(CalendarKind.NATURAL);
    }

    /** Thirty minutes given after an hour was used: there is nothing left, from now on. */
    @Test
    void aClockThatUsedMoreThanItIsGivenRunsOutAtThatMoment() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        clock.travel(Duration.ofHours(1));
        Instant raisedAt = clock.instant();

        raise(ticket, Priority.URGENT);
        watch();

        Ledger response = ledger(ticket, ClockKind.FIRST_RESPONSE);
        assertThat(response.deadline().state()).isEqualTo(ClockState.BREACHED);
        assertThat(response.deadline().breachedAt()).isBetween(raisedAt, raisedAt.plusSeconds(30));
    }

    @Test
    void anotherCategoryMakesTheDeliveryLimitMootOrStartsIt() {
        Ticket recharge = desk.file(Complaints.about(STORE, Category.RECHARGE_NOT_CREDITED));
        desk.complete(recharge, TRIAGE_COMPLAINT, "HANDLE", handle("NOT_AS_DESCRIBED"), agent);

        assertThat(ledgers.of(recharge.id()))
                .filteredOn(ledger -> ledger.deadline().kind() == ClockKind.DELIVERY)
                .allMatch(ledger -> !ledger.deadline().isLive());
        assertThat(ledger(recharge, ClockKind.INTERNAL_HANDLING).entries()).hasSize(1);
    }

    private static Map<String, String> handle(String category) {
        return Map.of("category", category, "handledBy", "PLATFORM");
    }

    @Test
    void everyMessageOfTheComplainantWaitsForAnAnswer() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        say(ticket, "还没到账", SHOP);
        assertThat(has(ticket, ClockKind.NEXT_RESPONSE)).isFalse();

        say(ticket, "正在查", agent);
        say(ticket, "多久能好", SHOP);
        say(ticket, "请回复", SHOP);
        assertThat(states(ticket, ClockKind.NEXT_RESPONSE)).containsExactly(ClockState.RUNNING);
        assertThat(ledger(ticket, ClockKind.NEXT_RESPONSE).deadline().rule())
                .isEqualTo("next-response-normal");

        say(ticket, "今天", agent);
        say(ticket, "好的", SHOP);
        assertThat(states(ticket, ClockKind.NEXT_RESPONSE))
                .containsExactly(ClockState.MET, ClockState.RUNNING);
    }

    @Test
    void aPromiseIsDueWhenItWasPromisedAndEachIsKeptByItself() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        Instant dueAt = clock.instant().plus(Duration.ofHours(3));
        Promise first = customers.promise(ticket, "三小时内退款", dueAt, agent);
        customers.promise(ticket, "三小时内回电", dueAt, agent);

        clock.travel(Duration.ofHours(1));
        customers.keepPromise(desk.now(ticket), first.id(), "已退款", agent);
        clock.travel(Duration.ofHours(3));
        watch();

        assertThat(states(ticket, ClockKind.PROMISE))
                .containsExactly(ClockState.MET, ClockState.BREACHED);
        assertThat(ledger(ticket, ClockKind.PROMISE).deadline().breachedAt()).isEqualTo(dueAt);
    }

    @Test
    void anOutsideBodyHasTimeByItsOwnRules() {
        Ticket ticket = outside();
        assertThat(ledger(ticket, ClockKind.OUTSIDE_ACCEPTANCE).deadline().rule())
                .isEqualTo("outside-acceptance-telecom");

        desk.complete(ticket, FOLLOW_EXTERNAL_CASE, "ACCEPTED", Map.of(), agent);

        assertThat(states(ticket, ClockKind.OUTSIDE_ACCEPTANCE)).containsExactly(ClockState.MET);
        Ledger outcome = ledger(ticket, ClockKind.OUTSIDE_OUTCOME);
        assertThat(outcome.deadline().calendar()).isEqualTo(CalendarKind.CALENDAR_DAYS);
        assertThat(outcome.deadline().dueAt().atZone(ZoneId.of("Asia/Shanghai")).toLocalTime())
                .isEqualTo("00:00");
        assertThat(desk.openTasks(ticket)).contains(FOLLOW_EXTERNAL_CASE);

        desk.complete(ticket, FOLLOW_EXTERNAL_CASE, "MEDIATED", Map.of("note", "双方和解"), agent);
        assertThat(states(ticket, ClockKind.OUTSIDE_OUTCOME)).containsExactly(ClockState.MET);
    }

    private Ticket outside() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.NOT_AS_DESCRIBED));
        desk.pass(ticket, Duration.ofDays(14));
        assertThat(desk.openTasks(ticket)).contains(REGISTER_EXTERNAL_CASE);
        desk.complete(
                ticket,
                REGISTER_EXTERNAL_CASE,
                "REGISTERED",
                Map.of("body", "TELECOM_APPEAL", "caseNo", "SS-1"),
                agent);
        return ticket;
    }

    /** E35: asked a question for a day, the desk is not charged with it; the complainant waits. */
    @Test
    void keepsTheTimeTheDeskHadControlOfApartFromTheTimeExperienced() {
        Ticket ticket = desk.file(Complaints.withoutEvidence(STORE));
        clock.travel(Duration.ofHours(24));
        desk.complete(ticket, CaseTask.PROVIDE_EVIDENCE, "NOTHING_MORE", Map.of());
        clock.travel(Duration.ofMinutes(90));

        say(ticket, "已收到", agent);

        Ledger response = ledger(ticket, ClockKind.FIRST_RESPONSE);
        assertThat(response.agentTime()).isBetween(Duration.ofMinutes(90), Duration.ofMinutes(91));
        assertThat(response.experiencedTime())
                .isBetween(Duration.ofMinutes(25 * 60 + 30), Duration.ofMinutes(25 * 60 + 31));
        assertThat(steps(response))
                .containsExactly(
                        LedgerStep.STARTED, LedgerStep.PAUSED, LedgerStep.RESUMED, LedgerStep.MET);
    }

    /** E7, E26: whoever finds it first, and however many look. */
    @Test
    void everyStepHappensOnceWhoeverLooks() throws Exception {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        clock.travel(Duration.ofDays(3));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Integer> ring =
                () -> transactions.execute(one -> deadlines.ring(ticket.id()).size());

        int rang = 0;
        for (Future<Integer> node : nodes.invokeAll(List.of(ring, ring, ring, ring))) {
            rang += node.get();
        }
        nodes.shutdown();

        List<LedgerEntry> told =
                ledgers.of(ticket.id()).stream()
                        .flatMap(ledger -> ledger.entries().stream())
                        .filter(entry -> entry.percent() != null)
                        .toList();
        assertThat(told).hasSize(rang).hasSizeGreaterThan(4);
        assertThat(
                        told.stream()
                                .map(
                                        entry ->
                                                entry.deadlineId()
                                                        + "/"
                                                        + entry.step()
                                                        + entry.percent()))
                .doesNotHaveDuplicates();
    }

    @Test
    void workingHoursAreUsedUpInOpenHoursOnly() {
        clock.set(at("2026-11-17T17:30"));
        Ticket ticket = desk.file(Complaints.about(STORE, Category.NOT_AS_DESCRIBED));
        raise(ticket, Priority.HIGH);
        Instant due = ledger(ticket, ClockKind.FIRST_RESPONSE).deadline().dueAt();
        assertThat(due).isBetween(at("2026-11-18T10:29"), at("2026-11-18T10:31"));

        clock.set(at("2026-11-18T08:00"));
        watch();
        assertThat(percents(ticket)).isEmpty();

        clock.set(at("2026-11-18T10:31"));
        watch();
        assertThat(percents(ticket)).containsExactly(80, 100);

        clock.set(at("2026-11-18T18:30"));
        watch();
        assertThat(percents(ticket)).containsExactly(80, 100, 150, 200);
    }

    /** A natural clock runs out at night; the agent of the open hours hears of it at nine. */
    @Test
    void whatIsToldInOpenHoursOnlyIsToldAsTheDeskOpens() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        clock.set(at("2026-11-17T22:00"));
        Promise promise = customers.promise(ticket, "今晚退款", at("2026-11-18T02:00"), agent);

        clock.set(at("2026-11-18T02:00:01"));
        watch();
        assertThat(told(ticket, promise)).containsExactly(LedgerStep.STARTED, LedgerStep.BREACHED);

        clock.set(at("2026-11-18T09:00"));
        watch();
        assertThat(told(ticket, promise))
                .containsExactly(
                        LedgerStep.STARTED,
                        LedgerStep.BREACHED,
                        LedgerStep.WARNED,
                        LedgerStep.WARNED);
    }

    private List<LedgerStep> told(Ticket ticket, Promise promise) {
        assertThat(promise.isOpen()).isTrue();
        return steps(ledger(ticket, ClockKind.PROMISE));
    }

    private List<Integer> percents(Ticket ticket) {
        return ledger(ticket, ClockKind.FIRST_RESPONSE).entries().stream()
                .filter(entry -> entry.percent() != null)
                .map(LedgerEntry::percent)
                .toList();
    }

    private void watch() {
        while (watch.markBreached() > 0) {
            continue;
        }
    }

    private void raise(Ticket ticket, Priority to) {
        transactions.executeWithoutResult(
                raised -> tickets.raise(tickets.byId(ticket.id()), to, agent));
    }

    private void say(Ticket ticket, String words, Actor by) {
        customers.say(desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", words, by);
    }

    private boolean has(Ticket ticket, ClockKind kind) {
        return !states(ticket, kind).isEmpty();
    }

    private List<ClockState> states(Ticket ticket, ClockKind kind) {
        return ledgers.of(ticket.id()).stream()
                .filter(ledger -> ledger.deadline().kind() == kind)
                .map(ledger -> ledger.deadline().state())
                .toList();
    }

    private Ledger ledger(Ticket ticket, ClockKind kind) {
        return ledgers.of(ticket.id()).stream()
                .filter(ledger -> ledger.deadline().kind() == kind)
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private static List<LedgerStep> steps(Ledger ledger) {
        return ledger.entries().stream().map(LedgerEntry::step).toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
