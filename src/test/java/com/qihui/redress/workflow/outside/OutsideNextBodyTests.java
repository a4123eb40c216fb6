package com.qihui.redress.workflow.outside;

import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.escalation.DeclineGround;
import com.qihui.redress.escalation.Lesson;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideOutcome;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where one body does not help, the next is offered and nothing closes (R46). */
class OutsideNextBodyTests extends CaseOutside {

    @Autowired Messages messages;

    /** R46: refused with its ground, the next body is offered and the complaint stays open. */
    @Test
    void whoIsNotTakenIsToldOfTheNextBodyAndTheComplaintStaysOpen() {
        Ticket ticket = upheld();
        register(ticket, "MARKET_REGULATION_12315");
        follow(
                ticket,
                "REFUSED",
                "declineGround",
                "NO_CONSUMER_DISPUTE",
                "note",
                "没有可以证明的争议",
                "lesson",
                "LESSON_EVIDENCE_OVERLOOKED");
        desk.runDue(ticket);

        OutsideCase refused = cases.of(ticket.id()).get(0);
        assertThat(refused.outcome()).isEqualTo(OutsideOutcome.REFUSED);
        assertThat(refused.ground()).isEqualTo(DeclineGround.NO_CONSUMER_DISPUTE);
        assertThat(refused.lesson()).isEqualTo(Lesson.LESSON_EVIDENCE_OVERLOOKED);
        assertThat(ledger(ticket, ClockKind.OUTSIDE_ACCEPTANCE).deadline().state())
                .isEqualTo(ClockState.MET);
        assertThat(current(ticket).cause()).isEqualTo(Cause.ANOTHER_BODY_ENDED);
        assertThat(current(ticket).suggestedBody()).isEqualTo(Body.SMALL_CLAIMS);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.EXTERNAL);
        assertThat(desk.openTasks(ticket)).containsExactly(REGISTER_EXTERNAL_CASE);
        assertThat(messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT)))
                .map(Message::body)
                .anySatisfy(body -> assertThat(body).startsWith("您去的机构没有受理"));

        desk.pass(ticket, Duration.ofDays(31));

        assertThat(current(ticket).outcome()).isEqualTo(OutsideOutcome.OFFER_LAPSED);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
    }

    /** Whoever withdrew has decided, and is offered nothing more. */
    @Test
    void whoWithdrewIsOfferedNoOtherBody() {
        Ticket ticket = upheld();
        register(ticket, "MARKET_REGULATION_12315");

        follow(ticket, "WITHDRAWN", "note", "用户撤回");
        desk.runDue(ticket);

        assertThat(cases.of(ticket.id())).hasSize(1);
        assertThat(desk.openTasks(ticket)).doesNotContain(REGISTER_EXTERNAL_CASE);
    }
}
