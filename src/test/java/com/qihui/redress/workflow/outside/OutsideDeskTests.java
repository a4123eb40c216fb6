package com.qihui.redress.workflow.outside;

import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideRequest;
import com.qihui.redress.escalation.Registration;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What the desk does about the outside beyond the tasks of its process, and who may not. */
class OutsideDeskTests extends CaseOutside {

    @Autowired OutsideDesk outside;

    /** A body that writes first has the case; from then on it runs as any other. */
    @Test
    void aBodyThatWritesFirstHasTheCase() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.NOT_AS_DESCRIBED));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        Registration told = new Registration(Body.MARKET_REGULATION_12315, "来函-1", today, null);

        outside.register(ticket, told, agent);
        outside.asked(
                desk.now(ticket),
                OutsideRequest.Kind.PLATFORM_ANSWER,
                "请答复",
                today,
                today.plusDays(10),
                agent);

        assertThat(current(ticket).cause()).isEqualTo(Cause.BODY_WROTE);
        assertThat(current(ticket).state()).isEqualTo(OutsideCase.State.REGISTERED);
        assertThat(desk.openTasks(ticket)).contains(FOLLOW_EXTERNAL_CASE);
        assertThat(ledger(ticket, ClockKind.OUTSIDE_ANSWER).deadline().dueAt())
                .isEqualTo(today.plusDays(11).atStartOfDay(ZONE).toInstant());
        assertThatThrownBy(() -> outside.register(desk.now(ticket), told, agent))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aMerchantTouchesNoCaseOutside() {
        Ticket ticket = late();
        Actor own =
                new Actor(Actor.Kind.MERCHANT, null, "m", "M-1", null, desk.merchant(STORE).id());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);

        assertThatThrownBy(
                        () ->
                                outside.register(
                                        ticket,
                                        new Registration(Body.TELECOM_APPEAL, "1", today, null),
                                        own))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () ->
                                desk.complete(
                                        ticket,
                                        REGISTER_EXTERNAL_CASE,
                                        "REGISTERED",
                                        Map.of("body", "TELECOM_APPEAL", "caseNo", "1"),
                                        own))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** What is closed is taken up first; then a body's case is registered on it. */
    @Test
    void noCaseIsRegisteredOnAClosedComplaint() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of("responsibility", "USER", "remedy", "INFO", "answer", "说明如下"));
        customers.decide(desk.now(ticket), true, null, Complaints.SHOP);
        desk.runDue(ticket);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        Registration told = new Registration(Body.MARKET_REGULATION_12315, "来函-2", today, null);

        assertThatThrownBy(() -> outside.register(desk.now(ticket), told, agent))
                .isInstanceOf(Conflict.class);
        assertThat(cases.of(ticket.id())).isEmpty();
    }
}
