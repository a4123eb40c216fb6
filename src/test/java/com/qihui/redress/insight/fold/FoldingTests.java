package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.BOARD_CHANGE;
import static com.qihui.schema.Tables.BOARD_FACT;
import static com.qihui.schema.Tables.BOARD_HOUR;
import static com.qihui.schema.Tables.BOARD_JUDGED;
import static com.qihui.schema.Tables.BOARD_OPEN;
import static com.qihui.schema.Tables.BOARD_TICKET;
import static com.qihui.schema.Tables.BOARD_TOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.insight.Stretch;
import com.qihui.redress.sla.BreachWatch;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.sla.ServiceLevel;
import com.qihui.redress.sla.Target;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RedressTest
class FoldingTests {

    @Autowired Folding folding;
    @Autowired Recount recount;
    @Autowired Desk desk;
    @Autowired Casework casework;
    @Autowired People people;
    @Autowired Deadlines deadlines;
    @Autowired BreachWatch watch;
    @Autowired TravellingClock clock;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    private Ticket ticket;

    @BeforeEach
    void aTicketWithClocks() {
        desk.merchant("汇总商家");
        ticket = desk.file(Complaints.about("汇总商家", Category.RECHARGE_NOT_CREDITED));
        start(ClockKind.NEXT_RESPONSE, 30);
        foldAll();
    }

    @Test
    void countsAChangeOnceHoweverOftenItIsNoted() {
        long met = met();
        deadlines.meet(ticket.id(), ClockKind.NEXT_RESPONSE);
        deadlines.meet(ticket.id(), ClockKind.NEXT_RESPONSE);
        foldAll();
        foldAll();

        assertThat(met()).isEqualTo(met + 1);
    }

    @Test
    void countsNothingOfWhatIsRolledBack() {
        List<String> before = sums();

        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            deadlines.meet(ticket.id(), ClockKind.NEXT_RESPONSE);
                                            throw new IllegalStateException("power cut");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        foldAll();

        assertThat(sums()).isEqualTo(before);
        assertThat(db.fetchCount(BOARD_CHANGE)).isZero();
    }

    @Test
    void aFoldingThatFailsIsDoneAgainByTheNext() {
        long met = met();
        deadlines.meet(ticket.id(), ClockKind.NEXT_RESPONSE);

        transaction.executeWithoutResult(
                status -> {
                    assertThat(folding.fold()).isPositive();
                    status.setRollbackOnly();
                });
        assertThat(met()).isEqualTo(met);
        foldAll();

        assertThat(met()).isEqualTo(met + 1);
    }

