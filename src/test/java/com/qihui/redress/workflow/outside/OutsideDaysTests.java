package com.qihui.redress.workflow.outside;

import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.sla.PauseReason;
import com.qihui.redress.ticket.Ticket;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A body has its own days, by its own law (R45). */
class OutsideDaysTests extends CaseOutside {

    /** R45: filed on Monday the 20th, told to the desk on the 29th; both its terms by its law. */
    @Test
    void theBodysDaysCountFromItsOwnDaysAndSayTheirArticle() {
        Ticket ticket = late();
        clock.set(at("2026-04-29T10:00"));
        register(ticket, "MARKET_REGULATION_12315", "filedOn", "2026-04-20");

        Ledger acceptance = ledger(ticket, ClockKind.OUTSIDE_ACCEPTANCE);
        assertThat(lastDay(acceptance)).isEqualTo("2026-04-29");
        assertThat(clockWords.explain(acceptance, Locale.SIMPLIFIED_CHINESE).get(0))
                .contains("总局令121第15条");

        follow(ticket, "ACCEPTED", "acceptedOn", "2026-04-28");

        assertThat(ledger(ticket, ClockKind.OUTSIDE_ACCEPTANCE).deadline().state())
                .isEqualTo(ClockState.MET);
        Ledger outcome = ledger(ticket, ClockKind.OUTSIDE_OUTCOME);
        // The sixtieth day is a Saturday, so it is put off to Monday.
        assertThat(lastDay(outcome)).isEqualTo("2026-06-29");
        assertThat(clockWords.explain(outcome, Locale.SIMPLIFIED_CHINESE).get(0))
                .contains("总局令121第23条");
        assertThat(current(ticket).state()).isEqualTo(OutsideCase.State.ACCEPTED);
        assertThat(desk.openTasks(ticket)).contains(FOLLOW_EXTERNAL_CASE);
    }

    @Test
    void aDayIsNeitherToComeNorBeforeWhatItFollows() {
        Ticket ticket = late();
        clock.set(at("2026-04-29T10:00"));
        assertRefused(
                () -> register(ticket, "MARKET_REGULATION_12315", "filedOn", "2026-04-30"),
                "fields.filedOn",
                "day_to_come");
        register(ticket, "MARKET_REGULATION_12315", "filedOn", "2026-04-20");
        assertRefused(
                () -> follow(ticket, "ACCEPTED", "acceptedOn", "2026-04-19"),
                "fields.acceptedOn",
                "day_before");
        assertRefused(
                () -> follow(ticket, "ACCEPTED", "acceptedOn", "昨天"),
                "fields.acceptedOn",
                "not_a_day");
        assertRefused(
                () -> follow(ticket, "REFUSED", "note", "没有说理由"),
                "fields.declineGround",
                "required");
        assertRefused(
                () -> follow(ticket, "MEDIATED", "remedy", "REFUND", "note", "退多少？"),
                "fields.awardedYuan",
                "required");
    }

    /** 总局令121号 22: ten days of examination, which the desk hears of when they are over. */
    @Test
    void theTimeOfAnExaminationIsNotCountedAndTheClockSaysWhy() {
        Ticket ticket = taken("2026-04-28");
        clock.set(at("2026-05-25T10:00"));

        follow(ticket, "EXAMINATION_BEGUN", "examinedFrom", "2026-05-11", "examined", "鉴定激活码的来源");
        Ledger still = ledger(ticket, ClockKind.OUTSIDE_OUTCOME);
        assertThat(still.deadline().isPaused()).isTrue();
        assertThat(still.standsStill()).isEqualTo(PauseReason.EXAMINATION);
        assertThat(ways(ticket)).contains("EXAMINATION_ENDED").doesNotContain("EXAMINATION_BEGUN");

        follow(ticket, "EXAMINATION_ENDED", "examinedUntil", "2026-05-20");

        Ledger goesOn = ledger(ticket, ClockKind.OUTSIDE_OUTCOME);
        assertThat(goesOn.deadline().state()).isEqualTo(ClockState.RUNNING);
        assertThat(lastDay(goesOn)).isEqualTo("2026-07-07");
        assertThat(goesOn.reckoned()).isEqualTo(goesOn.deadline().dueAt());
        assertThat(clockWords.explain(goesOn, Locale.SIMPLIFIED_CHINESE))
                .anyMatch(
                        line ->
                                line.startsWith("2026-05-11 00:00 至 2026-05-21 00:00 暂停")
                                        && line.contains("总局令121第22条"));
        assertThat(ways(ticket)).contains("EXAMINATION_BEGUN").doesNotContain("EXAMINATION_ENDED");
    }

