package com.qihui.redress.merchant;

import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.APPEAL_VERDICT;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.merchant.Merchant.Tier;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How a merchant stands: figures that are as long as their lists, and judgements kept (R51). */
@RedressTest
class StandingTests {

    private static final AtomicInteger SHOPS = new AtomicInteger();

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired People people;
    @Autowired TrackRecords records;
    @Autowired Standings standings;
    @Autowired Merchants merchants;
    @Autowired TravellingClock clock;

    private Merchant shop;
    private Actor seller;
    private Actor manager;

    @BeforeEach
    void aMerchantThatWasAskedOften() {
        shop = desk.merchant("信用小店" + SHOPS.incrementAndGet() + "号");
        Account account = people.merchant(shop.id());
        seller = account.actor();
        manager = people.manager().actor();
    }

    @Test
    void eachFigureIsAsLongAsItsList() {
        answered("OFFER");
        answered("OFFER");
        Ticket silent = complaint();
        desk.pass(silent, Duration.ofHours(25));
        Ticket upheld = complaint();
        desk.complete(
                upheld,
                ANSWER_COMPLAINT,
                "OFFER",
                Map.of("remedy", "REFUND", "amountYuan", "100.00", "answer", "退款"),
                seller);
        desk.complete(upheld, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(upheld);
        desk.complete(upheld, CaseTask.SETTLE_MANUALLY, "SETTLED", Map.of("reference", "线下 1"));

        TrackRecord record = records.of(shop.id(), manager);

        assertThat(record.asked()).isEqualTo(4);
        assertThat(record.inTime()).isEqualTo(3);
        assertThat(record.silent()).isEqualTo(1);
        assertThat(record.upheld()).isEqualTo(1);
        assertThat(record.inTimePercent()).isEqualTo(75);
        for (TrackedAs as : TrackedAs.values()) {
            assertThat(all(as)).as("%s", as).hasSize(record.figure(as)).doesNotHaveDuplicates();
        }
        customers.reopen(desk.now(upheld), "又出现", Complaints.SHOP);
        assertThat(records.of(shop.id(), manager).upheld()).isZero();
    }

    @Test
    void looksBackNinetyDays() {
        answered("OFFER");

        clock.travel(Duration.ofDays(89));
        assertThat(records.of(shop.id(), manager).asked()).isEqualTo(1);
        clock.travel(Duration.ofDays(2));

        assertThat(records.of(shop.id(), manager).asked()).isZero();
        assertThat(all(TrackedAs.ASKED)).isEmpty();
    }

    @Test
    void findsMerchantsByNameAndStandingPageByPage() {
        String named = shop.name();

        Page<TrackRecord> found =
                records.page(new TrackRecords.Wanted(null, named), null, 50, manager);

        assertThat(found.items()).extracting(one -> one.merchant().name()).contains(named);
        List<String> names = new ArrayList<>();
        String mark = null;
        do {
            Page<TrackRecord> page =
                    records.page(new TrackRecords.Wanted(null, null), mark, 1, manager);
            page.items().forEach(one -> names.add(one.merchant().name()));
            mark = page.next();
        } while (mark != null);
        assertThat(names).contains(named).doesNotHaveDuplicates();
        assertThat(
                        records.page(
                                        new TrackRecords.Wanted(Standing.REMOVED, named),
                                        null,
                                        50,
                                        manager)
                                .items())
                .isEmpty();
    }

    @Test
    void isJudgedByManagersAfterHearingTheMerchantAndEachJudgementIsKept() {
        standings.state("那几天停电", seller);

        change(Standing.WARNED, "两次未答复", "");
        assertThatThrownBy(() -> change(Standing.SUSPENDED, "又未答复", " "))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("hearing");
        change(Standing.SUSPENDED, "又未答复", "那几天停电");

        assertThat(now().standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(standings.changes(shop.id(), seller))
                .extracting(StandingChange::standing)
                .containsExactly(Standing.SUSPENDED, Standing.WARNED);
        assertThat(standings.changes(shop.id(), seller).get(0).hearing()).isEqualTo("那几天停电");
        assertThat(standings.statements(shop.id(), manager))
                .extracting(MerchantStatement::body)
                .containsExactly("那几天停电");
    }

    @Test
    void ofTwoManagersWhoJudgeAtOnceTheSecondIsTold() {
        long seen = now().version();
        change(Standing.WARNED, "未答复", "");

        assertThatThrownBy(
                        () ->
                                standings.change(
                                        shop.id(),
                                        seen,
                                        new ChangeStanding(Standing.IN_ORDER, Tier.GOLD, "很好", ""),
                                        manager))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void nobodyElseJudgesOrReadsIt() {
        Actor stranger = people.merchant(desk.merchant("别家信用小店").id()).actor();
        for (Actor other : List.of(seller, people.agent("GOODS").actor(), people.admin().actor())) {
            assertThatThrownBy(
                            () ->
                                    standings.change(
                                            shop.id(),
                                            now().version(),
                                            new ChangeStanding(
                                                    Standing.IN_ORDER, Tier.GOLD, "x", ""),
                                            other))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> records.of(shop.id(), stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> records.cases(shop.id(), TrackedAs.ASKED, null, 10, stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> standings.changes(shop.id(), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> records.page(new TrackRecords.Wanted(null, null), null, 10, stranger))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void change(Standing to, String reason, String hearing) {
        standings.change(
                shop.id(),
                now().version(),
                new ChangeStanding(to, Tier.STANDARD, reason, hearing),
                manager);
    }

    private Merchant now() {
        return merchants.byId(shop.id()).orElseThrow();
    }

    private void answered(String outcome) {
        desk.complete(
                complaint(),
                ANSWER_COMPLAINT,
                outcome,
                Map.of("remedy", "REISSUE", "answer", "补发"),
                seller);
    }

    private Ticket complaint() {
        Ticket ticket = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
        assertThat(desk.openTasks(ticket)).doesNotContain(APPEAL_VERDICT);
        return ticket;
    }

    private List<Long> all(TrackedAs as) {
        List<Long> ids = new ArrayList<>();
        String mark = null;
        do {
            Page<TrackedCase> page = records.cases(shop.id(), as, mark, 2, manager);
            page.items().forEach(one -> ids.add(one.id()));
            mark = page.next();
        } while (mark != null);
        return ids;
    }
}
