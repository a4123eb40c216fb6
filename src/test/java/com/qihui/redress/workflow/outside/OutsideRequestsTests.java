package com.qihui.redress.workflow.outside;

import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Handing;
import com.qihui.redress.escalation.OutsideRequest;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.submission.Submissions;
import com.qihui.redress.ticket.Ticket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a body asks for is owed until it is handed in (R45). */
class OutsideRequestsTests extends CaseOutside {

    private static final Paper ANSWER = new Paper(Paper.Kind.ANSWER, Body.MARKET_REGULATION_12315);
    private static final Paper TO_ANOTHER = new Paper(Paper.Kind.ANSWER, Body.CONSUMER_ASSOCIATION);
    private static final Paper COMPLAINT = Paper.complaint(Body.MARKET_REGULATION_12315);

    @Autowired Submissions submissions;

    /** What was handed in on the last day was in time, whenever somebody notes it. */
    @Test
    void whatTheBodyAsksForIsOwedUntilItIsHandedIn() {
        Ticket ticket = late();
        clock.set(at("2026-04-27T10:00"));
        register(ticket, "MARKET_REGULATION_12315");
        follow(
                ticket,
                "ASKED",
                "requestKind",
                "SUPPLEMENT",
                "wanted",
                "请补交支付凭证原件",
                "askedOn",
                "2026-04-27",
                "dueOn",
                "2026-05-06");

        OutsideRequest asked = only(cases.requests(List.of(current(ticket))));
        assertThat(asked.isOpen()).isTrue();
        assertThat(asked.dueAt()).isEqualTo(at("2026-05-07T00:00"));
        assertThat(ledger(ticket, ClockKind.OUTSIDE_SUPPLEMENT).deadline().dueAt())
                .isEqualTo(asked.dueAt());

        clock.set(at("2026-05-08T10:00"));
        follow(
                ticket,
                "SUPPLEMENT",
                "request",
                Long.toString(asked.id()),
                "handedOn",
                "2026-05-06",
                "description",
                "支付凭证原件一份",
                "evidenceNos",
                "2");

        assertThat(ledger(ticket, ClockKind.OUTSIDE_SUPPLEMENT).deadline().state())
                .isEqualTo(ClockState.MET);
        assertThat(only(cases.requests(List.of(current(ticket)))).endedOn())
                .isEqualTo(LocalDate.of(2026, 5, 6));
        Handing kept = only(cases.handings(List.of(current(ticket))));
        assertThat(kept.description()).isEqualTo("支付凭证原件一份");
        assertThat(kept.pieces()).containsExactly(2);
        assertThat(kept.requestId()).isEqualTo(asked.id());
        assertThat(desk.openTasks(ticket)).contains(FOLLOW_EXTERNAL_CASE);
    }

    @Test
    void withoutADayOfTheBodyThePlatformsOwnTermCounts() {
        Ticket ticket = late();
        clock.set(at("2026-04-20T10:00"));
        register(ticket, "MARKET_REGULATION_12315");
        follow(ticket, "ASKED", "requestKind", "PLATFORM_ANSWER", "wanted", "请平台说明情况");

        Ledger answer = ledger(ticket, ClockKind.OUTSIDE_ANSWER);
        assertThat(answer.deadline().rule()).isEqualTo("outside-answer");
        assertThat(lastDay(answer)).isEqualTo("2026-04-27");

        follow(ticket, "WITHDRAWN", "note", "用户撤回");
        assertThat(ledger(ticket, ClockKind.OUTSIDE_ANSWER).deadline().state())
                .isEqualTo(ClockState.CANCELLED);
        assertThat(only(cases.requests(cases.of(ticket.id()))).isOpen()).isFalse();
    }

    /** 电商法 62: whoever enters that the platform's answer was handed in need not say to what. */
    @Test
    void thePlatformsAnswerIsAnAnswerToWhatTheBodyAskedBefore() {
        Ticket ticket = late();
        register(ticket, "MARKET_REGULATION_12315");
        follow(ticket, "ASKED", "requestKind", "PLATFORM_ANSWER", "wanted", "请平台说明情况");
        follow(ticket, "ASKED", "requestKind", "SUPPLEMENT", "wanted", "请补交支付凭证");
        Made answer = submissions.make(ticket.number(), ANSWER, agent);
        Made complaint = submissions.make(ticket.number(), COMPLAINT, agent);

        Made elsewhere = submissions.make(ticket.number(), TO_ANOTHER, agent);

        follow(ticket, "SUPPLEMENT", "description", "投诉材料", "dossier", id(complaint));
        follow(ticket, "SUPPLEMENT", "description", "给消协的答复", "dossier", id(elsewhere));
        assertThat(owed(ticket)).containsExactly("请平台说明情况", "请补交支付凭证");
        follow(ticket, "SUPPLEMENT", "description", "答复函，当面递交", "dossier", id(answer));

        assertThat(owed(ticket)).containsExactly("请补交支付凭证");
        assertThat(ledger(ticket, ClockKind.OUTSIDE_ANSWER).deadline().state())
                .isEqualTo(ClockState.MET);
        Handing kept = cases.handings(List.of(current(ticket))).get(2);
        assertThat(kept.submissionId()).isEqualTo(answer.id());
        assertThat(kept.requestId()).isNotNull();

        clock.travel(Duration.ofDays(1));
        follow(ticket, "ASKED", "requestKind", "PLATFORM_ANSWER", "wanted", "请再次说明");
        follow(ticket, "SUPPLEMENT", "description", "同一份答复函", "dossier", id(answer));
        assertThat(owed(ticket)).as("asked after it was made").contains("请再次说明");
    }

    private List<String> owed(Ticket ticket) {
        return cases.requests(List.of(current(ticket))).stream()
                .filter(OutsideRequest::isOpen)
                .map(OutsideRequest::wanted)
                .toList();
    }

    private static String id(Made dossier) {
        return Long.toString(dossier.id());
    }
}
