package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.journeys.LateComplaints.Late;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clocks run low and out while a desk is killed: each step is written, told and counted once (E7,
 * E26). With a MySQL two desks share it, and one of them is killed; an H2 file has one owner, which
 * is killed and started again.
 */
class ClocksRingOnceIT {

    private static final boolean TWO_NODES =
            !System.getenv().getOrDefault("REDRESS_TEST_JDBC_URL", "").isBlank();
    private static final int COMPLAINTS = 90;
    private static final int CLIENTS = 4;
    private static final int BURSTS = 3;
    private static final Duration BETWEEN_BURSTS = Duration.ofSeconds(6);
    private static final Duration UNTIL_DUE = Duration.ofSeconds(14);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String TOKEN = "rdr_clocks-ring-once";
    private static final Map<String, String> PEOPLE =
            Map.of("AGENT", "agent", "LEAD", "lead", "MANAGER", "manager", "DIRECTOR", "chief");

    @TempDir Path folder;

    private final LateComplaints complaints = new LateComplaints(TOKEN);
    private DeskDatabase database;
    private ClockBooks books;
    private Instant lastDue = Instant.MAX;

    @Test
    void everyStepHappensOnceThoughADeskIsKilledInTheMiddle() throws Exception {
        database = new DeskDatabase(folder, "redress_rings");
        books = new ClockBooks(database);
        try (RunningDesk stays = node();
                RunningDesk dies = node()) {
            RunningDesk first = TWO_NODES ? stays : dies;
            first.start();
            prepare(first);
            if (TWO_NODES) {
                dies.start();
            }

            List<Late> late = fileAll(TWO_NODES ? List.of(stays, dies) : List.of(dies));
            await(() -> hasBurstBegun(first, late));
            dies.kill();
            dies.start();
            for (Late one : late) {
                await(() -> complaints.hasRung(first, one));
                await(() -> complaints.hasMissedItsPromise(first, one));
            }
            recount(first);
        }

        assertThat(books.stillDue(lastDue)).as("due and not rung").isEmpty();
        assertThat(books.unevenClocks()).as("clocks of which row and ledger differ").isEmpty();
        assertThat(books.ledger()).as("a step twice").doesNotHaveDuplicates();
        assertThat(books.ledger()).hasSizeGreaterThan(COMPLAINTS * 3);
        assertThat(books.journal()).as("the journal tells each").isEqualTo(books.ledger());
        assertThat(books.told()).as("notices").isEqualTo(books.toBeTold(PEOPLE));
        assertThat(books.chases())
                .as("each promise is chased once")
                .isEqualTo(books.missedPromises());
        assertThat(books.chasesInJournals()).isEqualTo(books.chases().size());
        assertThat(books.toldOfChases())
                .as("who was told of a chase")
                .doesNotHaveDuplicates()
                .hasSameSizeAs(books.chases());
        assertThat(books.board()).as("the board").isEqualTo(books.counted());
        assertThat(books.recounted()).isEqualTo(COMPLAINTS + " 0");
    }

    /** What a killed node had in hand is taken up by another sooner than in service. */
    private RunningDesk node() {
        return new RunningDesk(
                folder,
                database.environment(),
                "--redress.demo=false",
                "--redress.admin.user=chief",
                "--redress.admin.password=open-the-desk",
                "--redress.notices.directors=chief",
                "--camunda.bpm.job-execution.lock-time-in-millis=15000");
    }

    /** Somebody of each rank. An H2 file is open to a test only while the desk is down. */
    private void prepare(RunningDesk desk) {
        if (!TWO_NODES) {
            desk.close();
        }
        database.allow(TOKEN);
        person("agent", "AGENT", "'AFTERSALES'");
        person("lead", "MANAGER", "'AFTERSALES'");
        person("manager", "MANAGER", "null");
        if (!TWO_NODES) {
            desk.start();
        }
    }

    private void person(String name, String role, String team) {
        database.change(
                "insert into account (username, password_hash, display_name, role, team, active,"
                        + " created_at, version) select '%s', password_hash, '%s', '%s', %s, true,"
                                .formatted(name, name, role, team)
                        + " created_at, 0 from account where username = 'chief'");
    }

    private List<Late> fileAll(List<RunningDesk> desks) throws Exception {
        Instant begun = Instant.now();
        lastDue = begun.plus(due(COMPLAINTS - 1));
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Late>> filing =
                    IntStream.range(0, COMPLAINTS)
                            .<Callable<Late>>mapToObj(
                                    i ->
                                            () ->
                                                    complaints.file(
                                                            desks.get(i % desks.size()),
                                                            i,
                                                            begun.plus(due(i))))
                            .toList();
            List<Late> filed = new ArrayList<>();
            for (Future<Late> one : clients.invokeAll(filing)) {
                filed.add(one.get());
            }
            System.out.println(
                    "filed in " + Duration.between(begun, Instant.now()).toMillis() + " ms");
            return filed;
        } finally {
            clients.shutdownNow();
        }
    }

    /** Of each age some in each burst. */
    private static Duration due(int i) {
        return UNTIL_DUE.plus(BETWEEN_BURSTS.multipliedBy(burst(i)));
    }

    private static int burst(int i) {
        return i * BURSTS / COMPLAINTS;
    }

    /** The second one, with others behind those that are looked at. */
    private boolean hasBurstBegun(RunningDesk desk, List<Late> late) throws Exception {
        for (Late one : late.subList(COMPLAINTS / BURSTS, COMPLAINTS / BURSTS + 4)) {
            if (complaints.hasRung(desk, one)) {
                return true;
            }
        }
        return false;
    }

    private void recount(RunningDesk desk) throws Exception {
        if (TWO_NODES) {
            await(books::isFolded);
            books.recount();
            await(() -> !books.isRecounting());
            return;
        }
        desk.close();
        books.recount();
        desk.start();
        await(() -> desk.hasLogged("The board was counted again"));
    }

    private static void await(Callable<Boolean> what) throws Exception {
        Instant latest = Instant.now().plus(PATIENCE);
        while (!what.call()) {
            if (Instant.now().isAfter(latest)) {
                throw new AssertionError("did not come about");
            }
            LockSupport.parkNanos(50_000_000);
        }
    }
}
