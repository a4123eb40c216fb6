package com.qihui.redress.workflow.clock;

import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.order.Order;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.triage.ComplaintReader;
import com.qihui.redress.triage.Reading;
import com.qihui.redress.workflow.servicelevel.PolicyFacts;
import com.qihui.redress.workflow.servicelevel.ServiceLevels;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What complaints tell, each read once a transaction. */
@Component
public class Readings {

    /** Whatever the policy grants, what was paid for longer ago than this is late. */
    private static final Duration LONG_AGO = Duration.ofDays(3);

    private final ComplaintReader reader;
    private final Filings filings;
    private final OrderSnapshots snapshots;
    private final Merchants merchants;
    private final ServiceLevels levels;
    private final Deadlines deadlines;
    private final Clock clock;
    private final TransactionMemory<Long, Reading> memory = new TransactionMemory<>();

    Readings(
            ComplaintReader reader,
            Filings filings,
            OrderSnapshots snapshots,
            Merchants merchants,
            ServiceLevels levels,
            Deadlines deadlines,
            Clock clock) {
        this.reader = reader;
        this.filings = filings;
        this.snapshots = snapshots;
        this.merchants = merchants;
        this.levels = levels;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Of a complaint as it comes in. */
    public Reading of(
            FileComplaint filed,
            Optional<Order> order,
            Optional<Merchant> merchant,
            @Nullable String seller,
            Instant submittedAt) {
        return reader.read(
                filed,
                order.orElse(null),
                seller,
                merchant.map(Merchant::isSelfOperated).orElse(false),
                () -> isInTime(filed, order, submittedAt));
    }

    public Reading keep(Ticket ticket, Reading reading) {
        return memory.keep(ticket.id(), reading);
    }

    /**
     * As it was when it was made: what is known of the order is of that moment too. One that began
     * as a chat is read as of when it became more.
     */
    public Reading of(Ticket ticket) {
        return memory.get(ticket.id(), unknown -> of(ticket, ticket.judgedAt()));
    }

    /** As it is judged by another moment than that at which it was made. */
    public Reading of(Ticket ticket, Instant moment) {
        return of(
                filings.of(ticket.id()),
                snapshots.of(ticket.id()),
                Optional.ofNullable(ticket.merchantId()).flatMap(merchants::byId),
                ticket.merchantName(),
                moment);
    }

    /** Whether what was paid for may still arrive in time from now on. */
    public boolean mayStillArrive(FileComplaint filed, Optional<Order> order) {
        return isInTime(filed, order, clock.instant());
    }

    private boolean isInTime(FileComplaint filed, Optional<Order> order, Instant moment) {
        return DeliveryTimes.of(filed, order)
                .filter(times -> times.deliveredAt() == null)
                .map(DeliveryTimes::paidAt)
                .filter(paid -> paid.plus(LONG_AGO).isAfter(moment))
                .filter(paid -> isInTime(paid, filed, moment))
                .isPresent();
    }

    private boolean isInTime(Instant paid, FileComplaint filed, Instant moment) {
        BigDecimal related = filed.relatedOrdersTotalYuan();
        PolicyFacts facts =
                new PolicyFacts(
                        Category.RECHARGE_NOT_CREDITED,
                        null,
                        filed.productType(),
                        Priority.HIGH,
                        filed.channel(),
                        null,
                        related != null ? related : filed.orderAmountYuan(),
                        null);
        return levels.find(facts, ClockKind.DELIVERY)
                .map(level -> deadlines.due(paid, level.target()).at())
                .filter(due -> due.isAfter(moment))
                .isPresent();
    }
}
