package com.qihui.redress.workflow.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.chat.Chatting;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** R42, R43: what an agent promised in a chat before it came to the desk. */
@RedressTest
class ChatPromisesTests {

    private static final String WORDS = "24小时内答复您";
    private static final Instant SAID = Chatting.ASKED.minusSeconds(30);
    private static final Instant DUE = SAID.plus(Duration.ofDays(1));

    @Autowired ChatPromises chat;
    @Autowired Promises promises;
    @Autowired Messages messages;
    @Autowired Journal journal;
    @Autowired CustomerDesk customers;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    private Actor agent;
    private Ticket ticket;

    @BeforeEach
    void aChatThatBecameATicket() {
        clock.set(Chatting.ASKED);
        agent = people.agent("RECHARGE").actor();
        ticket = desk.file(Chatting.asking("QHUNKNOWN0001", DemandType.REFUND, "卡密提示已被使用，请给我退款。"));
    }

    @Test
    void isOfferedFromTheTimeOfItsLineAndMadeByNobody() {
        assertThat(offers().values())
                .singleElement()
                .satisfies(
                        line ->
                                assertThat(line)
                                        .singleElement()
                                        .satisfies(
                                                one -> {
                                                    assertThat(one.pledge().words())
                                                            .contains(WORDS);
                                                    assertThat(one.pledge().dueAt())
                                                            .isEqualTo(
                                                                    SAID.plus(Duration.ofDays(1)));
                                                }));
        assertThat(promises.of(ticket.id())).isEmpty();
    }

