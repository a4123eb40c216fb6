package com.qihui.redress.console.agent;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.offers;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.Rows;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.ticket.TicketView;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.WorkRow;
import com.qihui.redress.workflow.work.WorkView;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** On a desk of its own: counts above a thousand are not told to the last one. */
@RedressTest
@TestPropertySource(properties = "redress.desk-of=inbox")
class InboxViewTests {

    private static final String SHOP = "收件箱小店";

    /** In days; before any complaint of another test. */
    private static final int LONG_AGO = 1_500;

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired Casework casework;
    @Autowired TravellingClock clock;

    private Account agent;

    @BeforeEach
    void anAgentAndAMerchantAreKnown() {
        clock.toTheDesksMorning();
        agent = people.agent("RECHARGE");
        desk.merchant(SHOP);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void everyViewHoldsAsManyAsItsCountsSay() {
        Account manager = people.manager();
        workOfEveryKind(manager);
        page.open("inbox/mine", manager);

        for (WorkView view : WorkView.values()) {
            Page.follow(InboxViews.path(view));

            assertThat(Rows.<WorkRow>all())
                    .as("%s", view)
                    .extracting(WorkRow::id)
                    .doesNotHaveDuplicates();
            assertThat(countBesideTheTitle()).as("%s", view).isEqualTo(Rows.<WorkRow>all().size());
            assertThat(countInMenu(view)).as("%s", view).isEqualTo(Rows.<WorkRow>all().size());
        }
        Page.follow(InboxViews.path(WorkView.MINE));
        assertThat(Rows.<WorkRow>items()).hasSize(1);
    }

    @Test
    void showsWorkSoonestDueFirst() {
        workOfEveryKind(people.manager());

        page.open("inbox/all-open", agent);

        assertThat(Rows.<WorkRow>all())
                .filteredOn(row -> row.dueAt() != null)
                .extracting(WorkRow::dueAt)
                .isSorted();
        assertThat(Rows.<WorkRow>all().stream().dropWhile(row -> row.dueAt() != null))
                .allMatch(row -> row.dueAt() == null);
    }

    @Test
    void saysOfARowWhatHelpsToChooseIt() {
        Ticket ticket = triage();
        casework.claim(desk.task(ticket, CaseTask.TRIAGE_COMPLAINT), agent.actor());

        page.open("inbox/mine", agent);

        assertThat(Rows.<WorkRow>items()).hasSize(1);
        assertThat(words())
                .contains(ticket.number(), ticket.subject(), SHOP, "充值未到账", "待分诊", "首次响应")
                .doesNotContain("未领取");
    }

    @Test
    void opensTheComplaintOfARow() {
        Ticket ticket = triage();
        casework.claim(desk.task(ticket, CaseTask.TRIAGE_COMPLAINT), agent.actor());
        page.open("inbox/mine", agent);

        Rows.open(ticket.number());

        assertThat(Page.shown()).isInstanceOf(TicketView.class);
        assertThat(words()).contains(ticket.number());
    }

    @Test
    void claimsWhatIsDueSoonest() {
        clock.travel(Duration.ofDays(-LONG_AGO));
        Ticket forgotten = triage();
        clock.travel(Duration.ofDays(LONG_AGO));
        triage();
        page.open("inbox/unassigned", agent);
        WorkRow soonest = Rows.<WorkRow>items().get(0);
        assertThat(soonest.number()).isEqualTo(forgotten.number());

        _click(button("领取下一单"));

        assertThat(Page.shown()).isInstanceOf(TicketView.class);
        assertThat(words()).contains(soonest.number());
        page.close();
        page.open("inbox/mine", agent);
        assertThat(Rows.<WorkRow>items())
                .extracting(WorkRow::taskId)
                .containsExactly(soonest.taskId());
    }

    @Test
    void givesTwoWhoClaimNextDifferentWork() {
        triage();
        triage();
        Account colleague = people.agent("GOODS");
        page.open("inbox/unassigned", agent);

        casework.claimNext(colleague.actor());
        _click(button("领取下一单"));

        page.close();
        page.open("inbox/mine", agent);
        List<String> mine = Rows.<WorkRow>items().stream().map(WorkRow::taskId).toList();
        page.close();
        page.open("inbox/mine", colleague);
        assertThat(mine).hasSize(1);
        assertThat(Rows.<WorkRow>items()).hasSize(1);
        assertThat(Rows.<WorkRow>items())
                .extracting(WorkRow::taskId)
                .doesNotContainAnyElementsOf(mine);
    }

    @Test
    void whatIsGivenBackIsFreeAgain() {
        Ticket ticket = triage();
        casework.claim(desk.task(ticket, CaseTask.TRIAGE_COMPLAINT), agent.actor());
        page.open("tickets/" + ticket.number(), agent);

        _click(button("放回"));

        Page.follow("inbox/mine");
        assertThat(Rows.<WorkRow>items()).isEmpty();
        assertThat(words()).contains("您没有待办任务");
        Page.follow("inbox/unassigned");
        assertThat(words()).doesNotContain("您没有待办任务");
        assertThat(Rows.<WorkRow>all()).extracting(WorkRow::number).contains(ticket.number());
    }

    @Test
    void aRowAnotherTookGoesByItself() {
        Ticket ticket = triage();
        page.open("inbox/unassigned", agent);
        assertThat(Rows.<WorkRow>all()).extracting(WorkRow::number).contains(ticket.number());
        int before = countBesideTheTitle();

        casework.claim(desk.task(ticket, CaseTask.TRIAGE_COMPLAINT), people.agent("GOODS").actor());

        await().pollInSameThread()
                .untilAsserted(
                        () -> {
                            MockVaadin.runUIQueue();
                            assertThat(Rows.<WorkRow>items())
                                    .extracting(WorkRow::number)
                                    .doesNotContain(ticket.number());
                        });
        assertThat(countBesideTheTitle()).isEqualTo(before - 1);
        assertThat(countInMenu(WorkView.UNASSIGNED)).isEqualTo(before - 1);
    }

    @Test
    void offersNobodyWorkThatIsAnothers() {
        Account manager = people.manager();
        Ticket withMerchant = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        Ticket refused = refused();

        page.open("tickets/" + withMerchant.number(), agent);
        assertThat(offers("领取")).isFalse();
        Page.follow("tickets/" + refused.number());
        assertThat(offers("领取")).isFalse();

        page.close();
        page.open("tickets/" + refused.number(), manager);
        assertThat(offers("领取")).isTrue();
    }

    @Test
    void aMerchantIsRefused() {
        Ticket ticket = triage();

        page.open("inbox/all-open", people.merchant(desk.merchant(SHOP).id()));

        assertThat(Page.shown()).isNotInstanceOf(InboxView.class);
        assertThat(words()).contains("没有这个页面").doesNotContain(ticket.subject());
    }

    @Test
    void aViewThatDoesNotExistIsNotFound() {
        page.open("inbox/everything", agent);

        assertThat(words()).contains("没有这个页面");
    }

    private Ticket triage() {
        return desk.file(Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED));
    }

    private Ticket refused() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        desk.complete(
                ticket,
                CaseTask.ANSWER_COMPLAINT,
                "OFFER",
                Map.of("remedy", "REISSUE", "answer", "补发一张"));
        desk.complete(ticket, CaseTask.DECIDE_ON_PROPOSAL, "REFUSE", Map.of("reason", "只要退款"));
        return ticket;
    }

    private void workOfEveryKind(Account manager) {
        triage();
        casework.claim(desk.task(triage(), CaseTask.TRIAGE_COMPLAINT), manager.actor());
        desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        desk.file(Complaints.withoutEvidence(SHOP));
        refused();
    }

    private static int countBesideTheTitle() {
        return Integer.parseInt(
                _get(StatusChip.class, spec -> spec.withClasses("plain")).getText());
    }

    private static int countInMenu(WorkView view) {
        return Integer.parseInt(
                _get(
                                Anchor.class,
                                spec ->
                                        spec.withPredicate(
                                                link ->
                                                        link.getHref()
                                                                .equals(InboxViews.path(view))))
                        .getElement()
                        .getChild(1)
                        .getText());
    }
}
