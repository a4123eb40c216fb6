package com.qihui.redress.sla;

import static com.qihui.redress.sla.WorkCalendarFixture.at;
import static com.qihui.schema.Tables.CLOCK_ENTRY;
import static com.qihui.schema.Tables.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.EarlierSchema;
import com.qihui.schema.tables.records.DeadlineRecord;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A desk that kept the pauses of its clocks in a table of their own has a ledger of each clock
 * after an update, and its clocks go on as they would have (E22, E23, E35).
 */
class PausesCarriedOverTests {

    private static final Instant STARTED = at("2026-11-17T09:30");
    private static final Instant NOW = at("2026-11-20T10:00");

    /** Of each way to count one that the policy granted then. */
    enum Granted {
        RESOLUTION_HIGH("RESOLUTION", new Target(48, ChronoUnit.HOURS, CalendarKind.NATURAL)),
        FIRST_RESPONSE_LOW("FIRST_RESPONSE", Target.workingHours(8)),
        RESOLUTION_LOW("RESOLUTION", Target.workingDays(5));

        final String kind;
        final Target target;

        Granted(String kind, Target target) {
            this.kind = kind;
            this.target = target;
        }

        String rule() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What had become of it when the desk was updated. */
    enum Fate {
        NEVER_STOOD_STILL,
        STANDS_STILL,
        STOOD_STILL_TWICE,
        MET,
        RAN_OUT
    }

    private static final WorkCalendar CALENDAR = WorkCalendarFixture.shipped();
    private static final Map<String, Old> CLOCKS = new HashMap<>();
    private static EarlierSchema schema;
    private static JdbcTemplate before;

    private long ticketId;

    /** Each clock is a ticket's only one. */
    @BeforeAll
    static void aDeskOfBeforeIsUpdated() throws Exception {
        schema = EarlierSchema.before("clock_entry");
        before = new JdbcTemplate(schema.source());
        for (Granted granted : Granted.values()) {
            for (Fate fate : Fate.values()) {
                String number = granted + " " + fate;
                CLOCKS.put(number, old(granted, fate, ticket(number)));
            }
        }
        schema.migrate();
    }

    private static Old old(Granted granted, Fate fate, long ticketId) {
        Old clock = new Old(granted, ticketId);
        switch (fate) {
            case NEVER_STOOD_STILL -> clock.keep("RUNNING", null);
            case STANDS_STILL ->
                    clock.pause("EVIDENCE_ASKED", at("2026-11-17T11:00")).keep("PAUSED", null);
            case STOOD_STILL_TWICE -> clock.twice().keep("RUNNING", null);
            case MET -> clock.twice().keep("MET", at("2026-11-17T17:00"));
            case RAN_OUT -> clock.twice().keep("BREACHED", null);
        }
        return clock;
    }

    private Old clock(Granted granted, Fate fate) {
        Old clock = Objects.requireNonNull(CLOCKS.get(granted + " " + fate));
        ticketId = clock.ticketId;
        return clock;
    }

    private static long ticket(String number) {
        before.update(
                "insert into ticket (number, channel, status, categories_also, priority, flags,"
                        + " attribution_suggested, team, subject, complainant_name, submitted_at,"
                        + " received_at, external_eligible_from, reopenings, updated_at, version)"
                        + " values (?, 'TICKET', 'PROCESSING', '', 'HIGH', '', false, 'GOODS',"
                        + " 's', '测试用户001', ?, ?, '2026-11-27', 0, ?, 0)",
                number.substring(0, 5) + CLOCKS.size(),
                time(STARTED),
                time(STARTED),
                time(STARTED));
        return id("ticket");
    }

    @ParameterizedTest
    @EnumSource
    void oneThatNeverStoodStillRunsOn(Granted granted) throws Exception {
        Old clock = clock(granted, Fate.NEVER_STOOD_STILL);

        Ledger ledger = ledger();
        assertThat(ledger.pauses()).isEmpty();
        assertThat(ledger.agentTime()).isEqualTo(Duration.between(STARTED, NOW));
        assertReckoned(ledger, clock);
        assertGoesOn(clock);
    }