    @Test
    void isAPromiseOfThePlatformFromTheTimeOfItsLineOnceConfirmed() {
        confirm(agent);

        assertThat(promises.of(ticket.id()))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.promiser()).isEqualTo(Promiser.PLATFORM);
                            assertThat(one.madeBy()).isEqualTo("1018");
                            assertThat(one.madeAt()).isEqualTo(SAID);
                            assertThat(one.dueAt()).isEqualTo(SAID.plus(Duration.ofDays(1)));
                            assertThat(one.source()).isEqualTo(PromiseSource.CHAT);
                            assertThat(one.sourceId()).isEqualTo(line());
                        });
        assertThat(offers()).isEmpty();
    }

    @Test
    void isNotOfferedOnceMoreWhereItCameWithTheComplaintInItsOwnWords() {
        ticket = desk.file(promising(words(), DUE.minus(Duration.ofHours(1))));

        assertThat(promises.of(ticket.id()))
                .extracting(Promise::source)
                .containsExactly(PromiseSource.FILING);
        assertThat(offers()).isEmpty();
    }

    @Test
    void isNotOfferedOnceMoreWhereItCameWithTheComplaintInOtherWords() {
        ticket = desk.file(promising("客服说一天内答复", DUE));

        assertThat(offers()).isEmpty();
    }

    @Test
    void isOfferedWhereSomethingElseCameWithTheComplaint() {
        ticket = desk.file(promising("一小时内补发", SAID.plus(Duration.ofHours(1))));

        assertThat(offers()).containsOnlyKeys(line());
    }

    @Test
    void isChasedWhenItIsNotKept() {
        confirm(agent);

        desk.pass(ticket, Duration.ofHours(49));

        Promise missed = promises.of(ticket.id()).get(0);
        assertThat(missed.state()).isEqualTo(Promise.State.MISSED);
        assertThat(missed.chases()).isPositive();
    }

    @Test
    void isMadeOnceHoweverManyConfirmIt() {
        String words = words();
        confirm(agent);

        assertThatThrownBy(() -> chat.confirm(ticket.number(), line(), words, agent))
                .isInstanceOf(Conflict.class);
        assertThat(promises.of(ticket.id())).hasSize(1);
    }

    @Test
    void isNoneOnceSomebodySaysSoAndMayBeOneAfterAll() {
        String words = words();
        chat.dismiss(ticket.number(), line(), words, agent);
        chat.dismiss(ticket.number(), line(), words, people.manager().actor());
        assertThat(offer().dismissed()).isTrue();

        chat.offerAgain(ticket.number(), line(), words, agent);
        assertThat(offer().dismissed()).isFalse();

        chat.dismiss(ticket.number(), line(), words, agent);
        confirm(agent);
        assertThat(offers()).isEmpty();
        assertThat(promises.of(ticket.id())).hasSize(1);
        assertThat(journal.of(ticket.id()))
                .extracting(JournalEntry::type)
                .containsSubsequence(
                        "PLEDGE_DISMISSED",
                        "PLEDGE_OFFERED_AGAIN",
                        "PLEDGE_DISMISSED",
                        "PLEDGE_OFFERED_AGAIN",
                        "PROMISE_MADE")
                .filteredOn("PLEDGE_DISMISSED"::equals)
                .hasSize(2);
        assertThatThrownBy(() -> chat.dismiss(ticket.number(), line(), words, agent))
                .as("what is a promise is not waved away")
                .isInstanceOf(Conflict.class);
    }

    @Test
    void isJudgedByTheDeskAlone() {
        String words = words();
        for (Actor stranger :
                List.of(
                        Actor.COMPLAINANT,
                        people.admin().actor(),
                        people.merchant(desk.merchant("启慧卡盟自营").id()).actor())) {
            assertThatThrownBy(() -> chat.dismiss(ticket.number(), line(), words, stranger))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> chat.offerAgain(ticket.number(), line(), words, stranger))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> chat.dismiss(ticket.number(), line(), "3小时内退款", agent))
                .isInstanceOf(NotFound.class);
        assertThat(offer().dismissed()).isFalse();
    }

    @Test
    void isConfirmedByTheDeskAlone() {
        for (Actor stranger :
                List.of(
                        Actor.COMPLAINANT,
                        people.admin().actor(),
                        people.merchant(desk.merchant("启慧卡盟自营").id()).actor())) {
            assertThatThrownBy(() -> confirm(stranger)).isInstanceOf(AccessDeniedException.class);
        }
        confirm(people.manager().actor());
        assertThat(promises.of(ticket.id())).hasSize(1);
    }

    @Test
    void isWhatAnAgentSaidThereAndNothingElse() {
        String words = words();
        List<Message> lines = messages.of(ticket.id(), EnumSet.allOf(MessageThread.class));
        Ticket other = desk.file(Chatting.about(Chatting.LATE));
        customers.say(ticket, MessageThread.COMPLAINANT, "ONLINE_CHAT", "我们24小时内退款。", agent);

        assertThat(offers()).containsOnlyKeys(line());
        assertThatThrownBy(() -> chat.confirm(ticket.number(), line(), "3小时内退款", agent))
                .as("other words")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> chat.confirm(ticket.number(), lines.get(0).id(), words, agent))
                .as("the complainant's line")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> chat.confirm(other.number(), line(), words, agent))
                .as("another complaint's line")
                .isInstanceOf(NotFound.class);
    }

    /** Whoever files it tells of the talk as well as handing in the chat itself. */
    private static FileComplaint promising(String words, Instant due) {
        FileComplaint chat = Chatting.about("QHUNKNOWN0001");
        return new FileComplaint(
                chat.channel(),
                chat.category(),
                chat.complainant(),
                chat.orderNo(),
                chat.productType(),
                chat.productName(),
                chat.rechargeTarget(),
                chat.orderAmountYuan(),
                chat.relatedOrdersTotalYuan(),
                chat.merchant(),
                chat.payment(),
                chat.orderedAt(),
                chat.narrative(),
                chat.demand(),
                List.of(new FileComplaint.Contact(SAID, "在线客服", "1018", words, due, null)),
                chat.evidence(),
                chat.submittedAt(),
                chat.transcript());
    }

    private void confirm(Actor by) {
        chat.confirm(ticket.number(), line(), words(), by);
    }

    /** The line of the chat in which it was said. */
    private long line() {
        return messages.of(ticket.id(), EnumSet.allOf(MessageThread.class)).stream()
                .filter(one -> one.body().contains(WORDS))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ChatPromises.Offer offer() {
        return offers().get(line()).get(0);
    }

    private String words() {
        return offer().pledge().words();
    }

    private Map<Long, List<ChatPromises.Offer>> offers() {
        return chat.offered(
                desk.now(ticket), messages.of(ticket.id(), EnumSet.allOf(MessageThread.class)));
    }
}
