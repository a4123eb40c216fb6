package com.qihui.redress.workflow.merchant;

import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.APPEAL_VERDICT;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.merchant.ContestGround;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.MerchantTurn.Outcome;
import com.qihui.redress.merchant.MerchantTurns;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.FileComplaint.Demand;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.merchant.ProvisionalVerdict.State;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Silence leads by timer to a verdict that stands unless the merchant appeals in time (E28). */
@RedressTest
class MerchantSilenceTests {

    private static final List<String> ENDS = List.of("VERDICT_APPEALED", "VERDICT_FINAL");
    private static final AtomicInteger SHOPS = new AtomicInteger();

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired ProvisionalVerdicts verdicts;
    @Autowired MerchantTurns turns;
    @Autowired Proposals proposals;
    @Autowired Messages messages;
    @Autowired Deadlines deadlines;
    @Autowired Journal journal;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService jobs;
    @Autowired TravellingClock clock;

    private Merchant shop;
    private Actor seller;

    @BeforeEach
    void aTuesdayMorning() {
        clock.set(at("2026-11-17T09:30"));
        shop = desk.merchant("沉默小店" + SHOPS.incrementAndGet() + "号");
        seller = people.merchant(shop.id()).actor();
    }

    @Test
    void grantsTheDemandForNowAndTellsBothSides() {
        Ticket ticket = silent(refund("100.00"), "100.00");

        ProvisionalVerdict verdict = verdicts.of(ticket.id()).orElseThrow();
        assertThat(verdict.remedy()).isEqualTo(Remedy.REFUND);
        assertThat(verdict.amountYuan()).isEqualByComparingTo("100.00");
        assertThat(verdict.state()).isEqualTo(State.PROVISIONAL);
        assertThat(verdict.appealDueAt()).isBetween(at("2026-11-23T00:00"), at("2026-11-24T00:01"));
        assertThat(desk.openTasks(ticket)).containsExactly(APPEAL_VERDICT);
        assertThat(said(ticket, MessageThread.COMPLAINANT))
                .contains("暂定", "退款 100.00 元", "日 24:00 前");
        assertThat(said(ticket, MessageThread.MERCHANT)).contains("暂定", "申诉");
        assertThat(proposals.latest(ticket.id())).isEmpty();
        assertThat(turns.last(ticket.id()).orElseThrow().outcome()).isEqualTo(Outcome.SILENT);
        assertThat(live(ticket, ClockKind.MERCHANT_APPEAL).dueAt())
                .isEqualTo(verdict.appealDueAt());
    }

    @Test
    void goesToTheComplainantWhenNobodyAppeals() {
        Ticket ticket = silent(refund("100.00"), "100.00");

        desk.pass(ticket, Duration.ofDays(8));

        Proposal proposed = proposals.of(ticket.id()).get(0);
        assertThat(proposed.remedy()).isEqualTo(Remedy.REFUND);
        assertThat(proposed.amountYuan()).isEqualByComparingTo("100.00");
        assertThat(proposed.answer()).contains("没有在规定时间内答复");
        assertThat(verdicts.of(ticket.id()).orElseThrow().state()).isEqualTo(State.FINAL);
        assertThat(types(ticket))
                .containsSubsequence(
                        "MERCHANT_SILENT",
                        "PROVISIONAL_VERDICT",
                        "VERDICT_FINAL",
                        "PROPOSAL_PRESENTED");
        assertThat(types(ticket)).containsOnlyOnce("VERDICT_FINAL");
    }

