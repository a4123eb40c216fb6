package com.qihui.redress.workflow.chat;

import static com.qihui.redress.workflow.work.CaseTask.ANSWER_CHAT;
import static com.qihui.redress.workflow.work.CaseTask.PROVIDE_EVIDENCE;
import static com.qihui.redress.workflow.work.CaseTask.TRIAGE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.WATCH_DELIVERY;
import static com.qihui.schema.Tables.WORK_ITEM;
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
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.order.OrderSystem;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.ChatState;
import com.qihui.redress.ticket.Closing;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.CustomerTurns;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.evidence.CustomerRequests;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionOperations;

/** R24: a chat does what it may, and what it may not becomes a ticket with all that was told. */
@RedressTest
class ChatCaseTests {

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired TravellingClock clock;
    @Autowired Messages messages;
    @Autowired Deadlines deadlines;
    @Autowired Evidence evidence;
    @Autowired Journal journal;
    @Autowired CustomerDesk customers;
    @Autowired CustomerTurns turns;
    @Autowired CustomerRequests requests;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService jobs;
    @Autowired GoodsDelivery goods;
    @Autowired Tickets tickets;
    @Autowired TransactionOperations transactions;
    @Autowired DSLContext db;

    @BeforeEach
    void itIsTwoMinutesAfterNoon() {
        clock.set(Chatting.ASKED);
    }

    @Test
    void tellsUntilWhenTheGoodsMustComeAndWaits() {
        Ticket asked = desk.file(Chatting.about(Chatting.SOON));

        assertThat(asked.chat()).isEqualTo(ChatState.OPEN);
        assertThat(desk.openTasks(asked)).containsExactly(WATCH_DELIVERY);
        assertThat(last(asked))
                .contains(Chatting.SOON)
                .contains("7 月 2 日 12:15")
                .contains("15 分钟")
                .contains("自动转为工单");
        assertThat(clock(asked, ClockKind.FIRST_RESPONSE).state()).isEqualTo(ClockState.MET);
        assertThat(requests.open(asked.id())).isEmpty();
    }

    @Test
    void isAnsweredByItselfWhenTheGoodsCameInTime() {
        Ticket asked = desk.file(Chatting.about(Chatting.SOON));

        desk.pass(asked, Duration.ofMinutes(14));

        Ticket now = desk.now(asked);
        assertThat(now.status()).isEqualTo(Status.CLOSED);
        assertThat(now.closing()).isEqualTo(Closing.ANSWERED);
        assertThat(now.chat()).isEqualTo(ChatState.ANSWERED);
        assertThat(last(asked)).contains("12:06 到账");
        assertThat(desk.openTasks(asked)).isEmpty();
    }

    @Test
    void goodsNamedAsNotCreditedAreWaitedForToo() {
        Ticket asked = desk.file(Chatting.notCredited(Chatting.LATE, "点卡还没到"));

        assertThat(desk.openTasks(asked)).containsExactly(WATCH_DELIVERY);
        assertThat(last(asked)).contains("7 月 2 日 12:15");
        assertThat(requests.open(asked.id())).isEmpty();

        desk.pass(asked, Duration.ofMinutes(14));

        Ticket now = desk.now(asked);
        assertThat(now.chat()).isEqualTo(ChatState.TICKET);
        assertThat(now.category()).isEqualTo(Category.RECHARGE_NOT_CREDITED);
        assertThat(said(asked)).anyMatch(body -> body.contains("已自动转为工单 " + asked.number()));
    }

    @Test
    void goodsThatWentAstrayAreNotWaitedFor() {
        Ticket asked = desk.file(Chatting.notCredited(Chatting.LATE, "我把账号填错了，充到别人号上了"));

        assertThat(asked.subCause()).isEqualTo(SubCause.USER_INPUT_ERROR);
        assertThat(asked.chat()).isEqualTo(ChatState.TICKET);
        assertThat(desk.openTasks(asked)).doesNotContain(ANSWER_CHAT, WATCH_DELIVERY).isNotEmpty();
    }

    /** R27: whoever writes a mail is answered formally. */
    @Test
    void aQuestionByMailIsForPeopleThoughTheGoodsMayStillComeInTime() {
        Ticket asked = desk.file(Complaints.over(Chatting.about(Chatting.SOON), Channel.EMAIL));

        desk.pass(asked, Duration.ofMinutes(14));

        Ticket now = desk.now(asked);
        assertThat(now.chat()).isNull();
        assertThat(now.isClosed()).isFalse();
        assertThat(desk.openTasks(asked)).doesNotContain(ANSWER_CHAT, WATCH_DELIVERY).isNotEmpty();
    }

