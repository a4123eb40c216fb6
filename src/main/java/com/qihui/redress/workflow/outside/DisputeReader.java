package com.qihui.redress.workflow.outside;

import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.conversation.Contacts;
import com.qihui.redress.escalation.Dispute;
import com.qihui.redress.escalation.Dispute.Purpose;
import com.qihui.redress.escalation.Dispute.Seller;
import com.qihui.redress.escalation.Dispute.Trait;
import com.qihui.redress.escalation.Elsewhere;
import com.qihui.redress.escalation.Operator;
import com.qihui.redress.escalation.Operator.Party;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.Stake;
import com.qihui.redress.order.Order;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Closing;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.triage.ComplaintReader;
import com.qihui.redress.triage.OutsideSign;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lays a complaint out for what decides on bodies outside. */
@Component
class DisputeReader {

    private static final String FAILED = "FAILED";

    private final ComplaintReader reader;
    private final OrderSnapshots snapshots;
    private final Contacts contacts;
    private final ZoneId zone;
    private final Clock clock;

    DisputeReader(
            ComplaintReader reader,
            OrderSnapshots snapshots,
            Contacts contacts,
            @Value("${redress.zone}") ZoneId zone,
            Clock clock) {
        this.reader = reader;
        this.snapshots = snapshots;
        this.contacts = contacts;
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * @param cases its cases outside so far
     */
    Dispute of(Ticket ticket, FileComplaint filed, List<OutsideCase> cases) {
        Order order = snapshots.of(ticket.id()).orElse(null);
        Set<OutsideSign> signs = reader.outside(ticket, filed, order).keySet();
        Stake stake =
                Stake.of(
                        filed,
                        order == null ? null : order.amountYuan(),
                        signs.contains(OutsideSign.PAID_OFF_PLATFORM));
        return new Dispute(
                ticket.category(),
                ticket.subCause(),
                responsibility(ticket, signs),
                ticket.flags(),
                ticket.orderNo() != null || ticket.merchantName() != null,
                operator(ticket, filed, order, stake, signs),
                stake,
                purpose(signs),
                seller(ticket, signs),
                traits(filed, signs),
                Elsewhere.of(cases),
                ticket.closing() == Closing.REMEDIED,
                arose(ticket, filed),
                LocalDate.ofInstant(clock.instant(), zone));
    }

    /** While pieces are waited for nobody has said who is answerable; the words may. */
    private static @Nullable Responsibility responsibility(Ticket ticket, Set<OutsideSign> signs) {
        boolean own =
                ticket.subCause() == SubCause.USER_INPUT_ERROR
                        || signs.contains(OutsideSign.FAMILY);
        return ticket.responsibility() == null && own
                ? Responsibility.USER
                : ticket.responsibility();
    }

    private Operator operator(
            Ticket ticket,
            FileComplaint filed,
            @Nullable Order order,
            Stake stake,
            Set<OutsideSign> signs) {
        boolean telecom =
                signs.contains(OutsideSign.TELECOM)
                        || (filed.productType() == null
                                && signs.contains(OutsideSign.TELECOM_TOLD));
        if (!telecom) {
            return Operator.NONE;
        }
        LocalDate askedOn =
                reader.operatorAskedAt(filed)
                        .or(() -> loggedAt(ticket))
                        .map(this::day)
                        .orElse(null);
        boolean asked =
                askedOn != null
                        || (!signs.contains(OutsideSign.OPERATOR_NOT_ASKED)
                                && (signs.contains(OutsideSign.OPERATOR_ASKED)
                                        || signs.contains(OutsideSign.OPERATOR_SILENT)));
        return new Operator(
                party(ticket, order, stake, signs),
                asked,
                askedOn,
                asked
                        && signs.contains(OutsideSign.OPERATOR_ANSWERED)
                        && !signs.contains(OutsideSign.OPERATOR_SILENT));
    }

    /** What the desk wrote down of it since. */
    private Optional<Instant> loggedAt(Ticket ticket) {
        return contacts.of(ticket.id()).stream()
                .filter(one -> one.party() == ContactParty.OTHER)
                .filter(one -> one.counterpart() != null && reader.isOperator(one.counterpart()))
                .map(Contact::at)
                .min(Comparator.naturalOrder());
    }

    /**
     * A top-up that never reached the operator, one that came late, and money the platform owes
     * back are the platform's; what hangs without anybody knowing where may be the operator's.
     */
    private static Party party(
            Ticket ticket, @Nullable Order order, Stake stake, Set<OutsideSign> signs) {
        boolean neverReached =
                signs.contains(OutsideSign.OPERATOR_WITHOUT_RECORD)
                        || ticket.subCause() == SubCause.INTERFACE_ERROR
                        || (order != null && FAILED.equals(order.deliveryState()));
        if (ticket.category() != Category.RECHARGE_NOT_CREDITED
                || neverReached
                || stake.compensationOnly()) {
            return Party.PLATFORM;
        }
        return signs.contains(OutsideSign.OPERATOR_HAS_RECORD) ? Party.OPERATOR : Party.UNKNOWN;
    }

    private static Purpose purpose(Set<OutsideSign> signs) {
        if (signs.contains(OutsideSign.FOR_TRADE)) {
            return Purpose.TRADE;
        }
        return signs.contains(OutsideSign.SOUNDS_OF_TRADE)
                ? Purpose.TRADE_HINTED
                : Purpose.CONSUMPTION;
    }

    /** Where the platform is answerable alone, it is the other side, and can be found. */
    private static Seller seller(Ticket ticket, Set<OutsideSign> signs) {
        if (!signs.contains(OutsideSign.SELLER_GONE)) {
            return Seller.KNOWN;
        }
        return ticket.merchantId() != null || ticket.responsibility() == Responsibility.PLATFORM
                ? Seller.GONE
                : Seller.UNKNOWN;
    }

    private static Set<Trait> traits(FileComplaint filed, Set<OutsideSign> signs) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (signs.contains(OutsideSign.PAID_OFF_PLATFORM)) {
            traits.add(Trait.PAID_OFF_PLATFORM);
        }
        if (signs.contains(OutsideSign.IDENTITY_REFUSED)) {
            traits.add(Trait.IDENTITY_REFUSED);
        }
        if (filed.evidence().stream().anyMatch(one -> Boolean.FALSE.equals(one.priorNotice()))) {
            traits.add(Trait.UNANNOUNCED_RECORDING);
        }
        return traits;
    }

    /** Since the day it was paid for; where no such day is told, since it was complained of. */
    private LocalDate arose(Ticket ticket, FileComplaint filed) {
        return Stream.of(
                        Optional.ofNullable(filed.payment())
                                .map(FileComplaint.Payment::paidAt)
                                .orElse(null),
                        filed.orderedAt(),
                        ticket.submittedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::day)
                .orElseThrow();
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
