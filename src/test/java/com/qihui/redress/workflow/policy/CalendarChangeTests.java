package com.qihui.redress.workflow.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.CalendarBook;
import com.qihui.redress.sla.CalendarFollowing;
import com.qihui.redress.sla.CalendarSettings;
import com.qihui.redress.sla.CalendarVersion;
import com.qihui.redress.sla.Calendars;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.HolidayYear;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.sla.LedgerStep;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.sla.WorkingWindow;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A calendar is changed in versions, and the clocks that run follow (E5, E22). */
@RedressTest
class CalendarChangeTests {

    private static final String STORE = "日历小店";

    @Autowired Desk desk;
    @Autowired Calendars calendars;
    @Autowired CalendarFollowing following;
    @Autowired Ledgers ledgers;
    @Autowired People people;
    @Autowired TravellingClock clock;

    private Actor admin;
    private CalendarVersion before;

    @BeforeEach
    void aCalendarThatCounts() {
        desk.merchant(STORE);
        admin = people.admin().actor();
        before = calendars.latest();
    }

    @AfterEach
    void theCalendarCountsAsBefore() {
        clock.reset();
        if (calendars.latest().version() != before.version()) {
            calendars.change(before.book(), calendars.latest().version(), "测试结束", admin);
            following.follow();
        }
    }

    @Test
    void aLongerDayBringsTheDueTimeOfARunningClockForward() {
        clock.set(at("2026-11-17T16:00"));
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        assertThat(response(ticket).deadline().dueAt())
                .isBetween(at("2026-11-18T10:59"), at("2026-11-18T11:01"));
        clock.travel(Duration.ofHours(1));

        change(windows(9, 21), "周年庆加班");
        int moved = following.follow();

        assertThat(moved).isPositive();
        Ledger response = response(ticket);
        assertThat(response.deadline().dueAt())
                .isBetween(at("2026-11-17T19:59"), at("2026-11-17T20:01"));
        assertThat(response.deadline().calendarVersion()).isEqualTo(before.version() + 1);
        assertThat(response.entries())
                .extracting(entry -> entry.step())
                .containsExactly(LedgerStep.STARTED, LedgerStep.RETARGETED);
        assertThat(response.entries().get(1).reason()).isEqualTo("CALENDAR");
        assertThat(response.reckoned()).isEqualTo(response.deadline().dueAt());
        assertThat(response.runs())
                .extracting(run -> run.calendarVersion())
                .containsExactly(before.version(), before.version() + 1);
    }

    /** The notice of the next year comes out: what was provisional is not any more. */
    @Test
    void aPublishedNoticeMovesTheDayFromWhichTheOutsideIsOpen() {
        clock.set(at("2026-12-28T10:00"));
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        assertThat(internal(ticket).deadline().provisional()).isTrue();
        LocalDate openBefore = desk.now(ticket).externalEligibleFrom();

        HolidayYear notice =
                HolidayYear.of(
                        """
                        {"year": 2027, "days": [
                          {"date": "2027-01-01", "isOffDay": true},
                          {"date": "2027-01-04", "isOffDay": true},
                          {"date": "2027-01-05", "isOffDay": true}]}
                        """);
        change(before.book().with(notice), "国务院办公厅通知已发布");
        following.follow();

        assertThat(internal(ticket).deadline().provisional()).isFalse();
        assertThat(desk.now(ticket).externalEligibleFrom())
                .isEqualTo(LocalDate.of(2027, 1, 12))
                .isAfter(openBefore);
    }

    @Test
    void whatFollowedOnceIsNotTouchedAgain() {
        clock.set(at("2026-11-17T16:00"));
        Ticket ticket = desk.file(Complaints.about(STORE, Category.AFTERSALES_DELAY));
        change(windows(9, 20), "加班");
        following.follow();
        int entries = response(ticket).entries().size();

        assertThat(following.follow()).isZero();
        clock.travel(Duration.ofMinutes(1));
        assertThat(following.follow()).isZero();

        assertThat(response(ticket).entries()).hasSize(entries);
    }

    @Test
    void ofTwoWhoChangeItTheSecondIsTold() {
        change(windows(9, 20), "加班");

        assertThatThrownBy(() -> calendars.change(windows(10, 19), before.version(), "改短", admin))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void onlyAdministratorsChangeItAndWithAReason() {
        Actor manager = people.manager().actor();

        assertThatThrownBy(() -> calendars.change(before.book(), before.version(), "x", manager))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> calendars.change(before.book(), before.version(), " ", admin))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void refusesWindowsThatOverlap() {
        CalendarSettings settings = before.book().settings();
        CalendarBook overlapping =
                before.book()
                        .with(
                                new CalendarSettings(
                                        settings.zone(),
                                        List.of(window(9, 13), window(12, 18)),
                                        Set.of()));

        assertThatThrownBy(() -> calendars.change(overlapping, before.version(), "改", admin))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void theFilesGiveThePublishedYearsAndTheEstimateOfTheNext() {
        CalendarBook files = calendars.fromFiles(before.book().settings());

        assertThat(files.years())
                .extracting(HolidayYear::year)
                .containsExactly(2024, 2025, 2026, 2027);
        assertThat(files.isProvisional(2026)).isFalse();
        assertThat(files.isProvisional(2027)).isTrue();
    }

    private void change(CalendarBook book, String reason) {
        calendars.change(book, before.version(), reason, admin);
    }

    private CalendarBook windows(int from, int to) {
        CalendarSettings settings = before.book().settings();
        return before.book()
                .with(
                        new CalendarSettings(
                                settings.zone(), List.of(window(from, to)), settings.closures()));
    }

    private static WorkingWindow window(int from, int to) {
        return new WorkingWindow(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private Ledger response(Ticket ticket) {
        return ledger(ticket, ClockKind.FIRST_RESPONSE);
    }

    private Ledger internal(Ticket ticket) {
        return ledger(ticket, ClockKind.INTERNAL_HANDLING);
    }

    private Ledger ledger(Ticket ticket, ClockKind kind) {
        return ledgers.of(ticket.id()).stream()
                .filter(ledger -> ledger.deadline().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