    /** Whichever of the two timers of the same second rings first. */
    @Test
    void goodsThatCameInTimeAreInTimeThoughTheClockRangBeforeAnybodyAsked() {
        Ticket asked = desk.file(Chatting.about(Chatting.SOON));

        clock.travel(Duration.ofMinutes(14));
        jobs.executeJob(desk.alarm(asked).getId());
        assertThat(clock(asked, ClockKind.DELIVERY).state()).isEqualTo(ClockState.BREACHED);
        desk.runDue(asked);

        assertThat(clock(asked, ClockKind.DELIVERY).state()).isEqualTo(ClockState.MET);
        assertThat(clock(asked, ClockKind.DELIVERY).breachedAt()).isNull();
        assertThat(desk.now(asked).closing()).isEqualTo(Closing.ANSWERED);
    }

    @Test
    void becomesATicketByItselfWhenTheLimitPassesWithoutDelivery() {
        Ticket asked = desk.file(Chatting.about(Chatting.LATE));

        desk.pass(asked, Duration.ofMinutes(14));

        Ticket now = desk.now(asked);
        assertThat(now.chat()).isEqualTo(ChatState.TICKET);
        assertThat(now.category()).isEqualTo(Category.RECHARGE_NOT_CREDITED);
        assertThat(now.subCause()).isNotEqualTo(SubCause.STATUS_QUERY);
        assertThat(said(asked)).anyMatch(body -> body.contains("已自动转为工单 " + asked.number()));
        assertThat(desk.openTasks(asked)).doesNotContain(WATCH_DELIVERY).isNotEmpty();
        assertThat(happened(asked)).containsOnlyOnce("CHAT_BECAME_TICKET");
    }

    @Test
    void waitsUntilTheLimitAndNotLonger() {
        Ticket asked = desk.file(Chatting.about(Chatting.LATE));

        desk.pass(asked, Duration.ofMinutes(12));

        assertThat(desk.now(asked).isChat()).isTrue();
        assertThat(desk.openTasks(asked)).containsExactly(WATCH_DELIVERY);
    }

    /** What was said counts as said, what was given as given. */
    @Test
    void keepsAllThatWasToldAndAsksForNoneOfItAgain() {
        Ticket asked = desk.file(Chatting.about(Chatting.LATE));
        List<String> before = said(asked);

        desk.pass(asked, Duration.ofMinutes(14));

        assertThat(said(asked)).startsWith(before.toArray(String[]::new));
        assertThat(before)
                .startsWith("你好，12:00 付的款，游戏里一直没有点卡", "请稍等，正在为您接入人工客服", "您好，我帮您登记查询，24小时内答复您");
        assertThat(evidence.of(asked.id()))
                .extracting(piece -> piece.kind())
                .contains(EvidenceKind.ORDER_DETAIL, EvidenceKind.COMMUNICATION_RECORD);
        assertThat(missing(asked)).noneMatch(code -> code.startsWith("COMMUNICATION_RECORD"));
        Ticket now = desk.now(asked);
        assertThat(now.number()).isEqualTo(asked.number());
        assertThat(now.complainantPhone()).isEqualTo("19900000930");
    }

    @Test
    void asksTheComplainantWhatOnlyTheyCanShowOnceItIsATicket() {
        Ticket asked = desk.file(Chatting.about(Chatting.LATE));

        desk.pass(asked, Duration.ofMinutes(14));

        assertThat(desk.openTasks(asked)).containsExactly(PROVIDE_EVIDENCE);
        desk.complete(asked, PROVIDE_EVIDENCE, "NOTHING_MORE", Map.of());
        assertThat(desk.openTasks(asked)).containsExactly(TRIAGE_COMPLAINT);
        assertThat(desk.now(asked).category()).isEqualTo(Category.RECHARGE_NOT_CREDITED);
    }

    @Test
    void anAgentMayLookNowAndTheGoodsAreThere() {
        Ticket asked = desk.file(Chatting.about(Chatting.SOON));
        clock.travel(Duration.ofMinutes(5));

        desk.complete(asked, WATCH_DELIVERY, "CHECK_DELIVERY", Map.of());

        assertThat(desk.now(asked).closing()).isEqualTo(Closing.ANSWERED);
    }

