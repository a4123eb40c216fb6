package com.qihui.redress.workflow;

import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.sla.Deadlines.Started;
import com.qihui.redress.sla.PauseReason;
import com.qihui.redress.sla.ServiceLevel;
import com.qihui.redress.ticket.Ticket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Starts and ends the clocks of a complaint as it goes its way. */
@Component
class CaseClocks {

    private static final Set<ClockKind> FROM_THE_START =
            EnumSet.of(ClockKind.FIRST_RESPONSE, ClockKind.RESOLUTION, ClockKind.INTERNAL_HANDLING);

    /**
     * What the desk cannot do before the complainant has answered stands still. The seven working
     * days of the inside do not: they count from the complaint, and are the complainant's way out
     * (R29). Nor do delivery, a merchant's answer and promises, for which nobody waits for them.
     */
    private static final ClockKind[] WAITING_FOR_CUSTOMER = {
        ClockKind.FIRST_RESPONSE, ClockKind.NEXT_RESPONSE, ClockKind.RESOLUTION
    };

    private final Deadlines deadlines;
    private final ServiceLevels levels;
    private final Clock clock;

    /** When the complainant is reminded, and when the process goes on without them. */
    record CustomerTurn(Instant reminderAt, Instant dueAt) {}

    /** When the merchant is reminded, and when its silence counts. */
    record MerchantTurn(Instant reminderAt, Instant dueAt) {}

    CaseClocks(Deadlines deadlines, ServiceLevels levels, Clock clock) {
        this.deadlines = deadlines;
        this.levels = levels;
        this.clock = clock;
    }

    /**
     * @return when the inside has had its time (R29)
     */
    Instant startFiled(Ticket ticket) {
        return startInside(ticket, ticket.submittedAt());
    }

    Instant startReopened(Ticket ticket) {
        return startInside(ticket, clock.instant());
    }

    /** Counts from payment; goods known to have arrived stop it where they did (R39). */
    void startDelivery(Ticket ticket, DeliveryTimes times) {
        List<ServiceLevel> level =
                ServiceLevels.only(
                        levels.of(ticket.category(), ticket.priority(), ticket.channel()),
                        Set.of(ClockKind.DELIVERY));
        deadlines.start(ticket.id(), times.paidAt(), level);
        Instant deliveredAt = times.deliveredAt();
        if (deliveredAt != null) {
            deadlines.meetAt(ticket.id(), deliveredAt, ClockKind.DELIVERY);
        }
    }

    CustomerTurn customerTurn(Ticket ticket) {
        Started turn = start(ticket, ClockKind.CUSTOMER_TURN);
        return new CustomerTurn(middle(turn), turn.dueAt());
    }

    /** When each of the complainant's turns that still run is due. */
    List<Instant> turnsOf(Ticket ticket) {
        return deadlines.of(ticket.id()).stream()
                .filter(clock -> clock.kind() == ClockKind.CUSTOMER_TURN && clock.isLive())
                .map(Deadline::dueAt)
                .toList();
    }

    /** One of several that a complainant may have at once. */
    void endTurn(Ticket ticket, Instant dueAt) {
        deadlines.meetDue(ticket.id(), ClockKind.CUSTOMER_TURN, dueAt);
    }

    /** Whether the time a complainant has to answer would have passed since they complained. */
    boolean isTurnOver(Ticket ticket) {
        ServiceLevel level = levels.of(ticket, ClockKind.CUSTOMER_TURN);
        return !deadlines.due(ticket.submittedAt(), level.target()).at().isAfter(clock.instant());
    }

    void waitForCustomer(Ticket ticket, PauseReason reason) {
        deadlines.pause(ticket.id(), reason, WAITING_FOR_CUSTOMER);
    }

    void goOn(Ticket ticket) {
        deadlines.resume(ticket.id(), WAITING_FOR_CUSTOMER);
    }

    MerchantTurn merchantTurn(Ticket ticket) {
        deadlines.cancel(ticket.id(), ClockKind.MERCHANT_RESPONSE);
        Started turn = start(ticket, ClockKind.MERCHANT_RESPONSE);
        return new MerchantTurn(middle(turn), turn.dueAt());
    }

    void meet(Ticket ticket, ClockKind... kinds) {
        deadlines.meet(ticket.id(), kinds);
    }

    /** Nothing is waited for any more; whether the solution was in time stays on record. */
    void endAll(Ticket ticket) {
        deadlines.meet(
                ticket.id(),
                ClockKind.FIRST_RESPONSE,
                ClockKind.RESOLUTION,
                ClockKind.INTERNAL_HANDLING);
        deadlines.cancel(ticket.id(), ClockKind.values());
    }

    private Instant startInside(Ticket ticket, Instant from) {
        List<ServiceLevel> granted =
                ServiceLevels.only(
                        levels.of(ticket.category(), ticket.priority(), ticket.channel()),
                        FROM_THE_START);
        return deadlines.start(ticket.id(), from, granted).stream()
                .filter(deadline -> deadline.kind() == ClockKind.INTERNAL_HANDLING)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no time for internal handling"))
                .dueAt();
    }

    private Started start(Ticket ticket, ClockKind kind) {
        ServiceLevel level = levels.of(ticket, kind);
        return deadlines.start(ticket.id(), clock.instant(), List.of(level)).get(0);
    }

    private static Instant middle(Started turn) {
        return turn.startedAt().plus(Duration.between(turn.startedAt(), turn.dueAt()).dividedBy(2));
    }
}