    /** As many threads as two nodes have, each changing and folding as it likes. */
    @Test
    void twoNodesFoldingWhileClocksMoveCountExactly() throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Ticket own = desk.file(Complaints.about("汇总商家", Category.values()[i % 4]));
            work.add(
                    () -> {
                        for (int turn = 0; turn < 8; turn++) {
                            deadlines.start(
                                    own.id(),
                                    clock.instant(),
                                    List.of(level(ClockKind.NEXT_RESPONSE, 10)));
                            folding.fold();
                            deadlines.meet(own.id(), ClockKind.NEXT_RESPONSE);
                            folding.fold();
                        }
                        return null;
                    });
        }
        ExecutorService nodes = Executors.newFixedThreadPool(6);
        try {
            for (Future<Void> done : nodes.invokeAll(work)) {
                done.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        foldAll();

        List<String> kept = sums();
        forgetAll();
        recountAll();

        assertThat(kept).isNotEmpty().isEqualTo(sums());
    }

    @Test
    void aRecountPutsRightWhatIsWrongAndLeavesTheRestAlone() {
        clock.travel(Duration.ofHours(2));
        while (watch.isBatchFull(watch.markBreached())) {
            // another full batch may follow
        }
        foldAll();
        List<String> right = sums();

        db.update(BOARD_JUDGED).set(BOARD_JUDGED.MET, BOARD_JUDGED.MET.plus(3)).execute();
        db.deleteFrom(BOARD_TOOK).execute();
        db.update(BOARD_OPEN).set(BOARD_OPEN.RUNNING, 0L).execute();
        db.deleteFrom(BOARD_FACT).where(BOARD_FACT.TICKET_ID.eq(ticket.id())).execute();
        db.deleteFrom(BOARD_TICKET).where(BOARD_TICKET.TICKET_ID.eq(ticket.id())).execute();
        assertThat(sums()).isNotEqualTo(right);
        recountAll();

        assertThat(sums()).isEqualTo(right);
        recountAll();
        assertThat(sums()).isEqualTo(right);
    }

    @Test
    void whatIsOpenIsItsHoldersAndWhatIsJudgedIsWhoeverActedLast() {
        Account agent = people.agent("RECHARGE");
        Actor actor = agent.actor();
        casework.claim(desk.task(ticket, CaseTask.TRIAGE_COMPLAINT), actor);
        foldAll();
        assertThat(open(agent)).isEqualTo(1);

        deadlines.meet(ticket.id(), ClockKind.NEXT_RESPONSE);
        foldAll();

        assertThat(
                        db.select(BOARD_FACT.AGENT)
                                .from(BOARD_FACT)
                                .where(BOARD_FACT.TICKET_ID.eq(ticket.id()))
                                .and(BOARD_FACT.KIND.eq(ClockKind.NEXT_RESPONSE.name()))
                                .fetch(BOARD_FACT.AGENT))
                .containsExactly(actor.name());
    }

    private long open(Account agent) {
        return db
                .select(BOARD_OPEN.RUNNING)
                .from(BOARD_OPEN)
                .where(BOARD_OPEN.DIM.eq("AGENT"))
                .and(BOARD_OPEN.VAL.eq(agent.actor().name()))
                .fetch(BOARD_OPEN.RUNNING)
                .stream()
                .mapToLong(one -> one)
                .sum();
    }

    private void start(ClockKind kind, int minutes) {
        deadlines.start(ticket.id(), clock.instant(), List.of(level(kind, minutes)));
    }

    private static ServiceLevel level(ClockKind kind, int minutes) {
        return new ServiceLevel(kind, Target.naturalMinutes(minutes), "test");
    }

    private long met() {
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneId.of("Asia/Shanghai")));
        return db
                .select(BOARD_JUDGED.MET)
                .from(BOARD_JUDGED)
                .where(BOARD_JUDGED.DIM.eq("ALL"))
                .and(BOARD_JUDGED.KIND.eq(ClockKind.NEXT_RESPONSE.name()))
                .and(BOARD_JUDGED.STRETCH.eq(Stretch.ofMonth(month)))
                .fetch(BOARD_JUDGED.MET)
                .stream()
                .mapToLong(one -> one)
                .sum();
    }

    private void foldAll() {
        while (folding.fold() > 0) {
            // there may be more
        }
    }

    private void recountAll() {
        recount.begin();
        while (recount.step()) {
            // and the next
        }
    }

    private void forgetAll() {
        List.of(BOARD_JUDGED, BOARD_TOOK, BOARD_OPEN, BOARD_HOUR, BOARD_FACT, BOARD_TICKET)
                .forEach(table -> db.deleteFrom(table).execute());
    }

    /** Every sum that is not nothing. */
    private List<String> sums() {
        List<String> all = new ArrayList<>();
        read(all, BOARD_JUDGED, List.of(BOARD_JUDGED.MET, BOARD_JUDGED.MISSED));
        db.selectFrom(BOARD_TOOK)
                .where(BOARD_TOOK.SPREAD.ne(""))
                .forEach(row -> all.add(new TreeMap<>(row.intoMap()).toString()));
        read(all, BOARD_OPEN, List.of(BOARD_OPEN.RUNNING, BOARD_OPEN.PAUSED, BOARD_OPEN.BREACHED));
        read(all, BOARD_HOUR, List.of(BOARD_HOUR.CLOCKS));
        all.sort(String::compareTo);
        return all;
    }

    private void read(List<String> all, Table<?> table, List<Field<Long>> sums) {
        db.selectFrom(table)
                .forEach(
                        row -> {
                            if (sums.stream().anyMatch(sum -> row.get(sum) != 0)) {
                                all.add(new TreeMap<>(row.intoMap()).toString());
                            }
                        });
    }
}
