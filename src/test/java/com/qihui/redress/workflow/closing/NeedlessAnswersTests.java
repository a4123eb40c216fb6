package com.qihui.redress.workflow.closing;

import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.SETTLE_OPEN_MATTERS;
import static com.qihui.schema.Tables.MESSAGE;
import static com.qihui.schema.Tables.PROPOSAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.closing.NeedlessAnswers.Replies;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Thanks keep no complaint open once somebody of the desk says that they need no answer (R55). */
@RedressTest
class NeedlessAnswersTests {

    private static final String SHOP = "道谢小店";
    private static final Map<String, String> EXPLAINED =
            Map.of("responsibility", "USER", "remedy", "INFO", "answer", "说明如下");

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired NeedlessAnswers needless;
    @Autowired Messages messages;
    @Autowired Deadlines deadlines;
    @Autowired Journal journal;
    @Autowired People people;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private Ticket ticket;
    private Actor agent;

    @BeforeEach
    void aSolutionIsProposed() {
        desk.merchant(SHOP);
        agent = people.agent("ACCOUNT").actor();
        ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));
        desk.complete(ticket, INVESTIGATE_COMPLAINT, "PROPOSE", EXPLAINED);
    }

    @Test
    void closesALittleLaterWhatWaitedForNothingElse() {
        long thanks = write("谢谢，解决了");
        accept();
        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_OPEN_MATTERS);

        needless.mark(ticket.number(), thanks, agent);
        needless.act();
        assertThat(desk.now(ticket).isClosed()).as("in the time to take it back").isFalse();
        clock.travel(NeedlessAnswers.GRACE.plusSeconds(1));
        needless.act();
        needless.act();

        assertThat(desk.now(ticket).isClosed()).isTrue();
        assertThat(types()).containsOnlyOnce("ANSWER_NEEDLESS");
    }

    @Test
    void doesNotHoldUpAClosingThatComesLater() {
        long thanks = write("谢谢");

        needless.mark(ticket.number(), thanks, agent);
        accept();

        assertThat(desk.now(ticket).isClosed()).isTrue();
    }

    @Test
    void takenBackItWaitsForItsAnswerAsBefore() {
        long question = write("谢谢。还会再冻结吗？");
        accept();
        Deadline before = response();
        needless.mark(ticket.number(), question, agent);
        assertThat(replies())
                .isEqualTo(new Replies(java.util.Set.of(), java.util.Set.of(question)));
        clock.travel(Duration.ofSeconds(20));

        needless.takeBack(ticket.number(), question, agent);

        clock.travel(Duration.ofMinutes(2));
        needless.act();
        assertThat(desk.now(ticket).isClosed()).isFalse();
        assertThat(replies().owed()).containsExactly(question);
        assertThat(response().dueAt())
                .isBetween(before.dueAt().minusSeconds(5), before.dueAt().plusSeconds(5));
        assertThat(types()).containsSubsequence("ANSWER_NEEDLESS", "ANSWER_NEEDED");
        customers.say(desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "不会", agent);
        assertThat(desk.now(ticket).isClosed()).isTrue();
    }

    @Test
    void aQuestionBesideTheThanksStillWantsItsAnswer() {
        long question = write("还会再冻结吗？");
        long thanks = write("谢谢");
        accept();

        needless.mark(ticket.number(), thanks, agent);

        clock.travel(Duration.ofMinutes(2));
        needless.act();
        assertThat(replies().owed()).containsExactly(question);
        assertThat(desk.now(ticket).isClosed()).isFalse();
    }

    /** Clocks are not finer than people. */
    @Test
    void whatIsWrittenInTheInstantOfTheProposalOrOfOtherWordsWaitsToo() {
        long thanks = writeAtOnce("谢谢");
        long question = writeAtOnce("还会再冻结吗？");
        allInOneInstant();

        assertThat(replies().owed()).containsExactlyInAnyOrder(thanks, question);
        needless.mark(ticket.number(), thanks, agent);
        assertThat(replies().owed()).containsExactly(question);
        needless.mark(ticket.number(), question, agent);
        assertThat(replies().owed()).isEmpty();
    }

    @Test
    void whatWasAnsweredInTheSameInstantWaitsNoMore() {
        writeAtOnce("还会再冻结吗？");
        customers.say(desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "不会", agent);
        long thanks = writeAtOnce("谢谢");
        allInOneInstant();

        assertThat(replies().owed()).containsExactly(thanks);
    }

    private void allInOneInstant() {
        Instant since = response().startedAt();
        db.update(MESSAGE)
                .set(MESSAGE.SENT_AT, since)
                .where(MESSAGE.TICKET_ID.eq(ticket.id()))
                .execute();
        db.update(PROPOSAL)
                .set(PROPOSAL.MADE_AT, since)
                .where(PROPOSAL.TICKET_ID.eq(ticket.id()))
                .execute();
    }

    @Test
    void whatIsAnsweredOrClosedIsLeftAsItIs() {
        long thanks = write("谢谢");
        needless.mark(ticket.number(), thanks, agent);
        assertThatThrownBy(() -> needless.mark(ticket.number(), thanks, agent))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("no_answer_owed");
        accept();
        assertThat(desk.now(ticket).isClosed()).isTrue();
        assertThatThrownBy(() -> needless.takeBack(ticket.number(), thanks, agent))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("closed_meanwhile");
    }

    @Test
    void isForPeopleOfTheDeskAlone() {
        long thanks = write("谢谢");
        Actor seller = people.merchant(desk.merchant(SHOP).id()).actor();

        for (Actor other : List.of(seller, Actor.COMPLAINANT, people.admin().actor())) {
            assertThatThrownBy(() -> needless.mark(ticket.number(), thanks, other))
                    .as("%s", other.kind())
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(replies().owed()).containsExactly(thanks);
    }

    private void accept() {
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(ticket);
    }

    private long write(String words) {
        clock.travel(Duration.ofSeconds(1));
        return writeAtOnce(words);
    }

    private long writeAtOnce(String words) {
        customers.say(
                desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", words, Actor.COMPLAINANT);
        List<Message> said = said();
        return said.get(said.size() - 1).id();
    }

    private Replies replies() {
        return needless.of(desk.now(ticket), said());
    }

    private List<Message> said() {
        return messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT));
    }

    private Deadline response() {
        return deadlines.of(ticket.id()).stream()
                .filter(one -> one.kind() == ClockKind.NEXT_RESPONSE && one.isLive())
                .findFirst()
                .orElseThrow();
    }

    private List<String> types() {
        return journal.of(ticket.id()).stream().map(entry -> entry.type()).toList();
    }
}
