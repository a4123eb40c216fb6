package com.qihui.redress.notification;

import static com.qihui.schema.Tables.PRESENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who looks at a complaint is known on every node that shares the database (E3). */
@RedressTest
class PresenceTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired DSLContext db;
    @Autowired TravellingClock clock;
    @Autowired People people;
    @Autowired Desk desk;

    private final long ticketId = -System.nanoTime();
    private final AtomicReference<List<PresentColleague>> seen = new AtomicReference<>(List.of());
    private Presence oneNode;
    private Presence otherNode;
    private Actor agent;
    private Actor colleague;

    @BeforeEach
    void twoNodes() {
        oneNode = new Presence(db, clock);
        otherNode = new Presence(db, clock);
        agent = people.agent("RECHARGE").actor();
        colleague = people.agent("GOODS").actor();
    }

    @AfterEach
    void close() {
        oneNode.stop();
        otherNode.stop();
        db.deleteFrom(PRESENCE).where(PRESENCE.TICKET_ID.eq(ticketId)).execute();
    }

    @Test
    void whoeverComesAndGoesIsSeenOnTheOtherNode() {
        Presence.Seat mine = oneNode.join(ticketId, agent, seen::set);
        assertThat(seen.get()).isEmpty();

        Presence.Seat theirs = otherNode.join(ticketId, colleague, others -> {});
        await().atMost(SOON).untilAsserted(() -> assertSeen(false));

        theirs.typing();
        await().atMost(SOON).untilAsserted(() -> assertSeen(true));

        theirs.leave();
        await().atMost(SOON).untilAsserted(() -> assertThat(seen.get()).isEmpty());
        mine.leave();
    }

    @Test
    void whoeverComesLaterIsToldAtOnce() {
        otherNode.join(ticketId, colleague, others -> {});

        oneNode.join(ticketId, agent, seen::set);

        assertSeen(false);
    }

    @Test
    void aPageBehindOthersLooksAtNothing() {
        Presence.Seat theirs = otherNode.join(ticketId, colleague, others -> {});
        oneNode.join(ticketId, agent, seen::set);

        theirs.visible(false);
        await().atMost(SOON).untilAsserted(() -> assertThat(seen.get()).isEmpty());

        theirs.visible(true);
        await().atMost(SOON).untilAsserted(() -> assertSeen(false));
    }

    @Test
    void aSecondPageOfTheSamePersonKeepsThemThere() {
        Presence.Seat first = otherNode.join(ticketId, colleague, others -> {});
        otherNode.join(ticketId, colleague, others -> {});

        first.leave();

        oneNode.join(ticketId, agent, seen::set);
        assertSeen(false);
    }

    @Test
    void aSecondPageThatLiesBehindOthersKeepsNobodyThere() {
        Presence.Seat first = otherNode.join(ticketId, colleague, others -> {});
        otherNode.join(ticketId, colleague, others -> {}).visible(false);
        oneNode.join(ticketId, agent, seen::set);
        assertSeen(false);

        first.leave();

        await().atMost(SOON).untilAsserted(() -> assertThat(seen.get()).isEmpty());
    }

    @Test
    void writingEndsByItselfAndAtOnceWhenItIsSent() {
        Presence.Seat theirs = otherNode.join(ticketId, colleague, others -> {});
        theirs.typing();
        oneNode.join(ticketId, agent, seen::set);
        assertSeen(true);

        clock.travel(Presence.TYPING.plusSeconds(1));
        await().atMost(SOON).untilAsserted(() -> assertSeen(false));

        theirs.typing();
        await().atMost(SOON).untilAsserted(() -> assertSeen(true));
        theirs.rested();
        await().atMost(SOON).untilAsserted(() -> assertSeen(false));
    }

    @Test
    void ofANodeThatDiedNobodyStays() {
        otherNode.join(ticketId, colleague, others -> {});
        otherNode.stop();

        clock.travel(Presence.LEASE.plusSeconds(1));
        oneNode.join(ticketId, agent, seen::set);

        assertThat(seen.get()).isEmpty();
    }

    @Test
    void whatADeadNodeLeftIsClearedAway() {
        otherNode.join(ticketId, colleague, others -> {});
        otherNode.stop();

        clock.travel(Duration.ofMinutes(11));
        oneNode.join(ticketId, agent, seen::set);

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(db.fetchCount(PRESENCE, PRESENCE.TICKET_ID.eq(ticketId)))
                                        .isEqualTo(1));
    }

    @Test
    void whoeverOnlyReadsGivesASignOfLifeAllTheSame() {
        oneNode.join(ticketId, agent, seen::set);
        var first = seenAt();

        clock.travel(Presence.BEAT.plusSeconds(1));

        await().atMost(SOON).untilAsserted(() -> assertThat(seenAt()).isAfter(first));
    }

    @Test
    void aPageThatStaysOpenWritesNoMoreThanItsBeat() {
        Presence.Seat mine = oneNode.join(ticketId, agent, seen::set);
        var first = seenAt();

        clock.travel(Duration.ofSeconds(3));
        mine.typing();
        var typed = seenAt();
        clock.travel(Duration.ofSeconds(1));
        mine.typing();

        assertThat(typed).isAfter(first);
        assertThat(seenAt()).isEqualTo(typed);
    }

    @Test
    void nobodyOutsideTheDeskKnowsWhoWorksThere() {
        for (Actor outsider :
                List.of(
                        people.merchant(desk.merchant("在场小店").id()).actor(),
                        Actor.COMPLAINANT,
                        Actor.SYSTEM)) {
            assertThatThrownBy(() -> oneNode.join(ticketId, outsider, seen::set))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void assertSeen(boolean typing) {
        assertThat(seen.get())
                .singleElement()
                .isEqualTo(
                        new PresentColleague(
                                colleague.accountId(),
                                colleague.agentNo(),
                                colleague.name(),
                                typing));
    }

    private java.time.Instant seenAt() {
        return db.fetchValue(PRESENCE.SEEN_AT, PRESENCE.TICKET_ID.eq(ticketId));
    }
}
