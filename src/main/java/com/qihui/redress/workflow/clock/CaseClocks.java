package com.qihui.redress.workflow.clock;

import com.qihui.redress.conversation.Promise;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.sla.CalendarKind;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.sla.Deadlines.Started;
import com.qihui.redress.sla.DueTime;
import com.qihui.redress.sla.PauseReason;
import com.qihui.redress.sla.RetargetReason;
import com.qihui.redress.sla.ServiceLevel;
import com.qihui.redress.sla.Target;
import com.qihui.redress.sla.WarningSteps;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.servicelevel.PolicyFacts;
import com.qihui.redress.workflow.servicelevel.ServiceLevels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Starts and ends the clocks of a complaint as it goes its way. */
@Component
public class CaseClocks {

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

    private static final Set<ClockKind> ANSWERS =
            EnumSet.of(ClockKind.FIRST_RESPONSE, ClockKind.NEXT_RESPONSE);

    /** Those that follow the policy while they run. */
    public static final Set<ClockKind> OWN =
            EnumSet.of(
                    ClockKind.DELIVERY,
                    ClockKind.FIRST_RESPONSE,
                    ClockKind.NEXT_RESPONSE,
                    ClockKind.RESOLUTION,
                    ClockKind.INTERNAL_HANDLING);

    /** A promise is owed until it is kept, and an outside body goes on with its case (R45, R46). */
    private static final ClockKind[] MOOT_WHEN_CLOSED =
            EnumSet.complementOf(
                            EnumSet.of(
                                    ClockKind.PROMISE,
                                    ClockKind.OUTSIDE_ACCEPTANCE,
                                    ClockKind.OUTSIDE_OUTCOME,
                                    ClockKind.OUTSIDE_SUPPLEMENT,
                                    ClockKind.OUTSIDE_ANSWER))
                    .toArray(ClockKind[]::new);

    private static final ServiceLevel APPEAL =
            new ServiceLevel(
                    ClockKind.MERCHANT_APPEAL,
                    new Target(3, ChronoUnit.DAYS, CalendarKind.WORKING_DAYS),
                    "merchant-appeal");

    private static final ServiceLevel PROTECTION =
            new ServiceLevel(
                    ClockKind.ACCOUNT_PROTECTION,
                    new Target(1, ChronoUnit.HOURS, CalendarKind.NATURAL),
                    "account-protection",
                    WarningSteps.parse("50:AGENT,80:LEAD,100:MANAGER+RAISE,200:DIRECTOR"),
                    0);

    private final Deadlines deadlines;
    private final ServiceLevels levels;
    private final Filings filings;
    private final OrderSnapshots snapshots;
    private final Clock clock;

    /** When the complainant is reminded, and when the process goes on without them. */
    public record CustomerTurn(Instant reminderAt, Instant dueAt) {}

    /** When the merchant is reminded, and when its silence counts. */
    public record MerchantTurn(Instant reminderAt, Instant dueAt) {}

