package com.qihui.redress.bench;

import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.JOURNAL;
import static org.awaitility.Awaitility.await;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.WorkQuery;
import com.qihui.redress.workflow.work.WorkView;
import com.qihui.redress.workflow.work.Worklist;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** How soon clocks ring, against the bare engine and among many. Figures, no assertions. */
@RedressTest
@Import(ManyTickets.class)
class ClockBench {

    private static final int TIMERS = 2_000;
    private static final int OPEN = 100_000;
    private static final int DUE = 1_000;

    private final Random random = new Random(11);
    private final AtomicInteger orders = new AtomicInteger();

    @Autowired ProcessEngine engine;
    @Autowired Desk desk;
    @Autowired Ledgers ledgers;
    @Autowired Worklist worklist;
    @Autowired ManyTickets many;
    @Autowired DSLContext db;
    @Autowired HikariDataSource dataSource;

    /**
     * Each timer of the desk rings one step, goods that have not come in time: ledger, journal and
     * notices. Then timers that ring at once all that went by in sixty hours: every step of two
     * clocks, a raised priority, new targets.
     */
    @Test
    void timersAgainstTheBareEngine() {
        desk.merchant("压测商家");
        double one = fire("one step each", this::fileSoonLate);
        double many = fire("many steps each", () -> file(Duration.ofHours(60)));
        try (HikariDataSource own = BareSchema.beside(dataSource);
                BareEngine bare = new BareEngine(own)) {
            double limit = fire("bare engine", bare.engine(), bare.startWithTimerSoonDue());
            say("desk/bare = %.2f, with many steps %.2f", one / limit, many / limit);
        }
    }

    private double fire(String what, Callable<?> start) {
        return fire(what, engine, start);
    }

    /** Three rounds, of which the last counts. */
    private static double fire(String what, ProcessEngine engine, Callable<?> start) {
        double rung = 0;
        for (int round = 1; round <= 3; round++) {
            Rate.perSecond(4, TIMERS, start);
            try (Alarms alarms = new Alarms(engine)) {
                rung = alarms.fire(TIMERS);
                say("timers, %s, round %d: %.0f/s", what, round, rung);
            }
        }
        return rung;
    }

    /** The first response, which ran out long ago, has raised them to urgent: 24 hours. */
    @Test
    void breachesAmongManyWhileOthersFileAndRead() {
        desk.merchant("压测商家");
        many.growTo(OPEN);
        manyTimers();
        List<Ticket> due = new ArrayList<>();
        Instant from = Instant.now().plus(Duration.ofSeconds(100));
        Rate.perSecond(
                4,
                DUE,
                () -> {
                    Instant at = from.plusMillis(random.nextInt(60_000));
                    Ticket ticket =
                            file(Duration.ofHours(24).minus(Duration.between(Instant.now(), at)));
                    synchronized (due) {
                        due.add(ticket);
                    }
                    return ticket;
                });
        try (Alarms alarms = new Alarms(engine).start()) {
            alarms.awaitNoneDue();
            say(
                    "%,d due in the minute that begins in %s",
                    DUE, Duration.between(Instant.now(), from));
            whileOthersWork(() -> awaitBreaches(due.size(), from));
        }
        say("lateness of the breach: %s", lateness(from));
        Ticket one = due.get(0);
        say("opening a ledger: %s", Percentiles.of(200, () -> ledgers.of(one.id())));
    }

    /** Five pages a second are read, and four complaints filed. */
    private void whileOthersWork(Runnable wait) {
        AtomicInteger filed = new AtomicInteger();
        AtomicInteger read = new AtomicInteger();
        Actor agent = new Actor(Actor.Kind.AGENT, 7L, "agent", "1018", null, null);
        ScheduledExecutorService others = Executors.newScheduledThreadPool(2);
        try {
            others.scheduleAtFixedRate(
                    () -> {
                        file(Duration.ZERO);
                        filed.incrementAndGet();
                    },
                    0,
                    250,
                    TimeUnit.MILLISECONDS);
            others.scheduleAtFixedRate(
                    () -> {
                        worklist.counts(agent);
                        worklist.page(WorkQuery.of(WorkView.ALL_OPEN), agent, null, 50);
                        read.incrementAndGet();
                    },
                    0,
                    200,
                    TimeUnit.MILLISECONDS);
            wait.run();
        } finally {
            others.shutdownNow();
        }
        say("meanwhile %,d filed, %,d pages read", filed.get(), read.get());
    }

    private void awaitBreaches(int count, Instant from) {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> breaches(from).size() >= count);
    }

    private String lateness(Instant from) {
        List<Long> late = new ArrayList<>(breaches(from));
        Collections.sort(late);
        return "%,d recorded, p50 %d ms, p95 %d ms, p99 %d ms, most %d ms"
                .formatted(
                        late.size(),
                        late.get(late.size() / 2),
                        late.get(late.size() * 95 / 100),
                        late.get(late.size() * 99 / 100),
                        late.get(late.size() - 1));
    }

    /** Milliseconds from each due time to the entry that tells of it. */
    private List<Long> breaches(Instant from) {
        return db.select(JOURNAL.HAPPENED_AT, DEADLINE.DUE_AT)
                .from(DEADLINE)
                .join(JOURNAL)
                .on(JOURNAL.TICKET_ID.eq(DEADLINE.TICKET_ID))
                .where(DEADLINE.KIND.eq(ClockKind.RESOLUTION.name()))
                .and(DEADLINE.DUE_AT.ge(from))
                .and(DEADLINE.BREACHED_AT.isNotNull())
                .and(JOURNAL.TYPE.eq("CLOCK_BREACHED"))
                .and(JOURNAL.DATA.contains("RESOLUTION"))
                .fetch(
                        row ->
                                Duration.between(
                                                row.get(DEADLINE.DUE_AT),
                                                row.get(JOURNAL.HAPPENED_AT))
                                        .toMillis());
    }

    /** What the executor looks past. */
    private void manyTimers() {
        for (int begun = 0; begun < OPEN; begun += 1_000) {
            StringBuilder rows = new StringBuilder();
            for (int i = begun; i < begun + 1_000; i++) {
                rows.append(i == begun ? "" : ",")
                        .append(
                                "('bench-%d', 1, 'timer', true, 3, '%s', 1, 0)"
                                        .formatted(
                                                i,
                                                java.sql.Timestamp.from(
                                                        Instant.now()
                                                                .plusSeconds(
                                                                        3_600
                                                                                + random.nextInt(
                                                                                        600_000)))));
            }
            db.execute(
                    "insert into ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, RETRIES_, DUEDATE_,"
                            + " SUSPENSION_STATE_, PRIORITY_) values "
                            + rows);
        }
    }

    private Ticket file(Duration ago) {
        return desk.file(Complaints.madeAt(complaint(), Instant.now().minus(ago)));
    }

    /** Its goods are due within a few seconds. */
    private Ticket fileSoonLate() {
        Instant paid = Instant.now().minus(Duration.ofMinutes(15)).plusSeconds(3);
        return desk.file(Complaints.paidAt(complaint(), paid));
    }

    private FileComplaint complaint() {
        return Complaints.ofOrder(
                Complaints.about("压测商家", Category.RECHARGE_NOT_CREDITED),
                "QHCLOCK%08d".formatted(orders.incrementAndGet()));
    }

    private static void say(String format, Object... values) {
        System.out.println("BENCH " + format.formatted(values));
    }
}