    @Test
    void goesToTheComplainantAtOnceWhenTheMerchantLetsItStand() {
        Ticket ticket = silent(refund("100.00"), "100.00");

        desk.complete(ticket, APPEAL_VERDICT, "ACCEPT_VERDICT", Map.of(), seller);

        assertThat(desk.openTasks(ticket)).containsExactly(DECIDE_ON_PROPOSAL);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void aPersonDecidesWhenTheMerchantAppeals() {
        Ticket ticket = silent(refund("100.00"), "100.00");

        desk.complete(
                ticket,
                APPEAL_VERDICT,
                "APPEAL",
                Map.of("ground", "ALREADY_REFUNDED", "appeal", "已于昨日退款", "evidenceNos", "1"),
                seller);

        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
        ProvisionalVerdict verdict = verdicts.of(ticket.id()).orElseThrow();
        assertThat(verdict.state()).isEqualTo(State.APPEALED);
        assertThat(verdict.ground()).isEqualTo(ContestGround.ALREADY_REFUNDED);
        assertThat(verdict.appealedBy()).isEqualTo(seller.name());
        assertThat(proposals.latest(ticket.id())).isEmpty();
        desk.pass(ticket, Duration.ofDays(8));
        assertThat(types(ticket)).contains("VERDICT_APPEALED").doesNotContain("VERDICT_FINAL");
        assertThat(said(ticket, MessageThread.COMPLAINANT)).contains("提出了申诉");
    }

    @Test
    void anAppealThatRestsOnNothingIsRefused() {
        Ticket ticket = silent(refund("100.00"), "100.00");

        assertThatThrownBy(() -> appeal(ticket, Map.of("ground", "DELIVERED_WITH_PROOF")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("contest_unproven");
        assertThatThrownBy(() -> appeal(ticket, Map.of("evidenceNos", "1, 77")))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("not_one_of");
        assertThat(desk.openTasks(ticket)).containsExactly(APPEAL_VERDICT);
    }

    @Test
    void neverGrantsMoreThanWasPaid() {
        Ticket ticket = silent(refund("300.00"), "100.00");

        assertThat(verdicts.of(ticket.id()).orElseThrow().amountYuan())
                .isEqualByComparingTo("100.00");
    }

    @Test
    void grantsTheFirstDemandThatCanBeMet() {
        Ticket ticket =
                silent(
                        List.of(
                                new Demand(DemandType.TRIPLE, "三倍赔偿", null),
                                new Demand(DemandType.REISSUE, "补发", null),
                                new Demand(DemandType.REFUND, "退款", null)),
                        "100.00");

        ProvisionalVerdict verdict = verdicts.of(ticket.id()).orElseThrow();
        assertThat(verdict.remedy()).isEqualTo(Remedy.REISSUE);
        assertThat(verdict.demandNo()).isEqualTo(2);
    }

    @Test
    void aPersonDecidesAboveTheAmountAndWhereNothingCanBeReckoned() {
        Ticket dear = silent(refund("1000.01"), "1000.01");
        Ticket unclear = silent(List.of(new Demand(DemandType.COMPENSATION, "赔偿", null)), "100.00");

        assertThat(desk.openTasks(dear)).containsExactly(INVESTIGATE_COMPLAINT);
        assertThat(desk.openTasks(unclear)).containsExactly(INVESTIGATE_COMPLAINT);
        assertThat(verdicts.of(dear.id())).isEmpty();
        assertThat(types(dear)).contains("MERCHANT_SILENT").doesNotContain("PROVISIONAL_VERDICT");
    }

    @Test
    void ofAnAppealAndTheTimerAtTheVeryMomentOneWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            Ticket ticket = silent(refund("100.00"), "100.00");
            Job lapse = lapse(ticket);
            clock.set(lapse.getDuedate().toInstant());
            String task = desk.task(ticket, APPEAL_VERDICT);
            Map<String, ?> fields = Map.of("appeal", "确已交付");

            int won =
                    atOnce(
                            () -> desk.completeTask(task, "APPEAL", fields, seller),
                            () -> jobs.executeJob(lapse.getId()));

            assertThat(won).as("how many won").isEqualTo(1);
            desk.runDue(ticket);
            List<String> types = types(ticket);
            assertThat(types.stream().filter(ENDS::contains).toList()).hasSize(1);
            State state = verdicts.of(ticket.id()).orElseThrow().state();
            assertThat(desk.openTasks(ticket))
                    .containsExactly(
                            state == State.APPEALED ? INVESTIGATE_COMPLAINT : DECIDE_ON_PROPOSAL);
            clock.set(at("2026-11-17T09:30"));
        }
    }

    @Test
    void ofTwoOfTheSameMerchantOneAnswersAndTheOtherIsTold() throws Exception {
        Ticket ticket = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
        Actor colleague = people.merchant(shop.id()).actor();
        String task = desk.task(ticket, ANSWER_COMPLAINT);
        Map<String, ?> offer = Map.of("remedy", "REISSUE", "answer", "补发");

        int won =
                atOnce(
                        () -> desk.completeTask(task, "OFFER", offer, seller),
                        () ->
                                desk.completeTask(
                                        task, "CONTEST", Map.of("answer", "无误"), colleague));

        assertThat(won).isEqualTo(1);
        assertThat(turns.of(ticket.id())).hasSize(1);
        assertThatThrownBy(() -> desk.completeTask(task, "OFFER", offer, seller))
                .isInstanceOf(Conflict.class);
    }

    private void appeal(Ticket ticket, Map<String, String> fields) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("appeal", "理由");
        desk.complete(ticket, APPEAL_VERDICT, "APPEAL", all, seller);
    }

    private static int atOnce(Runnable one, Runnable other) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> ran =
                    Stream.of(one, other)
                            .map(
                                    act ->
                                            two.submit(
                                                    () -> {
                                                        go.await();
                                                        try {
                                                            act.run();
                                                            return true;
                                                        } catch (RuntimeException lost) {
                                                            return false;
                                                        }
                                                    }))
                            .toList();
            go.countDown();
            int won = 0;
            for (Future<Boolean> future : ran) {
                won += future.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
            return won;
        } finally {
            two.shutdownNow();
        }
    }

    private Job lapse(Ticket ticket) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ticket.number())
                .list()
                .stream()
                .flatMap(
                        process ->
                                jobs
                                        .createJobQuery()
                                        .processInstanceId(process.getId())
                                        .activityId("appealLapsed")
                                        .list()
                                        .stream())
                .findFirst()
                .orElseThrow();
    }

    private Ticket silent(List<Demand> demands, String paid) {
        Ticket ticket = desk.file(complaint(demands, paid));
        desk.pass(ticket, Duration.ofHours(25));
        return ticket;
    }

    private static List<Demand> refund(String yuan) {
        return List.of(new Demand(DemandType.REFUND, "全额退款", new BigDecimal(yuan)));
    }

    private FileComplaint complaint(List<Demand> demands, String paid) {
        FileComplaint like = Complaints.about(shop.name(), Category.AFTERSALES_DELAY);
        return new FileComplaint(
                like.channel(),
                like.category(),
                like.complainant(),
                "QH20261117" + System.nanoTime(),
                like.productType(),
                like.productName(),
                like.rechargeTarget(),
                new BigDecimal(paid),
                null,
                like.merchant(),
                null,
                null,
                like.narrative(),
                demands,
                List.of(),
                like.evidence(),
                null);
    }

    private Deadline live(Ticket ticket, ClockKind kind) {
        return deadlines.of(ticket.id()).stream()
                .filter(one -> one.kind() == kind && one.isLive())
                .findFirst()
                .orElseThrow();
    }

    private String said(Ticket ticket, MessageThread thread) {
        return String.join(
                "\n",
                messages.of(ticket.id(), EnumSet.of(thread)).stream()
                        .map(one -> one.body())
                        .toList());
    }

    private List<String> types(Ticket ticket) {
        return journal.of(ticket.id()).stream().map(entry -> entry.type()).toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8));
    }
}
