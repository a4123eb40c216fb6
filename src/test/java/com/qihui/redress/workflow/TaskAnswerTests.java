package com.qihui.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.shared.Busy;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.chat.Chatting;
import com.qihui.redress.workflow.work.CaseTask;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever answers by ending a task is shown what others said first, like any writer (E3). */
@RedressTest
class TaskAnswerTests {

    private static final String SHOP = "步步告知小店";
    private static final String MINE = "可以分两次使用，不影响有效期。";
    private static final String THEIRS = "您好，正在核实。";

    @Autowired Casework casework;
    @Autowired Promises promises;
    @Autowired AnswerDesk answers;
    @Autowired CustomerDesk customers;
    @Autowired Messages messages;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    private Ticket chat;
    private String task;
    private Actor agent;
    private Actor colleague;
    private int before;
    private long known;

    @BeforeEach
    void aChat() {
        clock.set(Chatting.ASKED);
        chat = desk.file(Chatting.asking("QHUNKNOWN0001", DemandType.INFO, "礼品卡可以拆开分两次用吗？"));
        task = desk.task(chat, CaseTask.ANSWER_CHAT);
        agent = people.agent("RECHARGE").actor();
        colleague = people.agent("RECHARGE").actor();
        before = said().size();
        known = said().stream().mapToLong(Message::id).max().orElse(0);
    }

    @Test
    void whoeverEndsATaskIsShownTheFirstAnswerAndMayEndItAllTheSame() {
        Message first = sendTheirs();

        Withheld withheld = catchThrowableOfType(Withheld.class, () -> endKnowing(known));

        assertThat(withheld.later()).containsExactly(first);
        assertThat(withheld.field()).isEqualTo("fields.answer");
        assertThat(desk.openTasks(chat)).containsExactly(CaseTask.ANSWER_CHAT);
        endKnowing(first.id());
        assertThat(said()).extracting(Message::body).endsWith(THEIRS, MINE);
    }

    @Test
    void whatTheComplainantAddsMeanwhileIsShownToo() {
        Message more =
                customers.say(chat, MessageThread.COMPLAINANT, "TICKET", "已经会用了", Complaints.SHOP);

        Withheld withheld = catchThrowableOfType(Withheld.class, () -> endKnowing(known));

        assertThat(withheld.later()).containsExactly(more);
    }

    @Test
    void onesOwnWordsAndNotesOfOthersHoldNothingBack() {
        customers.say(chat, MessageThread.COMPLAINANT, "TICKET", "请稍等", agent);
        customers.say(chat, MessageThread.INTERNAL, "TICKET", "卡号已查", colleague);

        endKnowing(known);

        assertThat(said()).hasSize(before + 2);
    }

    @Test
    void whoeverTellsNobodyOrDoesNotAskIsShownNothing() {
        sendTheirs();

        casework.completeAnswering(
                task,
                "BECOME_TICKET",
                Map.of(),
                Heeded.shown(Set.of()).after(known),
                List.of(),
                agent);
        assertThat(desk.openTasks(chat)).doesNotContain(CaseTask.ANSWER_CHAT);

        Ticket other = desk.file(Chatting.asking("QHUNKNOWN0002", DemandType.INFO, "有效期多久？"));
        casework.completeAnswering(
                desk.task(other, CaseTask.ANSWER_CHAT),
                "ANSWERED",
                Map.of("answer", MINE),
                Heeded.ALL,
                List.of(),
                agent);
        assertThat(desk.openTasks(other)).isEmpty();
    }

    @Test
    void whatTellsThemNothingPromisesNothing() {
        assertThatThrownBy(() -> promise(task, "BECOME_TICKET", Map.of()))
                .isInstanceOfSatisfying(RuleViolation.class, TaskAnswerTests::isUntold);

        assertThat(desk.openTasks(chat)).containsExactly(CaseTask.ANSWER_CHAT);
        assertThat(promises.of(chat.id())).isEmpty();
    }

    @Test
    void whatMayTellThemSomethingPromisesOnlyWhereItDoes() {
        desk.merchant(SHOP);
        Ticket stray =
                desk.file(
                        Complaints.telling(
                                Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED),
                                "2026年11月22日14:30下单100元点卡，我自己把账号填错了一位，充到别人账号里了。"));
        String assisting = desk.task(stray, CaseTask.ASSIST_CUSTOMER);
        Map<String, String> untold = Map.of("step", "ASKED_HOLDER", "told", " ");

        assertThatThrownBy(() -> promise(assisting, "RECORD_STEP", untold))
                .isInstanceOfSatisfying(RuleViolation.class, TaskAnswerTests::isUntold);
        assertThat(promises.of(stray.id())).isEmpty();

        promise(assisting, "RECORD_STEP", Map.of("step", "ASKED_HOLDER", "told", "今天答复您。"));
        assertThat(promises.of(stray.id())).hasSize(1);
    }

    @Test
    void ofAnAnswerAndATaskAtTheSameInstantOneIsTold() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> done =
                    both.invokeAll(
                            List.of(
                                    at(start, () -> endKnowing(known)),
                                    at(start, this::sendTheirs)));
            assertThat(List.of(done.get(0).get(), done.get(1).get()))
                    .containsExactlyInAnyOrder(true, false);
        } finally {
            both.shutdown();
        }
        assertThat(said()).hasSize(before + 1);
    }

    /** One has the complaint and wants the task, the other the task and wants the complaint. */
    @Test
    void whoeverTakesATaskWhileItIsEndedNeitherOfThemFails() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 10; i++) {
                aChat();
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Boolean>> done =
                        both.invokeAll(
                                List.of(
                                        at(start, () -> endKnowing(known)),
                                        at(start, () -> casework.claim(task, colleague))));
                assertThat(List.of(done.get(0).get(), done.get(1).get()))
                        .containsExactlyInAnyOrder(true, false);
            }
        } finally {
            both.shutdown();
        }
    }

    private static Callable<Boolean> at(CyclicBarrier start, Runnable answering) {
        return () -> {
            start.await();
            try {
                Busy.outlast(answering);
                return true;
            } catch (Withheld | Conflict second) {
                return false;
            }
        };
    }

    private void promise(String by, String outcome, Map<String, String> fields) {
        MakePromise soon = new MakePromise("今天答复", clock.instant().plus(Duration.ofHours(2)));
        casework.completeAnswering(by, outcome, fields, Heeded.ALL, List.of(soon), agent);
    }

    private static void isUntold(RuleViolation refused) {
        assertThat(refused.errors()).containsExactly(FieldError.of("promised", "promise_untold"));
    }

    private Message sendTheirs() {
        return answers.send(
                chat,
                new Answer(MessageThread.COMPLAINANT, THEIRS, List.of(), known, Set.of()),
                colleague);
    }

    private void endKnowing(long last) {
        casework.completeAnswering(
                task,
                "ANSWERED",
                Map.of("answer", MINE),
                Heeded.shown(Set.of()).after(last),
                List.of(),
                agent);
    }

    private List<Message> said() {
        return messages.of(chat.id(), EnumSet.of(MessageThread.COMPLAINANT));
    }
}