    @Test
    void lookingTooEarlySaysTheTimeAgainAndGoesOnWaiting() {
        Ticket asked = desk.file(Chatting.about(Chatting.SOON));
        clock.travel(Duration.ofMinutes(2));

        desk.complete(asked, WATCH_DELIVERY, "CHECK_DELIVERY", Map.of());

        assertThat(desk.openTasks(asked)).containsExactly(WATCH_DELIVERY);
        assertThat(last(asked)).contains("12:15");
    }

    @Test
    void anAgentMakesItATicketBeforeTheTimeIsOver() {
        Ticket asked = desk.file(Chatting.about(Chatting.LATE));

        desk.complete(asked, WATCH_DELIVERY, "BECOME_TICKET", Map.of("reason", "用户说账号被盗，不是单纯查询"));

        assertThat(desk.now(asked).chat()).isEqualTo(ChatState.TICKET);
        assertThat(said(asked)).anyMatch(body -> body.contains("需要正式处理，已转为工单"));
        desk.pass(asked, Duration.ofMinutes(14));
        assertThat(happened(asked)).containsOnlyOnce("CHAT_BECAME_TICKET");
    }

    @Test
    void aQuestionIsAnsweredByAPersonAndThatIsAll() {
        Ticket asked =
                desk.file(Chatting.asking("QHUNKNOWN0001", DemandType.INFO, "礼品卡可以拆开分两次用吗？"));
        assertThat(desk.openTasks(asked)).containsExactly(ANSWER_CHAT);

        desk.complete(
                asked,
                ANSWER_CHAT,
                "ANSWERED",
                Map.of("answer", "可以，余额保留在卡里，下次继续用。"),
                people.agent("RECHARGE").actor());

        assertThat(desk.now(asked).closing()).isEqualTo(Closing.ANSWERED);
        assertThat(last(asked)).startsWith("可以");
    }

    @Test
    void lookingAfterTheGoodsDoesNotEndTheAnswering() {
        Ticket asked =
                desk.file(Chatting.asking("QHUNKNOWN0001", DemandType.INFO, "礼品卡可以拆开分两次用吗？"));

        desk.complete(asked, ANSWER_CHAT, "CHECK_DELIVERY", Map.of());

        assertThat(desk.openTasks(asked)).containsExactly(ANSWER_CHAT);
        assertThat(happened(asked)).contains("DELIVERY_CHECKED");
    }

    @Test
    void aDemandIsATicketAtOnce() {
        Ticket asked =
                desk.file(Chatting.asking("QHUNKNOWN0001", DemandType.REFUND, "卡密提示已被使用，请给我退款。"));

        assertThat(asked.chat()).isEqualTo(ChatState.TICKET);
        assertThat(desk.openTasks(asked)).doesNotContain(ANSWER_CHAT, WATCH_DELIVERY).isNotEmpty();
        assertThat(happened(asked)).contains("CHAT_EXCEEDED", "TRANSCRIPT_KEPT");
        assertThat(said(asked)).contains("您好，我帮您登记查询，24小时内答复您");
    }

    @Test
    void theComplainantDoesNotEndTheChatForTheDesk() {
        Ticket asked = desk.file(Chatting.about(Chatting.SOON));
        String task = desk.task(asked, WATCH_DELIVERY);

        assertThatThrownBy(
                        () ->
                                desk.completeTask(
                                        task, "CHECK_DELIVERY", Map.of(), Actor.COMPLAINANT))
                .isInstanceOf(RuntimeException.class)
                .isNotInstanceOf(RuleViolation.class);
        assertThat(desk.openTasks(asked)).containsExactly(WATCH_DELIVERY);
    }

    @Test
    void anAnswerOwedIsGivenBeforeItIsClosed() {
        Ticket asked = desk.file(Chatting.about(Chatting.SOON));
        clock.travel(Duration.ofMinutes(1));
        turns.write(desk.now(asked), "TICKET", "那如果到了但是数量不对怎么办？");

        desk.pass(asked, Duration.ofMinutes(13));

        assertThat(desk.now(asked).status()).isNotEqualTo(Status.CLOSED);
        assertThat(last(asked)).contains("12:06 到账");
    }

