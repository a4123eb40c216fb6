package com.qihui.redress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.DemoDeskTest;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.order.FirstStart;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Status;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoDeskTest
class FillingTests {

    @Autowired JdbcClient database;
    @Autowired Filling filling;
    @Autowired FirstStart firstStart;
    @Autowired Script script;
    @Autowired Journal journal;
    @Autowired Ledgers ledgers;
    @Autowired ManagementService jobs;
    @Autowired Validator validator;

    @Test
    void everyComplaintOfTheFileIsThereOnce() {
        assertThat(number("select count(distinct order_no) from ticket"))
                .isLessThanOrEqualTo(plots().size());
        assertThat(number("select count(*) from ticket")).isEqualTo(plots().size());
    }

    /** A complaint does not rest where it is received: the process triages it at once. */
    @Test
    void ticketsRestInEveryStageAndCategory() {
        assertThat(names("select distinct status from ticket"))
                .containsAll(
                        EnumSet.complementOf(EnumSet.of(Status.RECEIVED)).stream()
                                .map(Enum::name)
                                .toList());
        assertThat(names("select distinct category from ticket where category is not null"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Category.values()).map(Enum::name).toList());
    }

    @Test
    void exactlyTheStoriesThatEndAreClosed() {
        long closing =
                plots().stream()
                        .filter(plot -> plot.closedAt() != null && plot.reopenedAt() == null)
                        .count();

        assertThat(number("select count(*) from ticket where status = 'CLOSED'"))
                .isEqualTo(closing);
    }

    @Test
    void everyOpenTicketWaitsForSomebody() {
        assertThat(
                        names(
                                "select number from ticket t where status <> 'CLOSED' and not exists"
                                        + " (select 1 from work_item w where w.ticket_id = t.id)"))
                .isEmpty();
    }

    @Test
    void everyJournalIsIntactAndEndsBeforeTheStart() {
        List<Long> tickets = database.sql("select id from ticket").query(Long.class).list();

        assertThat(tickets).allMatch(journal::isIntact);
        assertThat(tickets)
                .allSatisfy(
                        id ->
                                assertThat(journal.of(id))
                                        .allMatch(
                                                entry ->
                                                        !entry.happenedAt()
                                                                .isAfter(firstStart.moment())));
    }

    @Test
    void keptCountsEqualARecount() {
        Map<String, Long> kept =
                counts("select tally_key, sum(delta) from tally group by tally_key");
        Map<String, Long> lanes =
                counts("select concat('lane.', lane), count(*) from work_item group by lane");

        assertThat(kept).containsAllEntriesOf(lanes);
        assertThat(kept.entrySet())
                .filteredOn(entry -> entry.getKey().startsWith("lane."))
                .filteredOn(entry -> entry.getValue() != 0)
                .hasSameSizeAs(lanes.entrySet());
    }

    @Test
    void noTimerAndNoClockIsLeftOverdue() {
        assertThat(jobs.createJobQuery().list())
                .isNotEmpty()
                .allMatch(job -> job.getDuedate().toInstant().isAfter(firstStart.moment()));
        assertThat(jobs.createJobQuery().withException().count()).isZero();
        assertThat(
                        number(
                                "select count(*) from deadline d, order_sandbox s"
                                        + " where d.state = 'RUNNING' and d.due_at <= s.opened_at"))
                .isZero();
    }

    /** E22: what is on record of a clock makes it due when it says it is. */
    @Test
    void everyClocksLedgerAddsUpToItsDueTime() {
        List<Long> tickets = database.sql("select id from ticket").query(Long.class).list();

        assertThat(tickets.stream().flatMap(id -> ledgers.of(id).stream()))
                .hasSizeGreaterThan(500)
                .allSatisfy(
                        ledger -> {
                            assertThat(ledger.reckoned()).isEqualTo(ledger.deadline().dueAt());
                            assertThat(
                                            ledger.runs().stream()
                                                    .map(Ledger.Run::counted)
                                                    .reduce(Duration.ZERO, Duration::plus))
                                    .isEqualTo(ledger.ran());
                        });
        assertThat(number("select count(*) from clock_entry where step = 'RETARGETED'"))
                .isPositive();
        assertThat(number("select count(*) from clock_entry where step = 'WARNED'")).isPositive();
        assertThat(
                        number(
                                "select count(*) from deadline d where not exists (select 1 from clock_entry e where e.deadline_id = d.id and e.step = 'STARTED')"))
                .isZero();
    }

    @Test
    void mostFirstAnswersComeInTime() {
        double met =
                number(
                        "select count(*) from deadline where kind = 'FIRST_RESPONSE' and state = 'MET'");
        double late =
                number(
                        "select count(*) from deadline where kind = 'FIRST_RESPONSE' and state = 'BREACHED'");

        assertThat(met / (met + late)).isBetween(0.75, 0.99);
    }

    @Test
    void numbersCarryTheDayOfReceipt() {
        assertThat(number("select count(distinct substring(number, 2, 8)) from ticket"))
                .isGreaterThan(15);
    }

    /** Every new screen has something to show. */
    @Test
    void thereAreTalksPromisesChatsAndMailsOfEveryKind() {
        assertThat(names("select distinct means from contact")).contains("CALL", "WALK_IN");
        assertThat(names("select distinct state from promise")).contains("OPEN", "KEPT", "MISSED");
        assertThat(names("select distinct chat from ticket where chat is not null"))
                .containsExactlyInAnyOrder("OPEN", "ANSWERED", "TICKET");
        assertThat(names("select distinct state from received_mail"))
                .contains("APPENDED", "HELD", "IGNORED", "DEAD");
        assertThat(names("select distinct thread from message"))
                .containsExactlyInAnyOrder("COMPLAINANT", "MERCHANT", "INTERNAL");
    }

    @Test
    void aSecondStartFillsNothing() {
        long before = number("select count(*) from journal");

        filling.start();

        assertThat(number("select count(*) from journal")).isEqualTo(before);
    }

    @Test
    void everyComplaintCouldHaveBeenFiledByAnybody() {
        assertThat(plots()).allMatch(plot -> validator.validate(plot.complaint()).isEmpty());
        assertThat(plots()).noneMatch(plot -> plot.toString().contains("{date"));
    }

    private List<Plot> plots() {
        return script.plots(firstStart.moment());
    }

    private long number(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private List<String> names(String sql) {
        return database.sql(sql).query(String.class).list();
    }

    private Map<String, Long> counts(String sql) {
        return database
                .sql(sql)
                .query((row, at) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
