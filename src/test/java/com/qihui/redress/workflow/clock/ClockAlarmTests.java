package com.qihui.redress.workflow.clock;

import static com.qihui.schema.Tables.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.sla.BreachWatch;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.sla.LedgerEntry;
import com.qihui.redress.sla.LedgerStep;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One timer a ticket, aimed at the first step of its clocks (E7, E26, R47). */
@RedressTest
class ClockAlarmTests {

    private static final String STORE = "闹钟小店";

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired Deadlines deadlines;
    @Autowired Ledgers ledgers;
    @Autowired BreachWatch watch;
    @Autowired Journal journal;
    @Autowired ManagementService jobs;
    @Autowired People people;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private Actor agent;

    @BeforeEach
    void aTuesdayMorning() {
        desk.merchant(STORE);
        agent = people.agent("AFTERSALES").actor();
        clock.set(at("2026-11-17T09:30"));
    }

    @Test
    void aTicketHasOneTimerAimedAtTheFirstStepOfItsClocks() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));

        assertThat(desk.alarm(ticket).getDuedate().toInstant())
                .isEqualTo(ceiling(deadlines.nextAlarm(ticket.id()).orElseThrow()))
                .isBetween(at("2026-11-17T14:11"), at("2026-11-17T14:13"));
    }

    @Test
    void theTimerWarnsAndThenTellsOfTheBreachAndAimsAnew() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));

        clock.set(at("2026-11-17T14:13"));
        desk.runDue(ticket);
        assertThat(steps(ticket)).containsExactly(LedgerStep.STARTED, LedgerStep.WARNED);
        assertThat(desk.alarm(ticket).getDuedate().toInstant())
                .isBetween(at("2026-11-17T14:59"), at("2026-11-17T15:01"));

        clock.set(at("2026-11-17T15:01"));
        desk.runDue(ticket);
        assertThat(state(ticket)).isEqualTo(ClockState.BREACHED);
        assertThat(desk.now(ticket).priority()).isEqualTo(Priority.HIGH);
        assertThat(types(ticket))
                .containsSubsequence("CLOCK_WARNED", "CLOCK_BREACHED", "PRIORITY_RAISED");
        assertThat(desk.alarm(ticket).getDuedate().toInstant()).isAfter(clock.instant());
    }

    @Test
    void aClockThatRunsOutSoonerBringsTheTimerForward() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        customers.promise(ticket, "十分钟内回电", clock.instant().plusSeconds(600), agent);

        assertThat(desk.alarm(ticket).getDuedate().toInstant())
                .isEqualTo(ceiling(deadlines.nextAlarm(ticket.id()).orElseThrow()))
                .isBefore(at("2026-11-17T09:40"));
    }

    /** The engine makes the timer that follows at once when one fails, and the failed one stays. */
    @Test
    void aTimerThatFailedRingsAgainAndOneIsLeft() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        clock.set(at("2026-11-17T14:13"));

        String steps = spoil(ticket, "80:NOBODY_KNOWS");
        assertThatThrownBy(() -> desk.runDue(ticket)).isInstanceOf(RuntimeException.class);
        spoil(ticket, steps);
        desk.runDue(ticket);

        assertThat(steps(ticket)).containsExactly(LedgerStep.STARTED, LedgerStep.WARNED);
        assertThat(desk.alarm(ticket).getDuedate().toInstant())
                .isBetween(at("2026-11-17T14:59"), at("2026-11-17T15:01"));
    }

    private String spoil(Ticket ticket, String steps) {
        Condition first =
                DEADLINE.TICKET_ID
                        .eq(ticket.id())
                        .and(DEADLINE.KIND.eq(ClockKind.FIRST_RESPONSE.name()));
        String before =
                db.select(DEADLINE.STEPS).from(DEADLINE).where(first).fetchSingle().value1();
        db.update(DEADLINE).set(DEADLINE.STEPS, steps).where(first).execute();
        return before;
    }

    /** Aimed at what has come to nothing, it rings, finds nothing and aims at what is next. */
    @Test
    void ringsForNothingWithoutDoingAnything() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        customers.say(ticket, MessageThread.COMPLAINANT, "TICKET", "正在处理", agent);
        List<String> before = types(ticket);

        clock.set(at("2026-11-17T14:13"));
        desk.runDue(ticket);

        assertThat(types(ticket)).isEqualTo(before);
        assertThat(desk.alarm(ticket).getDuedate().toInstant())
                .isEqualTo(ceiling(deadlines.nextAlarm(ticket.id()).orElseThrow()));
    }

    /** The timer's job is gone, by whatever accident. */
    @Test
    void whatALostTimerShouldHaveRungIsFoundOnce() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        jobs.deleteJob(desk.alarm(ticket).getId());
        clock.set(at("2026-11-17T15:01"));
        desk.runDue(ticket);
        assertThat(state(ticket)).isEqualTo(ClockState.RUNNING);

        watch();
        watch();

        assertThat(state(ticket)).isEqualTo(ClockState.BREACHED);
        assertThat(steps(ticket))
                .containsExactly(LedgerStep.STARTED, LedgerStep.WARNED, LedgerStep.BREACHED);
    }

    /** Whoever rang it: the way outside opens when the inside has had its time. */
    @Test
    void theOutsideOpensAlsoWhenAnotherRangInTheTimersPlace() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        clock.travel(Duration.ofDays(12));
        watch();
        assertThat(types(ticket)).doesNotContain("OUTSIDE_OPENED");

        desk.runDue(ticket);
        assertThat(types(ticket)).containsOnlyOnce("OUTSIDE_OPENED");

        desk.pass(ticket, Duration.ofDays(40));
        assertThat(types(ticket)).containsOnlyOnce("OUTSIDE_OPENED");
    }

    private void watch() {
        while (watch.markBreached() > 0) {
            continue;
        }
    }

    private ClockState state(Ticket ticket) {
        return deadlines.of(ticket.id()).stream()
                .filter(one -> one.kind() == ClockKind.FIRST_RESPONSE)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private List<LedgerStep> steps(Ticket ticket) {
        return ledgers.of(ticket.id()).stream()
                .filter(ledger -> ledger.deadline().kind() == ClockKind.FIRST_RESPONSE)
                .flatMap(ledger -> ledger.entries().stream())
                .map(LedgerEntry::step)
                .filter(step -> step != LedgerStep.RETARGETED)
                .toList();
    }

    private List<String> types(Ticket ticket) {
        return journal.of(ticket.id()).stream().map(entry -> entry.type()).toList();
    }

    private static Instant ceiling(Instant at) {
        return at.plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
