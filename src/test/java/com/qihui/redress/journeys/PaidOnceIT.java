package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.qihui.redress.order.UnreliablePeer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 500 remedies over a line that drops, delays, garbles and mixes up answers, and the desk killed
 * twice while payments are under way: each is paid once, or an operator sees it (E30).
 */
class PaidOnceIT {

    private static final int REMEDIES = 500;
    private static final int CLIENTS = 4;
    private static final String TOKEN = "rdr_paid-once";
    private static final Set<Integer> KILLS = Set.of(120, 340);

    /** The order system never gives a proper answer about these. */
    private static final Set<String> DEAD = orders(i -> i % 60 == 7);

    /** And refuses these. */
    private static final Set<String> CLOSED = orders(i -> i % 60 == 33);

    @TempDir Path folder;

    private final AtomicInteger kills = new AtomicInteger();

    @Test
    void everyRemedyIsPaidOnceOrSeenByAnOperator() throws Exception {
        DeskDatabase database = new DeskDatabase(folder, "redress_paid");
        long seed = System.nanoTime();
        System.out.println("line of seed " + seed);
        List<RunningDesk> desks = new ArrayList<>();
        try (UnreliablePeer peer =
                new UnreliablePeer(seed, DEAD, CLOSED, paid -> kill(desks, paid)).listen()) {
            RunningDesk desk = desk(database, peer);
            desk.start().close();
            database.allow(TOKEN);
            database.change(
                    "insert into merchant (code, name, tier, self_operated, active, version)"
                            + " values ('paid', '一次付清小店', 'STANDARD', false, true, 0)");
            desk.start();
            desks.add(desk);
            try {
                workAll(new RefundClerk(desk, TOKEN));
                awaitTheEnd(new RefundClerk(desk, TOKEN));
            } finally {
                desk.close();
            }

            assertThat(kills).as("kills").hasValue(KILLS.size());
            assertBooksAgree(database, peer);
        }
    }

    private RunningDesk desk(DeskDatabase database, UnreliablePeer peer) {
        return new RunningDesk(
                folder,
                database.environment(),
                "--redress.demo=false",
                "--redress.order-system.url=" + peer.url(),
                "--redress.order-system.answer=600ms",
                "--redress.order-system.rest=500ms",
                "--redress.remedy.first-pause=200ms",
                "--redress.remedy.longest-pause=1s",
                "--redress.remedy.tries=8",
                "--redress.remedy.lease=4s",
                "--camunda.bpm.job-execution.lock-time-in-millis=8000");
    }

    /** Not on the peer's own thread: the payment it has just made is answered into the void. */
    private void kill(List<RunningDesk> desks, int paid) {
        if (KILLS.contains(paid)) {
            CompletableFuture.runAsync(
                    () -> {
                        RunningDesk desk = desks.get(0);
                        synchronized (desk) {
                            desk.kill();
                            kills.incrementAndGet();
                            desk.start();
                        }
                    });
        }
    }

    private static void workAll(RefundClerk clerk) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Void>> all = new ArrayList<>();
            for (int i = 0; i < REMEDIES; i++) {
                int number = i;
                all.add(
                        () -> {
                            clerk.refund(number, order(number), yuan(number));
                            return null;
                        });
            }
            for (Future<Void> one : clients.invokeAll(all)) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** Until no complaint is in remedy but those that hang. */
    private static void awaitTheEnd(RefundClerk clerk) {
        AtomicInteger waiting = new AtomicInteger(REMEDIES);
        await("what is left in remedy stays as many")
                .pollInterval(Duration.ofMillis(500))
                .during(Duration.ofSeconds(6))
                .atMost(Duration.ofSeconds(90))
                .until(
                        () -> {
                            int now = clerk.inRemedy();
                            return waiting.getAndSet(now) == now
                                    && now <= DEAD.size() + CLOSED.size() + 10;
                        });
    }

    private static void assertBooksAgree(DeskDatabase database, UnreliablePeer peer) {
        Map<String, BigDecimal> theirs = new TreeMap<>(peer.payments());
        Map<String, List<String>> ours =
                database
                        .rows(
                                "select action_key, state, amount_yuan, order_no, hanging_since,"
                                        + " tries, fault from instruction")
                        .stream()
                        .collect(Collectors.toMap(row -> row.get(0), row -> row));
        Map<String, BigDecimal> done = new TreeMap<>();
        List<List<String>> hanging = new ArrayList<>();
        Set<String> refused = new TreeSet<>();
        ours.forEach(
                (key, row) -> {
                    if (row.get(1).equals("DONE")) {
                        done.put(key, new BigDecimal(row.get(2)));
                    } else if (row.get(1).equals("REFUSED")) {
                        refused.add(row.get(3));
                    } else {
                        hanging.add(row);
                    }
                });
        System.out.println(String.join("\n", peer.summary()));
        System.out.printf(
                "%d paid, %s yuan; %d refused, with a person; %d with the operator%n",
                done.size(), sum(done), refused.size(), hanging.size());

        assertThat(ours).as("remedies, each told under one key").hasSize(REMEDIES);
        assertThat(refused).isEqualTo(new TreeSet<>(CLOSED));
        assertThat(hanging)
                .as("neither paid nor refused: an operator sees them, with why and how often")
                .allSatisfy(
                        row -> {
                            assertThat(row.get(4)).isNotNull();
                            assertThat(row.get(6)).isNotNull();
                        })
                .extracting(row -> row.get(3))
                .containsAll(DEAD)
                .hasSizeLessThan(DEAD.size() + 10);
        hanging.forEach(
                row -> {
                    BigDecimal paidUnseen = theirs.remove(row.get(0));
                    if (paidUnseen != null) {
                        assertThat(paidUnseen).isEqualByComparingTo(row.get(2));
                    }
                });
        assertThat(done).as("both sides' books, key by key").isEqualTo(theirs);
        assertThat(sum(done)).isEqualByComparingTo(sum(theirs));
        assertThat(peer.toldAgain())
                .as("told again what was done: without a key that would have been paid twice")
                .isZero();
        assertThat(
                        database.rows(
                                "select status, count(*) from ticket where status <> 'CLOSED' group"
                                        + " by status"))
                .as("what is not closed is with a person or an operator")
                .containsExactly(
                        List.of("IN_REMEDY", Integer.toString(refused.size() + hanging.size())));
        assertThat(database.rows("select id from work_item where task_key = 'settleManually'"))
                .hasSize(CLOSED.size());
    }

    private static BigDecimal sum(Map<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Set<String> orders(Predicate<Integer> wanted) {
        return IntStream.range(0, REMEDIES)
                .boxed()
                .filter(wanted)
                .map(PaidOnceIT::order)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String order(int i) {
        return "QH-ONCE-%04d".formatted(i);
    }

    private static String yuan(int i) {
        return "%d.%02d".formatted(i % 140 + 1, i % 100);
    }
}