    /**
     * It rang before anybody heard that it stood still by then: it had not run out, and rings
     * again.
     */
    @Test
    void aTimeThatHadNotRunOutAfterAllRunsOutLater() {
        Ticket ticket = taken("2026-04-28");
        clock.set(at("2026-07-02T10:00"));
        desk.runDue(ticket);
        assertThat(ledger(ticket, ClockKind.OUTSIDE_OUTCOME).deadline().state())
                .isEqualTo(ClockState.BREACHED);

        follow(ticket, "EXAMINATION_BEGUN", "examinedFrom", "2026-06-01", "examined", "检验充值卡");
        follow(ticket, "EXAMINATION_ENDED", "examinedUntil", "2026-06-10");

        Deadline goesOn = ledger(ticket, ClockKind.OUTSIDE_OUTCOME).deadline();
        assertThat(goesOn.state()).isEqualTo(ClockState.RUNNING);
        assertThat(goesOn.breachedAt()).isNull();
        clock.set(at("2026-07-08T10:00"));
        desk.runDue(ticket);
        assertThat(ledger(ticket, ClockKind.OUTSIDE_OUTCOME).deadline().breachedAt())
                .isEqualTo(at("2026-07-08T00:00"));
    }

    @Test
    void onlyABodyThatTookTheCaseAndWhoseLawLeavesItOutHasThingsExamined() {
        Ticket ticket = late();
        clock.set(at("2026-04-29T10:00"));
        register(ticket, "MARKET_REGULATION_12315", "filedOn", "2026-04-20");
        assertThat(ways(ticket)).doesNotContain("EXAMINATION_BEGUN");
        follow(ticket, "ACCEPTED", "acceptedOn", "2026-04-28");

        assertRefused(
                () ->
                        follow(
                                ticket,
                                "EXAMINATION_BEGUN",
                                "examinedFrom",
                                "2026-04-27",
                                "examined",
                                "太早"),
                "fields.examinedFrom",
                "day_before");
        follow(ticket, "EXAMINATION_BEGUN", "examined", "今天开始");
        assertRefused(
                () -> follow(ticket, "EXAMINATION_ENDED", "examinedUntil", "2026-04-28"),
                "fields.examinedUntil",
                "day_before");
        follow(ticket, "FAILED", "note", "鉴定期间双方终止调解");
        assertThat(ledger(ticket, ClockKind.OUTSIDE_OUTCOME).deadline().state())
                .isEqualTo(ClockState.MET);

        Ticket inCourt = upheld();
        register(inCourt, "SMALL_CLAIMS");
        follow(inCourt, "ACCEPTED");
        assertThat(ways(inCourt)).doesNotContain("EXAMINATION_BEGUN");
    }

    private Ticket taken(String day) {
        Ticket ticket = late();
        clock.set(at("2026-04-29T10:00"));
        register(ticket, "MARKET_REGULATION_12315", "filedOn", "2026-04-20");
        follow(ticket, "ACCEPTED", "acceptedOn", day);
        return ticket;
    }

    /** Each body by its own list: 12315 asks nobody to go to an operator first. */
    @Test
    void aCaseIsNotTakenOnAGroundOfThatBodysOwnListOnly() {
        Ticket ticket = late();
        register(ticket, "MARKET_REGULATION_12315");

        assertRefused(
                () -> follow(ticket, "REFUSED", "declineGround", "OPERATOR_NOT_ASKED", "note", "？"),
                "fields.declineGround",
                "not_one_of");
    }
}