    @ParameterizedTest
    @EnumSource
    void oneThatStandsStillKeepsWhyAndWhatItHadLeft(Granted granted) throws Exception {
        Old clock = clock(granted, Fate.STANDS_STILL);

        Ledger ledger = ledger();
        assertThat(ledger.standsStill()).isEqualTo(PauseReason.EVIDENCE_ASKED);
        assertThat(ledger.pauses()).isEqualTo(clock.pauses());
        assertThat(ledger.agentTime()).isEqualTo(Duration.ofMinutes(90));
        assertGoesOn(clock);
    }

    @ParameterizedTest
    @EnumSource
    void oneThatStoodStillTwiceRunsOnWithTheTimeItUsed(Granted granted) throws Exception {
        Old clock = clock(granted, Fate.STOOD_STILL_TWICE);

        Ledger ledger = ledger();
        assertThat(ledger.pauses()).isEqualTo(clock.pauses());
        assertThat(ledger.agentTime())
                .isEqualTo(
                        Duration.between(STARTED, NOW)
                                .minusMinutes(90)
                                .minus(Duration.ofMinutes(20)));
        assertReckoned(ledger, clock);
        assertGoesOn(clock);
    }

    @ParameterizedTest
    @EnumSource
    void oneThatHasEndedTellsHowLongTheDeskHadIt(Granted granted) throws Exception {
        Old clock = clock(granted, Fate.MET);

        Ledger ledger = ledger();
        assertThat(ledger.entries())
                .extracting(LedgerEntry::step)
                .containsExactly(
                        LedgerStep.STARTED,
                        LedgerStep.PAUSED,
                        LedgerStep.RESUMED,
                        LedgerStep.PAUSED,
                        LedgerStep.RESUMED,
                        LedgerStep.MET);
        assertThat(ledger.pauses()).isEqualTo(clock.pauses());
        assertThat(ledger.experiencedTime()).isEqualTo(Duration.ofMinutes(450));
        assertThat(ledger.agentTime()).isEqualTo(Duration.ofMinutes(340));
        assertThat(row().getAgentMicros()).isEqualTo(Duration.ofMinutes(340).toNanos() / 1_000);
        assertReckoned(ledger, clock);
    }

    @ParameterizedTest
    @EnumSource
    void oneThatRanOutStaysWhatItIs(Granted granted) throws Exception {
        Old clock = clock(granted, Fate.RAN_OUT);

        Ledger ledger = ledger();
        assertThat(ledger.deadline().state()).isEqualTo(ClockState.BREACHED);
        assertThat(ledger.entries())
                .filteredOn(one -> one.step() == LedgerStep.BREACHED)
                .hasSize(1);
        assertThat(new LiveClock(row(), calendars()).ring(clock.life.due().at().plusSeconds(1)))
                .as("rings no second time")
                .isEmpty();
        assertReckoned(ledger, clock);
    }

    /** As a desk has it that was updated before the change was mended. */
    @Test
    void isNotCarriedOverASecondTime() throws Exception {
        long entries = db().fetchCount(CLOCK_ENTRY);
        before.update(
                "update DATABASECHANGELOG set MD5SUM = '9:0123456789abcdef0123456789abcdef'"
                        + " where ID = 'clock_entry-of-pauses'");

        schema.migrate();

        assertThat(entries).isPositive();
        assertThat(db().fetchCount(CLOCK_ENTRY)).isEqualTo(entries);
    }

    private void assertReckoned(Ledger ledger, Old clock) {
        assertThat(ledger.reckoned()).isEqualTo(ledger.deadline().dueAt());
        assertThat(ledger.deadline().dueAt()).isEqualTo(clock.life.due().at());
        assertThat(ledger.deadline().target()).isEqualTo(clock.life.target());
    }

