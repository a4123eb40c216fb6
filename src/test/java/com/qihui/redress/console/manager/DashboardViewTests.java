package com.qihui.redress.console.manager;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.ChartWithTable;
import com.qihui.redress.console.component.DataTable;
import com.qihui.redress.console.component.Rows;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.insight.Folds;
import com.qihui.redress.insight.behind.BoardTicket;
import com.qihui.redress.insight.fold.Folding;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.sla.BreachWatch;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.sla.ServiceLevel;
import com.qihui.redress.sla.Target;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class DashboardViewTests {

    private static final String SHOP = "看板小店";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired Deadlines deadlines;
    @Autowired BreachWatch watch;
    @Autowired TravellingClock clock;
    @Autowired Folding folding;

    private Account manager;
    private Merchant shop;

    /** A number on the board and where a click on it leads. */
    private record Shown(String number, String address) {}

    @BeforeEach
    void aManagerAndAMerchantAreKnown() {
        clock.toTheDesksMorning();
        manager = people.manager();
        shop = desk.merchant(SHOP);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void everyNumberOpensAsManyLines() {
        aWeekOfWork();
        List<Shown> numbers = new ArrayList<>();
        for (String by : List.of("category", "merchant", "team", "agent", "channel", "product")) {
            page.open("dashboard?by=" + by + "&merchant=" + shop.id(), manager);
            numbers.addAll(shown().stream().filter(one -> one.number().matches("\\d+")).toList());
            page.close();
        }
        page.open("dashboard", manager);
        assertThat(numbers)
                .extracting(Shown::address)
                .anyMatch(address -> address.contains("what=BREACHED"))
                .anyMatch(address -> address.contains("what=DUE"))
                .anyMatch(address -> address.contains("what=LOAD"))
                .anyMatch(address -> address.contains("what=MISSED&kind=FIRST_RESPONSE"))
                .anyMatch(address -> address.contains("merchant=" + shop.id()))
                .anyMatch(address -> address.contains("team="))
                .anyMatch(address -> address.contains("category="));

        for (Shown one : numbers) {
            Page.follow(one.address());

            assertThat(Rows.<BoardTicket>all())
                    .as(one.address())
                    .extracting(BoardTicket::id)
                    .doesNotHaveDuplicates()
                    .hasSize(Integer.parseInt(one.number()));
            assertThat(countBesideTheTitle()).as(one.address()).isEqualTo(one.number());
        }
    }

    @Test
    void aRateOpensWhatWasMissedInItsOwnPeriod() {
        clock.set(today().plus(Duration.ofHours(12)));
        Ticket before = missed(today().minus(Duration.ofDays(6)).minusSeconds(60));
        Ticket within = missed(today().minus(Duration.ofDays(6)).plusSeconds(60));
        Folds.all(folding);
        page.open("dashboard?days=7", manager);

        Page.follow(
                shown().stream()
                        .map(Shown::address)
                        .filter(address -> address.contains("what=MISSED&kind=FIRST_RESPONSE"))
                        .findFirst()
                        .orElseThrow());

        assertThat(words()).contains("曾超时的时限");
        assertThat(Rows.<BoardTicket>all())
                .extracting(BoardTicket::number)
                .contains(within.number())
                .doesNotContain(before.number());
    }

    @Test
    void whatIsChosenIsInTheAddressAndComesBackFromIt() {
        page.open("dashboard", manager);

        filter("小组").setValue("GOODS");
        filter("商家").setValue(String.valueOf(shop.id()));

        assertThat(address()).contains("team=GOODS").contains("merchant=" + shop.id());
        page.close();
        page.open("dashboard?days=90&grain=week&by=team&team=GOODS", manager);
        assertThat(filter("小组").getValue()).isEqualTo("GOODS");
        assertThat(words()).contains("近 90 天").contains("按周");
        page.close();
        page.open("dashboard?from=2026-10-01&to=2026-10-07", manager);
        assertThat(words()).contains("10/1").contains("10/7").doesNotContain("10/8");
    }

    @Test
    void everyChartHasItsTable() {
        aWeekOfWork();
        page.open("dashboard", manager);

        assertThat(_find(ChartWithTable.class)).hasSize(2);
        assertThat(_find(ChartWithTable.class))
                .allSatisfy(
                        chart -> {
                            Element table = _get(chart, DataTable.class).getElement();
                            assertThat(table.getAttribute("aria-label")).isNotBlank();
                            assertThat(table.getTextRecursively()).matches("(?s).*\\d.*");
                        });
    }

    @Test
    void speaksEnglishToo() {
        aWeekOfWork();
        page.openInEnglish("dashboard?by=category", manager);

        assertThat(words()).contains("Overdue").contains("Recharge");
        assertThat(words().replace(SHOP, "")).doesNotContain("超时").doesNotContain("到期");
    }

    @Test
    void saysWhereNothingIsBehindAFigure() {
        page.open(TicketAddress.PATH + "?what=MISSED&to=2000-01-01T00:00:00Z", manager);

        assertThat(Rows.items()).isEmpty();
        assertThat(countBesideTheTitle()).isEqualTo("0");
        assertThat(words()).contains("没有这样的投诉");
    }

    @Test
    void whatIsNoAddressOfOursIsNotFound() {
        for (String query :
                List.of("what=EVERYTHING", "from=yesterday", "team=1", "merchant=none", "kind=x")) {
            page.open(TicketAddress.PATH + "?" + query, manager);

            assertThat(words()).as(query).contains("没有这个页面");
            page.close();
        }
    }

    @Test
    void aBoardOfNothingThatCanBeIsNotFound() {
        for (String query :
                List.of(
                        "days=0",
                        "days=400",
                        "days=x",
                        "grain=hour",
                        "by=mood",
                        "from=2026-01-01",
                        "from=2026-02-01&to=2026-01-01",
                        "from=2024-01-01&to=2026-01-01",
                        "category=NONE_SUCH")) {
            page.open("dashboard?" + query, manager);

            assertThat(words()).as(query).contains("没有这个页面");
            page.close();
        }
    }

    @Test
    void isForManagersAlone() {
        for (Account other :
                List.of(people.agent("GOODS"), people.admin(), people.merchant(shop.id()))) {
            for (String address : List.of("dashboard", TicketAddress.PATH + "?what=BREACHED")) {
                page.open(address, other);

                assertThat(words()).as("%s", other.role()).contains("没有这个页面");
                page.close();
            }
        }
    }

    /** Some of it late, some in time, one complaint resolved twice. */
    private void aWeekOfWork() {
        clock.travel(Duration.ofDays(-5));
        desk.file(Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED));
        desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        Ticket again = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        desk.complete(
                again,
                CaseTask.ANSWER_COMPLAINT,
                "OFFER",
                Map.of("remedy", "INFO", "answer", "请换绑手机"));
        desk.complete(again, CaseTask.DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(again);
        customers.reopen(desk.now(again), "问题又出现", Complaints.SHOP);
        desk.complete(again, CaseTask.TRIAGE_COMPLAINT, "DECLINE", Map.of("answer", "已补发"));
        desk.complete(again, CaseTask.DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(again);
        clock.travel(Duration.ofDays(5));
        watchAll();
        desk.file(Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED));
        clock.travel(Duration.ofMinutes(1));
        Folds.all(folding);
    }

    private Ticket missed(Instant due) {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED));
        deadlines.start(
                ticket.id(),
                due.minusSeconds(60),
                List.of(
                        new ServiceLevel(
                                ClockKind.FIRST_RESPONSE, Target.naturalMinutes(1), "test")));
        watchAll();
        return ticket;
    }

    private void watchAll() {
        while (watch.isBatchFull(watch.markBreached())) {
            // another full batch may follow
        }
    }

    /** Midnight of the desk, which is eight hours before that of the clock's day. */
    private Instant today() {
        return clock.instant()
                .atOffset(ZoneOffset.ofHours(8))
                .toLocalDate()
                .atStartOfDay()
                .toInstant(ZoneOffset.ofHours(8));
    }

    private static List<Shown> shown() {
        return _find(Anchor.class).stream()
                .filter(link -> link.getHref().startsWith(TicketAddress.PATH))
                .map(link -> new Shown(number(link), link.getHref()))
                .toList();
    }

    /** A figure and a level have a label before it, an age a bar; a cell of a table has only it. */
    private static String number(Anchor link) {
        List<Element> parts = link.getElement().getChildren().toList();
        boolean age = link.getElement().getParent().getClassList().contains("ages");
        return parts.get(parts.size() == 1 ? 0 : age ? 2 : 1).getTextRecursively();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<String> filter(String name) {
        return _get(ComboBox.class, spec -> spec.withPlaceholder(name));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static String countBesideTheTitle() {
        return _get(StatusChip.class, spec -> spec.withClasses("plain")).getText();
    }
}
