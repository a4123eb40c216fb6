package com.qihui.redress.workflow.clock;

import static com.qihui.schema.Tables.CLOCK_ENTRY;
import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.JOURNAL;
import static com.qihui.schema.Tables.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.People;
import com.qihui.redress.sla.BreachWatch;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The database is away while clocks ring: each step happens once, when it is back (E7, E34). */
@RedressTest
@Import(WeakDatabase.class)
@TestPropertySource(
        properties = {
            "logging.level.org.camunda=OFF",
            "logging.level.org.springframework.transaction=OFF"
        })
class DatabaseAwayTests {

    private static final String STORE = "断线小店";

    /** Of the first response at 15:01: the warning, the breach. */
    private static final List<Integer> STEPS = List.of(80, 100);

    @Autowired WeakDatabase database;
    @Autowired Desk desk;
    @Autowired BreachWatch watch;
    @Autowired ProcessEngine engine;
    @Autowired ManagementService jobs;
    @Autowired DSLContext db;
    @Autowired People people;
    @Autowired TravellingClock clock;

    @BeforeEach
    void aTuesdayMorning() {
        desk.merchant(STORE);
        people.agent("AFTERSALES");
        people.manager();
        clock.set(at("2026-11-17T09:30"));
    }

    @AfterEach
    void comeBack() {
        database.comeBack();
    }

    @Test
    void aRingCutOffAtAnyStatementLeavesNothingAndHappensOnceAfterwards() {
        Ticket ticket = file();
        clock.set(at("2026-11-17T15:01"));
        List<String> before = written(ticket);
        String timer = desk.alarm(ticket).getId();

        int cuts = 0;
        do {
            cutOff(timer, ++cuts);
        } while (written(ticket).equals(before));

        assertThat(cuts).as("statements a ring can be cut off at").isGreaterThan(10);
        assertRungOnce(ticket);
        watch.markBreached();
        desk.runDue(ticket);
        assertRungOnce(ticket);
    }

    /** Somebody else must find out whether it was done. */
    @Test
    void aRingOfWhichTheCommitWasNotHeardHappensNoSecondTime() {
        Ticket ticket = file();
        clock.set(at("2026-11-17T15:01"));
        String timer = desk.alarm(ticket).getId();

        database.loseAnswerToCommit();
        assertThatThrownBy(() -> jobs.executeJob(timer)).isInstanceOf(RuntimeException.class);
        assertThat(database.comeBack()).isTrue();
        watch.markBreached();
        desk.runDue(ticket);

        assertRungOnce(ticket);
    }

    /** The executor of the engine tries again by itself, and gives up none. */
    @Test
    void whatRangInVainWhileTheDatabaseWasAwayRingsOnceItIsBack() {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            tickets.add(file());
        }
        clock.set(at("2026-11-17T15:01"));

        DefaultJobExecutor executor = executor();
        try {
            database.cutAt(200);
            executor.start();
            int refused = database.refused();
            await().until(() -> database.refused() > refused + 10);
            assertThat(database.comeBack()).isTrue();
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> tickets.stream().allMatch(this::hasRung));
        } finally {
            executor.shutdown();
        }

        tickets.forEach(this::assertRungOnce);
        assertThat(jobs.createJobQuery().noRetriesLeft().count()).isZero();
    }

    private Ticket file() {
        return desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
    }

    private void cutOff(String timer, int statement) {
        database.cutAt(statement);
        try {
            jobs.executeJob(timer);
        } catch (RuntimeException cutOff) {
            assertThat(database.isAway()).as("the reason of " + cutOff).isTrue();
        } finally {
            database.comeBack();
        }
    }

    private void assertRungOnce(Ticket ticket) {
        assertThat(percents(ticket)).isEqualTo(STEPS);
        assertThat(
                        db.select(JOURNAL.TYPE)
                                .from(JOURNAL)
                                .where(JOURNAL.TICKET_ID.eq(ticket.id()))
                                .and(JOURNAL.TYPE.in("CLOCK_WARNED", "CLOCK_BREACHED"))
                                .orderBy(JOURNAL.ENTRY_NO)
                                .fetch(JOURNAL.TYPE))
                .containsExactly("CLOCK_WARNED", "CLOCK_BREACHED");
        assertThat(notices(ticket)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(desk.alarm(ticket).getId()).as("its timer, aimed at what is next").isNotNull();
    }

    private boolean hasRung(Ticket ticket) {
        return percents(ticket).equals(STEPS);
    }

    private List<Integer> percents(Ticket ticket) {
        return db.select(CLOCK_ENTRY.PERCENT_USED)
                .from(CLOCK_ENTRY)
                .where(CLOCK_ENTRY.TICKET_ID.eq(ticket.id()))
                .and(CLOCK_ENTRY.PERCENT_USED.isNotNull())
                .orderBy(CLOCK_ENTRY.ID)
                .fetch(CLOCK_ENTRY.PERCENT_USED);
    }

    private List<String> notices(Ticket ticket) {
        return db.selectFrom(NOTICE)
                .where(NOTICE.TICKET_ID.eq(ticket.id()))
                .fetch(row -> row.getAccountId() + " " + row.getPercentUsed());
    }

    /** All that a ring writes. */
    private List<String> written(Ticket ticket) {
        List<String> all = new ArrayList<>(notices(ticket));
        db.selectFrom(DEADLINE)
                .where(DEADLINE.TICKET_ID.eq(ticket.id()))
                .orderBy(DEADLINE.ID)
                .forEach(row -> all.add(row.toString()));
        db.selectFrom(CLOCK_ENTRY)
                .where(CLOCK_ENTRY.TICKET_ID.eq(ticket.id()))
                .orderBy(CLOCK_ENTRY.ID)
                .forEach(row -> all.add(row.toString()));
        db.selectFrom(JOURNAL)
                .where(JOURNAL.TICKET_ID.eq(ticket.id()))
                .orderBy(JOURNAL.ENTRY_NO)
                .forEach(row -> all.add(row.toString()));
        all.add(desk.now(ticket).priority().name());
        all.add(desk.alarm(ticket).getDuedate().toString());
        return all;
    }

    /** As the desk sets its own, but sooner to take up what was left. */
    private DefaultJobExecutor executor() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setWaitTimeInMillis(100);
        executor.setMaxWait(500);
        executor.setLockTimeInMillis(2_000);
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        ProcessEngineImpl itself = (ProcessEngineImpl) engine;
        executor.registerProcessEngine(itself);
        itself.getProcessEngineConfiguration().setJobExecutor(executor);
        return executor;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
