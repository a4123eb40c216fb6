package com.qihui.redress.workflow.outside;

import static com.qihui.schema.Tables.OUTGOING_MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.CustomerTurns;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R41: at the latest when an answer is late. */
@RedressTest
class LateAnswerRightsTests {

    private static final String STORE = "迟复小店";

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired CustomerTurns turns;
    @Autowired Messages messages;
    @Autowired Deadlines deadlines;
    @Autowired Journal journal;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private Ticket ticket;

    @BeforeEach
    void aComplaint() {
        desk.merchant(STORE);
        ticket =
                desk.file(
                        Complaints.by(
                                Complaints.about(STORE, Category.NOT_AS_DESCRIBED),
                                new FileComplaint.Complainant(
                                        "测试用户940", "19900000940", "u940@example.org")));
    }

    @Test
    void nothingIsToldWhileTheAnswerIsInTime() {
        passTo(ClockKind.FIRST_RESPONSE, Duration.ofMinutes(-5));

        assertThat(told()).isEmpty();
    }

    @Test
    void theRightIsToldWithItsDayAsSoonAsTheFirstAnswerIsLate() {
        passTo(ClockKind.FIRST_RESPONSE, Duration.ofSeconds(5));

        assertThat(told()).singleElement().asString().contains("12315").contains(day());
        assertThat(desk.now(ticket).rightsToldAt()).isNotNull();
    }

    /** What is said to them goes by mail to whoever gave an address. */
    @Test
    void itGoesByMailToo() {
        passTo(ClockKind.FIRST_RESPONSE, Duration.ofSeconds(5));

        assertThat(
                        db.select(OUTGOING_MAIL.BODY)
                                .from(OUTGOING_MAIL)
                                .where(OUTGOING_MAIL.TICKET_ID.eq(ticket.id()))
                                .fetch(OUTGOING_MAIL.BODY))
                .anyMatch(body -> body.contains("晚于规定的时间") && body.contains(day()));
    }

    @Test
    void itIsToldOnceThoughEveryAnswerIsLate() {
        passTo(ClockKind.FIRST_RESPONSE, Duration.ofSeconds(5));
        customers.say(desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "正在核实。", agent());
        turns.write(desk.now(ticket), "怎么样了？");

        passTo(ClockKind.NEXT_RESPONSE, Duration.ofSeconds(5));

        assertThat(told()).hasSize(1);
        assertThat(happened()).containsOnlyOnce("RIGHTS_TOLD");
    }

    @Test
    void aLaterAnswerThatIsLateTellsItWhereTheFirstWasInTime() {
        customers.say(desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "正在核实。", agent());
        turns.write(desk.now(ticket), "怎么样了？");

        passTo(ClockKind.NEXT_RESPONSE, Duration.ofSeconds(5));

        assertThat(told()).hasSize(1);
    }

    private static Actor agent() {
        return new Actor(Actor.Kind.AGENT, null, "agent", "1018", null, null);
    }

    private void passTo(ClockKind kind, Duration after) {
        Deadline due =
                deadlines.of(ticket.id()).stream()
                        .filter(one -> one.kind() == kind && one.isLive())
                        .findFirst()
                        .orElseThrow();
        desk.pass(ticket, Duration.between(clock.instant(), due.dueAt().plus(after)));
    }

    private String day() {
        var day = desk.now(ticket).externalEligibleFrom();
        return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
    }

    private List<String> told() {
        return messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT)).stream()
                .map(Message::body)
                .filter(body -> body.contains("晚于规定的时间"))
                .toList();
    }

    private List<String> happened() {
        return journal.of(ticket.id()).stream().map(entry -> entry.type()).toList();
    }
}
