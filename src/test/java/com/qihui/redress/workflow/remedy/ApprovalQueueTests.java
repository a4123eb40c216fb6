package com.qihui.redress.workflow.remedy;

import static com.qihui.redress.workflow.work.CaseTask.APPROVE_REMEDY;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody sees what waits for their approval, and nothing that does not (E30). */
@RedressTest
class ApprovalQueueTests {

    private static final String SHOP = "待批试验店";

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired ApprovalQueue queue;

    private Actor agent;
    private Actor manager;

    @BeforeEach
    void aManagerIsKnown() {
        desk.merchant(SHOP);
        agent = people.agent("ACCOUNT").actor();
        manager = people.manager().actor();
    }

    @Test
    void showsWhatThisPersonMayStillApprove() {
        Ticket others = accepted("6000.00", agent);
        Ticket own = accepted("900.00", manager);

        assertThat(numbers(manager)).contains(others.number()).doesNotContain(own.number());
        long before = queue.count(manager);
        desk.complete(others, APPROVE_REMEDY, "APPROVE", Map.of(), manager);

        assertThat(numbers(manager)).doesNotContain(others.number());
        assertThat(queue.count(manager)).isEqualTo(before - 1);
        Actor second = people.manager().actor();
        assertThat(queue.page(second, null, 200).items())
                .filteredOn(row -> row.work().number().equals(others.number()))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.level()).isEqualTo("TWO");
                            assertThat(row.approvedBy()).isEqualTo(manager.name());
                            assertThat(row.proposedBy()).isEqualTo(agent.name());
                            assertThat(row.lines()).hasSize(1);
                        });
    }

    @Test
    void aLeadSeesWhatIsForLeadsWithinTheirLimit() {
        Actor lead = people.agent("ACCOUNT", new BigDecimal("900.00")).actor();
        Ticket within = accepted("900.00", agent);
        Ticket above = accepted("900.01", agent);
        Ticket forManagers = accepted("1000.01", agent);

        assertThat(numbers(lead))
                .contains(within.number())
                .doesNotContain(above.number(), forManagers.number());
    }

    @Test
    void aManagersLimitBindsTheirListToo() {
        Actor bound = people.manager(new BigDecimal("2000.00")).actor();
        Ticket within = accepted("2000.00", agent);
        Ticket above = accepted("2000.01", agent);

        assertThat(numbers(bound)).contains(within.number()).doesNotContain(above.number());
    }

    @Test
    void strangersSeeNothing() {
        accepted("300.00", agent);

        for (Actor stranger :
                new Actor[] {
                    agent,
                    people.admin().actor(),
                    people.merchant(desk.merchant(SHOP).id()).actor(),
                    Complaints.SHOP,
                    Actor.COMPLAINANT
                }) {
            assertThat(queue.isFor(stranger)).isFalse();
            assertThat(queue.page(stranger, null, 10).items()).isEmpty();
            assertThat(queue.count(stranger)).isZero();
        }
    }

    @Test
    void turnsPages() {
        accepted("300.00", agent);
        accepted("301.00", agent);

        var first = queue.page(manager, null, 1);
        assertThat(first.next()).isNotNull();
        assertThat(queue.page(manager, first.next(), 1).items())
                .doesNotContainAnyElementsOf(first.items());
    }

    private List<String> numbers(Actor actor) {
        List<String> all = new ArrayList<>();
        String mark = null;
        do {
            var page = queue.page(actor, mark, 100);
            page.items().forEach(row -> all.add(row.work().number()));
            mark = page.next();
        } while (mark != null);
        return all;
    }

    private Ticket accepted(String yuan, Actor by) {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of(
                        "responsibility", "PLATFORM",
                        "remedy", "COMPENSATION",
                        "amountYuan", yuan,
                        "answer", "按核实结果处理"),
                by);
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        return ticket;
    }
}
