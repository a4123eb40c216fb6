package com.qihui.redress.workflow.clock;

import static com.qihui.redress.workflow.work.CaseTask.TRIAGE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.notification.Notice;
import com.qihui.redress.notification.Notices;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told when a clock runs low or out, and once (E7). */
@RedressTest
class ClockNoticeTests {

    private static final String STORE = "提醒小店";

    @Autowired Desk desk;
    @Autowired Casework casework;
    @Autowired Notices notices;
    @Autowired People people;
    @Autowired TravellingClock clock;

    private Account agent;
    private Account manager;
    private Ticket ticket;

    @BeforeEach
    void anAgentWorksOnAComplaint() {
        desk.merchant(STORE);
        agent = people.agent("RECHARGE");
        manager = people.manager();
        clock.set(at("2026-11-17T09:30"));
        ticket = desk.file(Complaints.about(STORE, Category.RECHARGE_NOT_CREDITED));
        casework.claim(desk.task(ticket, TRIAGE_COMPLAINT), agent.actor());
        // Whom the desk knows is asked again after a while.
        clock.travel(Duration.ofMinutes(1));
    }

    @Test
    void theAgentIsWarnedAndTheLeadOrWhoIsAboveIsToldOfTheBreach() {
        desk.pass(ticket, Duration.ofMinutes(97));
        assertThat(of(agent))
                .singleElement()
                .satisfies(
                        warned -> {
                            assertThat(warned.clock()).isEqualTo(ClockKind.FIRST_RESPONSE);
                            assertThat(warned.percent()).isEqualTo(80);
                            assertThat(warned.breached()).isFalse();
                            assertThat(warned.number()).isEqualTo(ticket.number());
                        });
        assertThat(of(manager)).isEmpty();

        desk.pass(ticket, Duration.ofMinutes(25));
        assertThat(of(manager))
                .singleElement()
                .satisfies(told -> assertThat(told.breached()).isTrue());
        assertThat(of(agent)).hasSize(1);
    }

    @Test
    void ofManyStepsAtOnceEachPersonIsToldTheLastOfEachClock() {
        desk.pass(ticket, Duration.ofDays(5));

        assertThat(of(manager).stream().map(Notice::clock)).doesNotHaveDuplicates();
        assertThat(of(manager)).anyMatch(told -> told.percent() > 100);
    }

    @Test
    void aNoticeIsReadByWhomItIsForAlone() {
        desk.pass(ticket, Duration.ofMinutes(97));
        Notice notice = of(agent).get(0);
        assertThat(notices.unread(agent.id())).isEqualTo(1);

        notices.read(manager.id(), notice.id());
        assertThat(notices.unread(agent.id())).isEqualTo(1);

        notices.read(agent.id(), notice.id());
        assertThat(notices.unread(agent.id())).isZero();
        assertThat(of(agent)).allMatch(Notice::isRead);
    }

    private List<Notice> of(Account account) {
        return notices.of(account.id(), Long.MAX_VALUE, 50).stream()
                .filter(notice -> notice.ticketId() == ticket.id())
                .toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
