package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the desk at random moments while complaints are filed and worked over REST (E34). */
class NothingIsLostIT {

    private static final int COMPLAINTS = 200;
    private static final int KILLS = 3;
    private static final int CLIENTS = 4;
    private static final String TOKEN = "rdr_nothing-is-lost";

    @TempDir Path folder;

    @Test
    void everyComplaintAnsweredIsThereOnceAndGoesOn() throws Exception {
        DeskDatabase database = new DeskDatabase(folder, "redress_kill");
        RunningDesk desk = new RunningDesk(folder, database.environment(), "--redress.demo=false");
        desk.start().close();
        database.allow(TOKEN);
        desk.start();

        Map<Integer, String> answered = new ConcurrentHashMap<>();
        long seed = System.nanoTime();
        System.out.println("random moments from seed " + seed);
        PowerCuts cuts = new PowerCuts(desk, new Random(seed), KILLS, COMPLAINTS * 3);
        try {
            workAll(answered, new RestClerk(desk, TOKEN, cuts));
        } finally {
            desk.close();
        }

        assertThat(cuts.left()).as("kills that never came").isZero();
        assertThat(answered).hasSize(COMPLAINTS);
        assertThat(column(database, "select number from ticket order by number"))
                .as("tickets, each once")
                .isEqualTo(new ArrayList<>(new TreeSet<>(answered.values())));
        assertThat(column(database, "select distinct status from ticket"))
                .as("all went on to their end")
                .containsExactly("CLOSED");
        assertOneProcessEach(database);
        assertJournalsWithoutGaps(database);
        assertThat(database.rows("select id from work_item")).isEmpty();
    }

    private static void workAll(Map<Integer, String> answered, RestClerk clerk) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> running =
                    IntStream.range(0, COMPLAINTS)
                            .<Future<?>>mapToObj(
                                    i ->
                                            clients.submit(
                                                    () -> {
                                                        String number = clerk.file(i);
                                                        answered.put(i, number);
                                                        clerk.workToTheEnd(number);
                                                        return null;
                                                    }))
                            .collect(Collectors.toList());
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static void assertOneProcessEach(DeskDatabase database) {
        assertThat(
                        database.rows(
                                "select BUSINESS_KEY_, count(*) from ACT_HI_PROCINST where"
                                        + " PROC_DEF_KEY_ = 'complaint' group by BUSINESS_KEY_"))
                .hasSize(COMPLAINTS)
                .allSatisfy(row -> assertThat(row.get(1)).isEqualTo("1"));
        assertThat(database.rows("select ID_ from ACT_RU_EXECUTION")).as("left running").isEmpty();
    }

    private static void assertJournalsWithoutGaps(DeskDatabase database) {
        List<List<String>> lines =
                database.rows(
                        "select ticket_id, entry_no, previous_hash, hash from journal"
                                + " order by ticket_id, entry_no");
        String ticket = "";
        String previous = "";
        int expected = 0;
        for (List<String> line : lines) {
            boolean first = !line.get(0).equals(ticket);
            expected = first ? 1 : expected + 1;
            assertThat(line.get(1)).isEqualTo(Integer.toString(expected));
            assertThat(line.get(2)).isEqualTo(first ? "0".repeat(64) : previous);
            ticket = line.get(0);
            previous = line.get(3);
        }
        assertThat(lines).isNotEmpty();
    }

    private static List<String> column(DeskDatabase database, String sql) {
        return database.rows(sql).stream().map(row -> row.get(0)).toList();
    }
}
