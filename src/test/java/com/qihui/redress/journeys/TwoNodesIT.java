package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two packaged desks on one database, an agent at each: what one does, the other sees at once (E1).
 * An H2 file has one owner, so this needs a MySQL.
 */
@EnabledIfEnvironmentVariable(named = "REDRESS_TEST_JDBC_URL", matches = ".+")
class TwoNodesIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final String TOKEN = "rdr_two-nodes";
    private static final String PASSWORD = "open-the-desk";
    private static final int TIMES = 3;
    private static final int CHATS = 12;
    private static final Duration UNTIL_DUE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;

    @Test
    void whatAnAgentDoesOnOneNodeShowsOnTheOther() throws Exception {
        DeskDatabase database = new DeskDatabase(folder, "redress_nodes");
        try (RunningDesk a = node(database).start();
                RunningDesk b = node(database).start();
                Browser here = new Browser(a);
                Browser there = new Browser(b)) {
            database.allow(TOKEN);
            openAgents(database);
            RestClerk clerk = new RestClerk(a, TOKEN, new PowerCuts(a, new Random(1), 0, 10));
            List<String> numbers =
                    List.of(
                            clerk.fileForTriage(1),
                            clerk.fileForTriage(2),
                            clerk.fileForTriage(3),
                            clerk.fileForTriage(4));
            here.signIn("agent-a", PASSWORD);
            there.signIn("agent-b", PASSWORD);

            claimsShow(numbers, here, there);
            messagesShow(numbers.get(0), here, there);
            chatsBecomeTicketsOnce(database, a, b);
        }
    }

    /**
     * Both nodes have their timers; whichever rings first, it is one ticket and told once (R24).
     */
    private static void chatsBecomeTicketsOnce(DeskDatabase database, RunningDesk a, RunningDesk b)
            throws Exception {
        LateComplaints chats = new LateComplaints(TOKEN);
        Instant due = Instant.now().plus(UNTIL_DUE);
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < CHATS; i++) {
            asked.add(chats.ask(i % 2 == 0 ? a : b, i, due));
        }

        Instant latest = due.plus(PATIENCE);
        for (String number : asked) {
            while (!chats.chat(a, number).equals("TICKET")) {
                assertThat(Instant.now()).as("the limit of %s passed", number).isBefore(latest);
                LockSupport.parkNanos(100_000_000);
            }
        }

        assertThat(
                        database.rows(
                                "select ticket_id, count(*) from journal where type ="
                                        + " 'CHAT_BECAME_TICKET' group by ticket_id"))
                .hasSize(CHATS)
                .allMatch(row -> row.get(1).equals("1"));
        assertThat(
                        database.rows(
                                "select ticket_id, count(*) from message where body like"
                                        + " '%已自动转为工单%' group by ticket_id"))
                .hasSize(CHATS)
                .allMatch(row -> row.get(1).equals("1"));
        assertThat(
                        database.rows(
                                "select count(*) from work_item where task_key ="
                                        + " 'watchDelivery'"))
                .containsExactly(List.of("0"));
    }

    private static void claimsShow(List<String> numbers, Browser here, Browser there) {
        here.open("/inbox/unassigned");
        numbers.forEach(here::see);
        here.remember();
        for (int i = 0; i < TIMES; i++) {
            String number = numbers.get(i);
            String left = Integer.toString(numbers.size() - i - 1);
            there.open("/tickets/" + number);
            there.see("领取");

            long start = System.nanoTime();
            there.press("领取");
            here.awaitCount("inbox/unassigned", left);
            here.awaitNoRow(number);
            shownAfter(start, "claim");
        }
        here.see(numbers.get(TIMES));
        assertThat(here.remembers()).as("never loaded again").isTrue();
    }

    private static void messagesShow(String number, Browser here, Browser there) {
        here.open("/tickets/" + number);
        there.open("/tickets/" + number);
        here.remember();
        for (int i = 0; i < TIMES; i++) {
            String words = "已联系上游核实，第 %d 次。".formatted(i + 1);
            there.compose(words);

            long start = System.nanoTime();
            there.press("发送");
            here.see(words);
            shownAfter(start, "message");
        }
        assertThat(here.remembers()).as("never loaded again").isTrue();
    }

    private static void shownAfter(long start, String what) {
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("a %s shows on the other node after %d ms%n", what, taken.toMillis());
        assertThat(taken).isLessThan(AT_ONCE);
    }

    private RunningDesk node(DeskDatabase database) {
        return new RunningDesk(
                folder,
                database.environment(),
                "--redress.demo=false",
                "--redress.admin.user=chief",
                "--redress.admin.password=" + PASSWORD);
    }

    /** With the password of the first administrator. */
    private static void openAgents(DeskDatabase database) {
        for (String name : List.of("agent-a", "agent-b")) {
            database.change(
                    "insert into account (username, password_hash, display_name, role, team,"
                            + " active, created_at, version) select '"
                            + name
                            + "', password_hash, '"
                            + name
                            + "', 'AGENT', 'ACCOUNT', true, created_at, 0 from account"
                            + " where username = 'chief'");
        }
    }
}