    /** Two nodes that both hear the timer ring. */
    @Test
    void becomesATicketOnceThoughTwoRingAtOnce() throws Exception {
        Ticket asked = desk.file(Chatting.about(Chatting.LATE));
        clock.travel(Duration.ofMinutes(14));
        String timer = timer(asked).orElseThrow().getId();
        Callable<Boolean> ring =
                () -> {
                    try {
                        jobs.executeJob(timer);
                        return true;
                    } catch (RuntimeException somebodyElseDid) {
                        return false;
                    }
                };

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<Boolean> one : nodes.invokeAll(List.of(ring, ring))) {
                one.get();
            }
        } finally {
            nodes.shutdown();
        }
        desk.runDue(asked);

        assertThat(happened(asked)).containsOnlyOnce("CHAT_BECAME_TICKET");
        assertThat(said(asked).stream().filter(body -> body.contains("已自动转为工单"))).hasSize(1);
    }

    /** It may take its time; whoever else has to do with the complaint does not wait for it. */
    @Test
    void theOrderSystemIsAskedWhileNobodyIsHeldUp() {
        Ticket looked = desk.file(Chatting.about(Chatting.SOON));
        Ticket rang = desk.file(Chatting.about(Chatting.LATE));
        Ticket question =
                desk.file(Chatting.asking("QHUNKNOWN0001", DemandType.INFO, "礼品卡可以拆开分两次用吗？"));
        AtomicReference<Ticket> about = new AtomicReference<>(looked);
        List<Boolean> free = new ArrayList<>();
        Object real = ReflectionTestUtils.getField(goods, "orders");
        OrderSystem watched =
                (OrderSystem)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {OrderSystem.class},
                                (proxy, method, args) -> {
                                    free.add(isFree(about.get()));
                                    return method.invoke(real, args);
                                });
        try {
            ReflectionTestUtils.setField(goods, "orders", watched);
            desk.complete(looked, WATCH_DELIVERY, "CHECK_DELIVERY", Map.of());
            about.set(question);
            desk.complete(question, ANSWER_CHAT, "CHECK_DELIVERY", Map.of());
            about.set(rang);
            desk.pass(rang, Duration.ofMinutes(14));
        } finally {
            ReflectionTestUtils.setField(goods, "orders", real);
        }

        assertThat(free).containsExactly(true, true, true);
        assertThat(desk.now(rang).chat()).isEqualTo(ChatState.TICKET);
    }

    private boolean isFree(Ticket ticket) throws Exception {
        CompletableFuture<Void> locked =
                CompletableFuture.runAsync(
                        () ->
                                transactions.executeWithoutResult(
                                        begun -> {
                                            tickets.lock(ticket.number());
                                            db.selectFrom(WORK_ITEM)
                                                    .where(WORK_ITEM.TICKET_ID.eq(ticket.id()))
                                                    .forUpdate()
                                                    .fetch();
                                        }));
        try {
            locked.get(2, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException heldUp) {
            return false;
        }
    }

    @Test
    void oneAnsweredIsTakenUpAgainAsATicket() {
        Ticket asked = desk.file(Chatting.about(Chatting.SOON));
        desk.pass(asked, Duration.ofMinutes(14));

        customers.reopen(desk.now(asked), "到账了但是数量不对", Actor.COMPLAINANT);

        assertThat(desk.now(asked).chat()).isEqualTo(ChatState.TICKET);
        assertThat(desk.openTasks(asked)).containsExactly(TRIAGE_COMPLAINT);
    }

    private Optional<Job> timer(Ticket ticket) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ticket.number(), "chat-handling")
                .list()
                .stream()
                .flatMap(
                        one -> jobs.createJobQuery().processInstanceId(one.getId()).list().stream())
                .findFirst();
    }

    private Deadline clock(Ticket ticket, ClockKind kind) {
        return deadlines.of(ticket.id()).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<String> missing(Ticket ticket) {
        return evidence.verdict(ticket.id()).orElseThrow().missing();
    }

    private List<String> said(Ticket ticket) {
        return messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT)).stream()
                .map(Message::body)
                .toList();
    }

    private String last(Ticket ticket) {
        List<String> said = said(ticket);
        return said.get(said.size() - 1);
    }

    private List<String> happened(Ticket ticket) {
        return journal.of(ticket.id()).stream().map(entry -> entry.type()).toList();
    }
}
