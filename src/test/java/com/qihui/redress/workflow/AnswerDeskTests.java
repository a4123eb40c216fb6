package com.qihui.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.answering.AnswerDrafts;
import com.qihui.redress.answering.Concern;
import com.qihui.redress.answering.Warning;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Ticket;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Of two who answer at once the second reads the first (E3); a decision says what R36 asks. */
@RedressTest
class AnswerDeskTests {

    private static final String CALM = "您好，正在核实。";

    @Autowired AnswerDesk answers;
    @Autowired CustomerDesk customers;
    @Autowired Messages messages;
    @Autowired AnswerDrafts drafts;
    @Autowired Journal journal;
    @Autowired People people;
    @Autowired Desk desk;

    private Ticket ticket;
    private Actor agent;
    private Actor colleague;

    /** The desk itself has asked for evidence. */
    private long known;

    private int asked;

    @BeforeEach
    void aComplaint() {
        desk.merchant("答复小店");
        ticket = desk.file(Complaints.withoutEvidence("答复小店"));
        agent = people.agent("RECHARGE").actor();
        colleague = people.agent("RECHARGE").actor();
        asked = said().size();
        known = said().stream().mapToLong(Message::id).max().orElse(0);
    }

    @Test
    void theSecondIsShownTheFirstsAnswerAndMaySendTheirsAllTheSame() {
        Message first = answers.send(ticket, answer(CALM, known), colleague);

        Withheld withheld = withheld(answer("我也答一句", known));
        assertThat(withheld.later()).containsExactly(first);
        assertThat(said()).hasSize(asked + 1);

        answers.send(ticket, answer("我也答一句", first.id()), agent);
        assertThat(said()).hasSize(asked + 2);
    }

    @Test
    void whatTheComplainantAddsMeanwhileIsShownToo() {
        Message more =
                customers.say(
                        ticket, MessageThread.COMPLAINANT, "TICKET", "已经到账了", Complaints.SHOP);

        assertThat(withheld(answer(CALM, known)).later()).containsExactly(more);
    }

    @Test
    void onesOwnWordsAndThoseOfOtherThreadsAreNoConflict() {
        customers.say(ticket, MessageThread.INTERNAL, "TICKET", "问过通道", colleague);
        answers.send(ticket, answer(CALM, known), agent);

        answers.send(ticket, answer("再补充一句。", known), agent);

        assertThat(said()).hasSize(asked + 2);
    }

    @Test
    void aColleagueOfTheSameNameIsAnother() {
        Actor namesake =
                new Actor(
                        colleague.kind(),
                        colleague.accountId(),
                        agent.name(),
                        colleague.agentNo(),
                        colleague.team(),
                        null);

        Message first = answers.send(ticket, answer(CALM, known), namesake);

        assertThat(withheld(answer("我也答一句", known)).later()).containsExactly(first);
    }

    @Test
    void aCorrectionIsLookedAtLikeAnyAnswer() {
        Message wrong = answers.send(ticket, answer(CALM, known), agent);
        Answer right = answer("不予退款，参照 QH2026112288888。", wrong.id());

        Withheld withheld =
                catchThrowableOfType(
                        Withheld.class, () -> answers.correct(ticket, wrong, right, agent));

        assertThat(withheld.warnings())
                .extracting(Warning::concern)
                .contains(Concern.LACKS_BASIS, Concern.OTHER_ORDER);
        assertThat(answers.correct(ticket, wrong, answer("仍在核实。", wrong.id()), agent).corrects())
                .isEqualTo(wrong.id());
    }

    @Test
    void aCorrectionLeavesWhatOneHasBegunToWrite() {
        Message wrong = answers.send(ticket, answer(CALM, known), agent);
        drafts.keep(ticket, MessageThread.COMPLAINANT, "另一段话", wrong.id(), agent);

        answers.correct(ticket, wrong, answer("仍在核实。", wrong.id()), agent);

        assertThat(drafts.of(ticket, agent)).hasSize(1);
    }

