package com.qihui.redress.workflow.merchant;

import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.APPEAL_VERDICT;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.TRIAGE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.merchant.ChangeStanding;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.MerchantTurns;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.merchant.Standing;
import com.qihui.redress.merchant.Standings;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Handling;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.merchant.ProvisionalVerdict.State;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for a suspended or removed merchant does not wait for it any more (R51). */
@RedressTest
class BarredMerchantsTests {

    private static final AtomicInteger SHOPS = new AtomicInteger();

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired BarredMerchants barred;
    @Autowired Standings standings;
    @Autowired Merchants merchants;
    @Autowired MerchantTurns turns;
    @Autowired ProvisionalVerdicts verdicts;
    @Autowired Deadlines deadlines;
    @Autowired Messages messages;
    @Autowired Casework casework;
    @Autowired Journal journal;
    @Autowired TravellingClock clock;

    private Merchant shop;

    @BeforeEach
    void aMerchantInOrder() {
        clock.set(Instant.parse("2026-11-17T01:30:00Z"));
        shop = desk.merchant("停用小店" + SHOPS.incrementAndGet() + "号");
    }

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"SUSPENDED", "REMOVED"})
    void whatWaitsForItsAnswerGoesToThePlatform(Standing standing) {
        Ticket ticket = complaint();

        judge(standing);
        barred.passOn();
        barred.passOn();

        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
        assertThat(types(ticket)).containsOnlyOnce("MERCHANT_BARRED");
        assertThat(turns.of(ticket.id())).as("counts against nobody").isEmpty();
        assertThat(isLive(ticket, ClockKind.MERCHANT_RESPONSE)).isFalse();
        desk.pass(ticket, Duration.ofDays(2));
        assertThat(types(ticket)).doesNotContain("MERCHANT_SILENT");
    }

    @Test
    void aPersonDecidesWhereItCouldStillAppeal() {
        Ticket ticket = complaint();
        desk.pass(ticket, Duration.ofHours(25));
        assertThat(desk.openTasks(ticket)).containsExactly(APPEAL_VERDICT);

        judge(Standing.SUSPENDED);
        barred.passOn();

        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);
        assertThat(verdicts.of(ticket.id()).orElseThrow().state()).isEqualTo(State.LIFTED);
        assertThat(said(ticket)).contains("商家目前不能处理投诉").doesNotContain("提出了申诉");
        desk.pass(ticket, Duration.ofDays(8));
        assertThat(types(ticket)).doesNotContain("VERDICT_FINAL");
    }

    @Test
    void nothingNewGoesToItUntilItIsBackInOrder() {
        judge(Standing.SUSPENDED);

        Ticket filed = complaint();

        assertThat(filed.handling()).isEqualTo(Handling.PLATFORM);
        assertThat(desk.openTasks(filed)).containsExactly(INVESTIGATE_COMPLAINT);
        assertThat(types(filed)).doesNotContain("MERCHANT_ASKED", "MERCHANT_BARRED");
        judge(Standing.IN_ORDER);
        assertThat(desk.openTasks(complaint())).containsExactly(ANSWER_COMPLAINT);
    }

    @Test
    void nobodyCanSendItToIt() {
        judge(Standing.REMOVED);
        FileComplaint unclear = Complaints.about(shop.name(), null);

        Ticket ticket = desk.file(unclear);

        assertThat(handlers(ticket)).containsExactly("PLATFORM");
    }

    @Test
    void aWarnedOneGoesOn() {
        Ticket ticket = complaint();

        judge(Standing.WARNED);
        barred.passOn();

        assertThat(desk.openTasks(ticket)).containsExactly(ANSWER_COMPLAINT);
    }

    private List<String> handlers(Ticket ticket) {
        return casework
                .task(desk.task(ticket, TRIAGE_COMPLAINT), people.manager().actor())
                .outcomes()
                .stream()
                .flatMap(outcome -> outcome.fields().stream())
                .filter(field -> field.name().equals("handledBy"))
                .findFirst()
                .orElseThrow()
                .options();
    }

    private Ticket complaint() {
        return desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
    }

    private void judge(Standing standing) {
        standings.change(
                shop.id(),
                merchants.byId(shop.id()).orElseThrow().version(),
                new ChangeStanding(standing, shop.tier(), "多次不答复", "已听取陈述"),
                people.manager().actor());
    }

    private boolean isLive(Ticket ticket, ClockKind kind) {
        return deadlines.of(ticket.id()).stream()
                .anyMatch(one -> one.kind() == kind && one.isLive());
    }

    private String said(Ticket ticket) {
        return messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT)).stream()
                .map(one -> one.body())
                .reduce("", String::concat);
    }

    private List<String> types(Ticket ticket) {
        return journal.of(ticket.id()).stream().map(entry -> entry.type()).toList();
    }
}