    /** What it does next makes it due when it would have been. */
    private void assertGoesOn(Old clock) {
        Instant pause = at("2026-11-17T16:00");
        Instant goOn = at("2026-11-18T10:00");
        ClockLife kept = Clockwork.read(row());
        ClockLife expected = clock.life;
        if (!expected.isOver(pause)) {
            kept = kept.stop(CALENDAR, pause).goOn(CALENDAR, goOn);
            expected = expected.stop(CALENDAR, pause).goOn(CALENDAR, goOn);
        }

        assertThat(kept.due()).isEqualTo(expected.due());
        assertThat(kept.used().natural()).isEqualTo(expected.used().natural());
    }

    /** A clock as the desk of then kept it: when it is due, and its pauses. */
    private static final class Old {

        private final Granted granted;
        private final long ticketId;
        private final List<Pause> pauses = new ArrayList<>();
        private ClockLife life;

        private Old(Granted granted, long ticketId) {
            this.granted = granted;
            this.ticketId = ticketId;
            this.life = ClockLife.start(CALENDAR, STARTED, granted.target);
        }

        private Old pause(String reason, Instant at) {
            life = life.stop(CALENDAR, at);
            pauses.add(
                    new Pause(
                            PauseReason.valueOf(reason),
                            at,
                            null,
                            life.left(),
                            life.due().at(),
                            null));
            return this;
        }

        private Old resume(Instant at) {
            life = life.goOn(CALENDAR, at);
            Pause last = pauses.remove(pauses.size() - 1);
            pauses.add(
                    new Pause(
                            last.reason(),
                            last.from(),
                            at,
                            last.left(),
                            last.dueBefore(),
                            life.due().at()));
            return this;
        }

        private Old twice() {
            return pause("EVIDENCE_ASKED", at("2026-11-17T10:00"))
                    .resume(at("2026-11-17T11:30"))
                    .pause("QUESTION_ASKED", at("2026-11-17T14:10"))
                    .resume(at("2026-11-17T14:30"));
        }

        private List<Pause> pauses() {
            return pauses;
        }

        private void keep(String state, @Nullable Instant ended) {
            before.update(
                    "insert into deadline (ticket_id, kind, state, calendar, started_at, due_at,"
                            + " provisional, rule, breached_at, met_at, ended_at)"
                            + " values (?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?)",
                    ticketId,
                    granted.kind,
                    state,
                    granted.target.calendar().name(),
                    time(STARTED),
                    time(life.due().at()),
                    granted.rule(),
                    state.equals("BREACHED") ? time(life.due().at()) : null,
                    time(ended),
                    time(ended));
            long id = id("deadline");
            for (Pause pause : pauses) {
                before.update(
                        "insert into clock_pause (deadline_id, ticket_id, reason, paused_at,"
                                + " left_micros, due_before, resumed_at, due_after)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        ticketId,
                        pause.reason().name(),
                        time(pause.from()),
                        pause.left().toNanos() / 1_000,
                        time(pause.dueBefore()),
                        time(pause.until()),
                        time(pause.dueAfter()));
            }
        }
    }

    private static long id(String table) {
        Long id = before.queryForObject("select max(id) from " + table, Long.class);
        return id == null ? 0 : id;
    }

    private static @Nullable Timestamp time(@Nullable Instant at) {
        return at == null ? null : Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private DeadlineRecord row() {
        return db().selectFrom(DEADLINE).where(DEADLINE.TICKET_ID.eq(ticketId)).fetchSingle();
    }

    private Ledger ledger() {
        Calendars calendars = calendars();
        return new Ledgers(
                        db(),
                        new ClockStore(db(), calendars, event -> {}),
                        calendars,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .of(ticketId)
                .get(0);
    }

    private Calendars calendars() {
        return new Calendars(db(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private DSLContext db() {
        return schema.db();
    }
}