    CaseClocks(
            Deadlines deadlines,
            ServiceLevels levels,
            Filings filings,
            OrderSnapshots snapshots,
            Clock clock) {
        this.deadlines = deadlines;
        this.levels = levels;
        this.filings = filings;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    public void startFiled(Ticket ticket) {
        deadlines.noneYet(ticket.id());
        startInside(ticket, ticket.submittedAt());
    }

    public void startReopened(Ticket ticket) {
        startInside(ticket, clock.instant());
    }

    /** Counts from payment; goods known to have arrived stop it where they did (R39). */
    public void startDelivery(Ticket ticket, DeliveryTimes times) {
        deadlines.start(
                ticket.id(),
                times.paidAt(),
                ServiceLevels.only(levels.of(ticket), Set.of(ClockKind.DELIVERY)));
        Instant deliveredAt = times.deliveredAt();
        if (deliveredAt != null) {
            deadlines.meetAt(ticket.id(), deliveredAt, ClockKind.DELIVERY);
        }
    }

    public CustomerTurn customerTurn(Ticket ticket) {
        Started turn = start(ticket, ClockKind.CUSTOMER_TURN);
        return new CustomerTurn(middle(turn), turn.dueAt());
    }

    /** When each of the complainant's turns that still run is due. */
    public List<Instant> turnsOf(Ticket ticket) {
        return deadlines.of(ticket.id()).stream()
                .filter(clock -> clock.kind() == ClockKind.CUSTOMER_TURN && clock.isLive())
                .map(Deadline::dueAt)
                .toList();
    }

    /** One of several that a complainant may have at once. */
    public void endTurn(Ticket ticket, Instant dueAt) {
        deadlines.meetDue(ticket.id(), ClockKind.CUSTOMER_TURN, dueAt);
    }

    /** Whether the time a complainant has to answer would have passed since they complained. */
    public boolean isTurnOver(Ticket ticket) {
        ServiceLevel level = levels.of(ticket, ClockKind.CUSTOMER_TURN);
        return !deadlines.due(ticket.submittedAt(), level.target()).at().isAfter(clock.instant());
    }

    public void waitForCustomer(Ticket ticket, PauseReason reason) {
        deadlines.pause(ticket.id(), reason, WAITING_FOR_CUSTOMER);
    }

    public void goOn(Ticket ticket) {
        deadlines.resume(ticket.id(), WAITING_FOR_CUSTOMER);
    }

    public MerchantTurn merchantTurn(Ticket ticket) {
        deadlines.cancel(ticket.id(), ClockKind.MERCHANT_RESPONSE);
        Started turn = start(ticket, ClockKind.MERCHANT_RESPONSE);
        return new MerchantTurn(middle(turn), turn.dueAt());
    }

    /**
     * A merchant may appeal; in three working days where an older policy does not know of it.
     *
     * @return until when
     */
    public Instant appealTurn(Ticket ticket) {
        endAppeal(ticket);
        ServiceLevel level =
                levels.find(levels.facts(ticket), ClockKind.MERCHANT_APPEAL).orElse(APPEAL);
        return deadlines.start(ticket.id(), clock.instant(), List.of(level)).get(0).dueAt();
    }

    /** It appealed or let its time pass; neither is a fault. */
    public void endAppeal(Ticket ticket) {
        deadlines.cancel(ticket.id(), ClockKind.MERCHANT_APPEAL);
    }

    /** An account is at risk; within an hour where an older policy does not know of it. */
    public void protect(Ticket ticket) {
        ServiceLevel level =
                levels.find(levels.facts(ticket), ClockKind.ACCOUNT_PROTECTION).orElse(PROTECTION);
        deadlines.cancel(ticket.id(), ClockKind.ACCOUNT_PROTECTION);
        deadlines.start(ticket.id(), clock.instant(), List.of(level));
    }

    /** The desk said something to the complainant, or put a solution before them. */
    public void answered(Ticket ticket) {
        deadlines.meet(ticket.id(), ClockKind.FIRST_RESPONSE, ClockKind.NEXT_RESPONSE);
    }

    /**
     * The complainant said something. It waits for an answer from the first message on that has
     * none; the first answer of all has a clock of its own.
     */
    void complainantWrote(Ticket ticket) {
        if (!isAnswerOwed(ticket) && !ticket.isClosed()) {
            start(ticket, ClockKind.NEXT_RESPONSE);
        }
    }

    /** Since when the complainant waits for an answer to what they wrote, if they do. */
    public Optional<Instant> answerOwedSince(Ticket ticket) {
        return deadlines.of(ticket.id()).stream()
                .filter(one -> one.kind() == ClockKind.NEXT_RESPONSE && one.isLive())
                .map(Deadline::startedAt)
                .findFirst();
    }

    /** What they wrote asks for none. */
    public void noAnswerNeeded(Ticket ticket) {
        deadlines.cancel(ticket.id(), ClockKind.NEXT_RESPONSE);
    }

    /** It does after all: they wait since they wrote it. */
    public void answerOwedAgain(Ticket ticket, Instant since) {
        if (!isAnswerOwed(ticket)) {
            ServiceLevel level = levels.of(ticket, ClockKind.NEXT_RESPONSE);
            deadlines.start(ticket.id(), since, List.of(level));
        }
    }

    /** Whether the complainant waits for the first answer, or for one to what they wrote since. */
    boolean isAnswerOwed(Ticket ticket) {
        return deadlines.of(ticket.id()).stream()
                .filter(Deadline::isLive)
                .anyMatch(clock -> ANSWERS.contains(clock.kind()));
    }

    /** Due when it was promised; it counts until it is kept, whatever becomes of the ticket. */
    public void startPromise(Ticket ticket, Promise promise) {
        ServiceLevel level = levels.of(ticket, ClockKind.PROMISE);
        deadlines.start(
                ticket.id(),
                promise.madeAt(),
                level.with(Target.agreed(promise.madeAt(), promise.dueAt())),
                promise.id());
    }

    public void keepPromise(Ticket ticket, Promise promise) {
        deadlines.meetAbout(ticket.id(), ClockKind.PROMISE, promise.id());
    }

    /** Nobody waits for it any more; what it was late already stays. */
    public void withdrawPromise(Ticket ticket, Promise promise) {
        deadlines.cancelAbout(ticket.id(), ClockKind.PROMISE, promise.id());
    }

    /**
     * What the policy looks at has changed. The desk's own clocks get what it grants now; whoever
     * else was told until when they have time keeps it.
     *
     * @return how many clocks are due at another time, or are moot
     */
    public int retarget(Ticket ticket, RetargetReason reason, String by) {
        PolicyFacts facts = levels.facts(ticket);
        int moved =
                deadlines.retarget(ticket.id(), kind -> levels.find(facts, kind), reason, OWN, by);
        boolean known =
                deadlines.of(ticket.id()).stream()
                        .anyMatch(one -> one.kind() == ClockKind.DELIVERY);
        if (reason == RetargetReason.CATEGORY && !known) {
            DeliveryTimes.of(filings.of(ticket.id()), snapshots.of(ticket.id()))
                    .ifPresent(times -> startDelivery(ticket, times));
        }
        return moved;
    }

    /** From when the outside is open by the time the inside has for the complaint itself (R29). */
    Optional<LocalDate> outsideFrom(Ticket ticket) {
        return deadlines.of(ticket.id()).stream()
                .filter(one -> one.kind() == ClockKind.INTERNAL_HANDLING)
                .filter(one -> one.startedAt().equals(ticket.submittedAt()))
                .findFirst()
                .map(one -> deadlines.dayAfter(new DueTime(one.dueAt(), one.provisional())));
    }

    public void meet(Ticket ticket, ClockKind... kinds) {
        deadlines.meet(ticket.id(), kinds);
    }

    /** Nothing is waited for any more; whether the solution was in time stays on record. */
    public void endAll(Ticket ticket) {
        deadlines.meet(
                ticket.id(),
                ClockKind.FIRST_RESPONSE,
                ClockKind.RESOLUTION,
                ClockKind.INTERNAL_HANDLING);
        deadlines.cancel(ticket.id(), MOOT_WHEN_CLOSED);
    }

    private void startInside(Ticket ticket, Instant from) {
        deadlines.start(ticket.id(), from, ServiceLevels.only(levels.of(ticket), FROM_THE_START));
    }

    private Started start(Ticket ticket, ClockKind kind) {
        ServiceLevel level = levels.of(ticket, kind);
        return deadlines.start(ticket.id(), clock.instant(), List.of(level)).get(0);
    }

    private static Instant middle(Started turn) {
        return turn.startedAt().plus(Duration.between(turn.startedAt(), turn.dueAt()).dividedBy(2));
    }
}
