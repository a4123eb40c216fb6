package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mixed bag of mails in a mailbox, some twice, and the desk killed while it fetches and reads
 * them: each is one complaint, one message or one that a person looks at, none lost, none doubled
 * (R27, E17).
 */
class MailOnceIT {

    private static final int MAILS = Integer.getInteger("redress.mails", 120);
    private static final Pattern UNREAD =
            Pattern.compile("(?m)^redress_mail_unread\\S* ([0-9.E]+)");
    private static final Pattern WORD = Pattern.compile("WORD\\d{6}X");

    @TempDir Path folder;

    @Test
    void everyMailIsThereOnce() throws Exception {
        long seed = System.nanoTime();
        System.out.println("bag of seed " + seed + ", " + MAILS + " mails");
        MailBag bag = new MailBag(seed, MAILS);
        GreenMail server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        DeskDatabase database = new DeskDatabase(folder, "redress_mail");
        RunningDesk desk = desk(database, server);
        Instant begun = Instant.now();
        try {
            Inbox inbox = new Inbox(server, bag);
            int all = inbox.all();
            inbox.fill();
            desk.start();
            killAfter(desk, () -> inbox.fill() > all / 10);
            killAfter(desk, () -> inbox.fill() > all / 2);
            killAfter(desk, () -> inbox.fill() == all);
            await("all is fetched and read")
                    .pollInterval(Duration.ofMillis(500))
                    .atMost(Duration.ofSeconds(60 + MAILS))
                    .until(() -> inbox.fill() == all && unread(desk) == 0);
            System.out.println("in " + Duration.between(begun, Instant.now()).toSeconds() + " s");
        } finally {
            desk.close();
            server.stop();
        }

        assertEachIsThereOnce(bag, database);
    }

    private RunningDesk desk(DeskDatabase database, GreenMail server) {
        return new RunningDesk(
                folder,
                database.environment(),
                "--redress.demo=false",
                "--redress.mail.address=desk@redress.example",
                "--redress.mail.secret=a-secret-of-the-tests-and-of-nobody-else",
                "--redress.mail.boxes.main.protocol=IMAP",
                "--redress.mail.boxes.main.host=127.0.0.1",
                "--redress.mail.boxes.main.port=" + server.getImap().getPort(),
                "--redress.mail.boxes.main.user=desk",
                "--redress.mail.boxes.main.password=secret",
                "--redress.mail.boxes.main.start-tls=false",
                "--redress.mail.lease=3s",
                "--redress.mail.poll-every=1s");
    }

    /**
     * The mailbox into which the bag is emptied little by little, for the test's server takes time
     * for each mail by the square of how many lie in the box.
     */
    private static final class Inbox {

        private static final int AT_ONCE = 150;

        private final Deque<MailBag.Letter> left;
        private final GreenMailUser box;
        private final MailFolder folder;
        private final int all;
        private int delivered;

        private Inbox(GreenMail server, MailBag bag) throws FolderException {
            box = server.setUser("desk@redress.example", "desk", "secret");
            folder = server.getManagers().getImapHostManager().getInbox(box);
            left = new ArrayDeque<>(bag.shuffled());
            all = left.size();
        }

        private int all() {
            return all;
        }

        /**
         * Delivers more where there is room.
         *
         * @return how many were taken out
         */
        private int fill() {
            while (!left.isEmpty() && folder.getMessageCount() < AT_ONCE) {
                deliver(left.removeFirst());
                delivered++;
            }
            return delivered - folder.getMessageCount();
        }

        private void deliver(MailBag.Letter letter) {
            try {
                box.deliver(
                        new MimeMessage(
                                Session.getInstance(new Properties()),
                                new ByteArrayInputStream(letter.raw())));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void killAfter(RunningDesk desk, BooleanSupplier moment) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(60 + MAILS))
                .until(moment::getAsBoolean);
        desk.kill();
        desk.start();
    }

    private static double unread(RunningDesk desk) throws Exception {
        URI measures = desk.uri("/actuator/prometheus");
        String all =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(measures).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        Matcher found = UNREAD.matcher(all);
        assertThat(found.find()).isTrue();
        return Double.parseDouble(found.group(1));
    }

    private static void assertEachIsThereOnce(MailBag bag, DeskDatabase database) {
        List<List<String>> rows =
                database.rows("select subject, state, ticket_id, deliveries from received_mail");
        Map<String, String> states =
                rows.stream()
                        .filter(row -> row.get(0) != null)
                        .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        Map<String, Long> filed = words(database, "select body from filing");
        Map<String, Long> said = words(database, "select body from message");
        Map<String, Integer> count = new TreeMap<>();
        int number = 0;
        for (MailBag.Letter letter : bag.letters()) {
            String state = states.getOrDefault("mail " + number++, "DEAD");
            count.merge(state, 1, Integer::sum);
            assertThat(letter.may()).as(letter.word()).contains(state);
            assertThat(filed.getOrDefault(letter.word(), 0L))
                    .as("complaints of " + letter.word())
                    .isEqualTo(state.equals("FILED") ? 1 : 0);
            assertThat(said.getOrDefault(letter.word(), 0L))
                    .as("messages of " + letter.word())
                    .isEqualTo(state.equals("APPENDED") ? 1 : 0);
        }
        int complaints = database.rows("select id from ticket").size();
        long again = rows.stream().mapToLong(row -> Long.parseLong(row.get(3)) - 1).sum();
        System.out.printf("%s; %d complaints; %d came again%n", count, complaints, again);
        assertThat(rows).hasSize(bag.letters().size());
        assertThat(complaints).isEqualTo(count.get("FILED"));
        assertThat(again).as("deliveries known again").isGreaterThanOrEqualTo((MAILS + 6) / 7);
    }

    /** How many texts each word is in. */
    private static Map<String, Long> words(DeskDatabase database, String sql) {
        return database.rows(sql).stream()
                .flatMap(
                        row ->
                                WORD.matcher(row.get(0))
                                        .results()
                                        .map(word -> word.group())
                                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