    @Test
    void aQuestionIsLookedAtLikeAnyAnswer() {
        String question = "您的订单是不是 QH2026112288888？";

        Withheld withheld =
                catchThrowableOfType(Withheld.class, () -> ask(question, Heeded.shown(Set.of())));

        assertThat(withheld.field()).isEqualTo("question");
        assertThat(withheld.warnings())
                .extracting(Warning::concern)
                .containsExactly(Concern.OTHER_ORDER);
        ask(question, Heeded.shown(Set.copyOf(withheld.warnings())));
        assertThat(journal.of(ticket.id()))
                .filteredOn(line -> line.type().equals("SENT_DESPITE_WARNINGS"))
                .hasSize(1);
        assertThatThrownBy(() -> ask("{{缺什么}}在哪里？", Heeded.ALL))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("places_open");
    }

    private void ask(String question, Heeded heeded) {
        answers.ask(ticket, List.of(), question, heeded, agent);
    }

    @Test
    void ofTwoAtTheSameInstantOneIsTold() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> sent =
                    both.invokeAll(
                            Stream.of(agent, colleague).map(who -> sending(start, who)).toList());
            assertThat(List.of(sent.get(0).get(), sent.get(1).get()))
                    .containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdown();
        }
        assertThat(said()).hasSize(asked + 1);
    }

    private Callable<Boolean> sending(CyclicBarrier start, Actor who) {
        return () -> {
            start.await();
            try {
                answers.send(ticket, answer(CALM, known), who);
                return true;
            } catch (Withheld second) {
                return false;
            }
        };
    }

    @Test
    void aWarningIsHeededOnceAndOnRecord() {
        Withheld withheld = withheld(answer("不予退款。", known));
        assertThat(withheld.warnings())
                .extracting(Warning::concern)
                .containsExactly(Concern.LACKS_FACTS, Concern.LACKS_BASIS);
        assertThat(said()).hasSize(asked);

        Message sent =
                answers.send(
                        ticket,
                        new Answer(
                                MessageThread.COMPLAINANT,
                                "不予退款。",
                                List.of(),
                                known,
                                Set.copyOf(withheld.warnings())),
                        agent);

        assertThat(journal.of(ticket.id()))
                .filteredOn(line -> line.type().equals("SENT_DESPITE_WARNINGS"))
                .singleElement()
                .extracting(JournalEntry::data)
                .asString()
                .contains("LACKS_FACTS", "LACKS_BASIS", String.valueOf(sent.id()));
    }

    @Test
    void whatWasHeededForOtherWordsCountsForNothing() {
        Withheld first = withheld(answer("不予退款。", known));

        Answer changed =
                new Answer(
                        MessageThread.COMPLAINANT,
                        "不予退款，参照 QH2026112288888。",
                        List.of(),
                        known,
                        Set.copyOf(first.warnings()));

        assertThat(withheld(changed).warnings())
                .extracting(Warning::concern)
                .contains(Concern.OTHER_ORDER);
    }

    @Test
    void aPlaceThatIsNotFilledInNeverGoesOut() {
        assertThatThrownBy(() -> answers.send(ticket, answer("订单 {{订单号}} 已退", 0), agent))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("places_open");

        answers.send(
                ticket,
                new Answer(MessageThread.INTERNAL, "模板里的 {{订单号}} 要改", List.of(), 0, Set.of()),
                agent);
    }

    @Test
    void theDraftGoesWithTheAnswerAndStaysWhenItIsWithheld() {
        drafts.keep(ticket, MessageThread.COMPLAINANT, "不予退款。", 0, agent);
        drafts.keep(ticket, MessageThread.INTERNAL, "另一条", 0, agent);

        withheld(answer("不予退款。", known));
        assertThat(drafts.of(ticket, agent)).hasSize(2);

        answers.send(ticket, answer(CALM, known), agent);
        assertThat(drafts.of(ticket, agent)).hasSize(1);
    }

    @Test
    void strangersAnswerNothing() {
        Actor stranger = people.merchant(desk.merchant("别家答复店").id()).actor();
        Actor own = people.merchant(desk.merchant("答复小店").id()).actor();

        assertThatThrownBy(() -> answers.send(ticket, answer(CALM, known), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answers.send(ticket, answer(CALM, known), own))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> answers.send(ticket, answer(CALM, known), Actor.COMPLAINANT))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> answers.ask(ticket, List.of(), CALM, Heeded.ALL, own))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Withheld withheld(Answer answer) {
        return catchThrowableOfType(Withheld.class, () -> answers.send(ticket, answer, agent));
    }

    private static Answer answer(String text, long lastSeen) {
        return new Answer(MessageThread.COMPLAINANT, text, List.of(), lastSeen, Set.of());
    }

    private List<Message> said() {
        return messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT));
    }
}
