package com.qihui.redress.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Intake;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Read;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@RedressTest
class ChangesTests {

    @Autowired DSLContext db;
    @Autowired Tickets tickets;
    @Autowired PlatformTransactionManager transactions;

    private TransactionTemplate transaction;
    private Changes oneNode;
    private Changes otherNode;
    private Ticket ticket;
    private Ticket other;

    @BeforeEach
    void open() {
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneNode = new Changes(db);
        otherNode = new Changes(db);
        ticket = filed();
        other = filed();
    }

    @AfterEach
    void close() {
        oneNode.stop();
        otherNode.stop();
    }

    @Test
    void tellsOnEveryNodeWithinASecond() {
        Queue<Long> here = new ConcurrentLinkedQueue<>();
        Queue<Long> there = new ConcurrentLinkedQueue<>();
        oneNode.subscribe(here::addAll);
        otherNode.subscribe(there::addAll);

        something(ticket);

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> {
                            assertThat(here).contains(ticket.id()).doesNotContain(other.id());
                            assertThat(there).contains(ticket.id()).doesNotContain(other.id());
                        });
    }

    @Test
    void missesNothingThatCommitsBehindALaterNumber() {
        Queue<Long> told = new ConcurrentLinkedQueue<>();
        oneNode.subscribe(told::addAll);

        transaction.executeWithoutResult(
                first -> {
                    tickets.tell(ticket, "NOTE_MADE", Actor.SYSTEM, Map.of());
                    beforeThisCommits(
                            () -> {
                                something(other);
                                await().untilAsserted(() -> assertThat(told).contains(other.id()));
                                assertThat(told).doesNotContain(ticket.id());
                            });
                });

        await().untilAsserted(() -> assertThat(told).contains(ticket.id()));
    }

    @Test
    void missesNothingThatIsUnderWayWhenItStarts() {
        Queue<Long> told = new ConcurrentLinkedQueue<>();

        transaction.executeWithoutResult(
                first -> {
                    tickets.tell(ticket, "NOTE_MADE", Actor.SYSTEM, Map.of());
                    beforeThisCommits(
                            () -> {
                                something(other);
                                elsewhere(() -> oneNode.subscribe(told::addAll));
                            });
                });

        await().untilAsserted(() -> assertThat(told).contains(ticket.id()));
        assertThat(told).doesNotContain(other.id());
    }

    @Test
    void oneThatFailsDoesNotKeepOthersFromBeingTold() {
        Queue<Long> told = new ConcurrentLinkedQueue<>();
        oneNode.subscribe(
                changed -> {
                    throw new IllegalStateException("a screen that is gone");
                });
        oneNode.subscribe(told::addAll);

        something(ticket);
        await().untilAsserted(() -> assertThat(told).contains(ticket.id()));

        something(other);
        await().untilAsserted(() -> assertThat(told).contains(other.id()));
    }

    @Test
    void isSilentAfterTheEndAndSpeaksAgainWhenAsked() {
        Queue<Long> before = new ConcurrentLinkedQueue<>();
        Queue<Long> after = new ConcurrentLinkedQueue<>();
        oneNode.subscribe(before::addAll).end();
        something(ticket);

        oneNode.subscribe(after::addAll);
        something(other);

        await().untilAsserted(() -> assertThat(after).containsOnly(other.id()));
        assertThat(before).isEmpty();
    }

    @Test
    void stopsLookingForWhatWasRolledBack() {
        JournalTail tail = new JournalTail(db);
        tail.start();
        assertThatThrownBy(this::failsAtTheLastMoment).hasMessage("rolled back");
        something(other);

        assertThat(tail.read()).contains(other.id());
        for (int i = 0; i <= JournalTail.PATIENCE; i++) {
            assertThat(tail.read()).doesNotContain(ticket.id());
        }
        assertThat(tail.misses()).isZero();
    }

    private void failsAtTheLastMoment() {
        transaction.executeWithoutResult(
                status -> {
                    tickets.tell(ticket, "NOTE_MADE", Actor.SYSTEM, Map.of());
                    beforeThisCommits(
                            () -> {
                                throw new IllegalStateException("rolled back");
                            });
                });
    }

    /** Outside the transaction of this thread, whose own lines it would see. */
    private static void elsewhere(Runnable action) {
        CompletableFuture.runAsync(action).join();
    }

    private void something(Ticket ticket) {
        transaction.executeWithoutResult(
                status -> tickets.tell(ticket, "NOTE_MADE", Actor.SYSTEM, Map.of()));
    }

    /** After the journal was written, whose numbers are drawn by then. */
    private static void beforeThisCommits(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        action.run();
                    }
                });
    }

    private Ticket filed() {
        FileComplaint complaint =
                new FileComplaint(
                        Channel.TICKET,
                        null,
                        new FileComplaint.Complainant("测试用户", null, null),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "测试商家",
                        null,
                        null,
                        "没有到账",
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
        Intake intake =
                new Intake(
                        complaint,
                        Read.asNamed(complaint),
                        null,
                        null,
                        Priority.NORMAL,
                        Instant.now(),
                        LocalDate.of(2026, 12, 1),
                        null);
        return transaction.execute(status -> tickets.file(intake, Actor.COMPLAINANT));
    }
}
