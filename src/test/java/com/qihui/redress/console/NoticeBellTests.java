package com.qihui.redress.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.notification.Notices;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.TalkDesk;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.popover.Popover;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class NoticeBellTests {

    private static final String STORE = "铃铛小店";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired Casework casework;
    @Autowired Notices notices;
    @Autowired TalkDesk talk;
    @Autowired CustomerDesk customers;
    @Autowired TravellingClock clock;

    private Account agent;
    private Ticket ticket;

    @BeforeEach
    void anAgentWasTold() {
        desk.merchant(STORE);
        agent = people.agent("RECHARGE");
        ticket = desk.file(Complaints.about(STORE, Category.RECHARGE_NOT_CREDITED));
        casework.claim(desk.task(ticket, CaseTask.TRIAGE_COMPLAINT), agent.actor());
        desk.pass(ticket, Duration.ofDays(20));
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void tellsHowManyAreUnreadAndLeadsToTheTicket() {
        int unread = notices.unread(agent.id());
        page.open("", agent);

        assertThat(bell().getAriaLabel()).contains("提醒，" + unread + " 条未读");
        popover().open();
        List<Button> lines = lines();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(unread);
        assertThat(lines.get(0).getElement().getTextRecursively()).contains(ticket.number());

        _click(lines.get(0));

        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("tickets/" + ticket.number());
        assertThat(notices.unread(agent.id())).isEqualTo(unread - 1);
        assertThat(bell().getAriaLabel()).contains("提醒，" + (unread - 1) + " 条未读");
    }

    @Test
    void marksAllAsRead() {
        page.open("", agent);
        popover().open();

        _click(_get(Button.class, spec -> spec.withText("全部标为已读")));

        assertThat(notices.unread(agent.id())).isZero();
        assertThat(bell().getAriaLabel()).contains("提醒，0 条未读");
    }

    @Test
    void saysWhatWillBeHereWhileThereIsNothing() {
        page.open("", people.agent("GOODS"));
        popover().open();

        assertThat(popover().getElement().getTextRecursively()).contains("还没有提醒");
    }

    @Test
    void aMerchantIsToldOfWhatAComplainantWritesToItAndLedToItsOwnDesk() {
        Account seller = people.merchant(desk.merchant(STORE).id());
        talk.allowDirect(ticket.number(), true, agent.actor());
        write();
        page.open("merchant", seller);
        assertThat(bell().getAriaLabel()).contains("提醒，1 条未读");
        popover().open();
        Button line = lines().get(0);
        assertThat(line.getElement().getTextRecursively()).contains("投诉人给你们留言了", ticket.number());

        _click(line);

        assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                .isEqualTo("merchant/tickets/" + ticket.number());
        assertThat(notices.unread(seller.id())).isZero();
    }

    @Test
    void whoOpensTheComplaintByItselfHasReadOfIt() {
        Account seller = people.merchant(desk.merchant(STORE).id());
        Account other = people.merchant(desk.merchant(STORE).id());
        talk.allowDirect(ticket.number(), true, agent.actor());
        write();

        page.open("merchant/tickets/" + ticket.number(), seller);

        assertThat(notices.unread(seller.id())).isZero();
        assertThat(notices.unread(other.id())).isEqualTo(1);
    }

    @Test
    void aMerchantReadsWhatWillBeHereWhileThereIsNothing() {
        page.open("merchant", people.merchant(desk.merchant(STORE).id()));
        popover().open();

        assertThat(popover().getElement().getTextRecursively()).contains("投诉人直接给你们留言时");
    }

    private void write() {
        customers.say(desk.now(ticket), MessageThread.PARTIES, "TICKET", "请补发", Actor.COMPLAINANT);
    }

    private static Popover popover() {
        return _find(Popover.class).stream()
                .filter(one -> one.getElement().getTextRecursively().contains("提醒"))
                .findFirst()
                .orElseThrow();
    }

    private static Button bell() {
        return _find(Button.class).stream().filter(one -> is(one, "提醒，")).findFirst().orElseThrow();
    }

    private static List<Button> lines() {
        return _find(Button.class, spec -> spec.withClasses("notice"));
    }

    private static boolean is(Button button, String label) {
        return button.getAriaLabel().filter(said -> said.startsWith(label)).isPresent();
    }
}
