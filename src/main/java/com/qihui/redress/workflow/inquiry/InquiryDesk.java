package com.qihui.redress.workflow.inquiry;

import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideRequest;
import com.qihui.redress.escalation.Registration;
import com.qihui.redress.escalation.inquiry.EnterInquiry;
import com.qihui.redress.escalation.inquiry.Inquiries;
import com.qihui.redress.escalation.inquiry.Inquiry;
import com.qihui.redress.escalation.inquiry.OrderGate;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.inquiry.Entered.How;
import com.qihui.redress.workflow.outside.OutsideDesk;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.annotation.Validated;

/**
 * Enters what a body asks about an order, once per body and number. The complaint of that order is
 * found or made, the body's case is registered on it, the time the platform has to answer runs, and
 * the letter is kept as a note that only the desk reads.
 */
@Service
@Validated
public class InquiryDesk {

    private final Inquiries inquiries;
    private final OrderGate gate;
    private final AboutOrder orders;
    private final OutsideCases cases;
    private final OutsideDesk outside;
    private final CustomerDesk customers;
    private final Tickets tickets;
    private final TransactionTemplate transaction;
    private final ZoneId zone;
    private final Clock clock;

    InquiryDesk(
            Inquiries inquiries,
            OrderGate gate,
            AboutOrder orders,
            OutsideCases cases,
            OutsideDesk outside,
            CustomerDesk customers,
            Tickets tickets,
            PlatformTransactionManager transactions,
            @Value("${redress.zone}") ZoneId zone,
            Clock clock) {
        this.inquiries = inquiries;
        this.gate = gate;
        this.orders = orders;
        this.cases = cases;
        this.outside = outside;
        this.customers = customers;
        this.tickets = tickets;
        this.transaction = new TransactionTemplate(transactions);
        this.zone = zone;
        this.clock = clock;
    }

    /**
     * @param letter files that came with it
     * @throws AccessDeniedException for everybody but agents and managers
     * @throws RuleViolation when a day cannot be
     */
    public Entered enter(@Valid EnterInquiry told, List<Enclosure> letter, Actor by) {
        requireDesk(by);
        requireDays(told);
        try {
            return inTurn(told, letter, by);
        } catch (DuplicateKeyException meanwhile) {
            // The first two inquiries about an order met; what the other did is there by now.
            return inTurn(told, letter, by);
        }
    }

    /** After whoever enters another inquiry about this order: there is one complaint of it. */
    private Entered inTurn(EnterInquiry told, List<Enclosure> letter, Actor by) {
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            gate.pass(told.orderNo());
                            return known(told).orElseGet(() -> enterNew(told, letter, by));
                        }));
    }

    private Optional<Entered> known(EnterInquiry told) {
        return inquiries
                .of(told.body(), told.caseNo())
                .map(Inquiry::number)
                .map(number -> new Entered(number, How.KNOWN));
    }

    private Entered enterNew(EnterInquiry told, List<Enclosure> letter, Actor by) {
        AboutOrder.Found found = orders.findOrMake(told, by);
        Ticket ticket = found.ticket();
        inquiries.keep(ticket, told, by);
        tickets.tell(ticket, "INQUIRY_ENTERED", by, facts(told));
        customers.say(
                ticket,
                SayMessage.of(MessageThread.INTERNAL, Channel.TICKET.name(), told.wanted())
                        .with(letter),
                by);
        return new Entered(ticket.number(), answerIsOwed(ticket, told, found.how(), by));
    }

    /** Of a case another body has, no second one is registered (R29). */
    private How answerIsOwed(Ticket ticket, EnterInquiry told, How how, Actor by) {
        Body has =
                cases.latest(ticket.id())
                        .filter(OutsideCase::isThere)
                        .map(OutsideCase::body)
                        .orElse(null);
        if (has != null && has != told.body()) {
            return How.BESIDE;
        }
        if (has == null) {
            outside.register(
                    ticket,
                    new Registration(told.body(), told.caseNo(), told.receivedOn(), null),
                    by);
        }
        outside.asked(
                ticket,
                OutsideRequest.Kind.PLATFORM_ANSWER,
                told.wanted(),
                told.receivedOn(),
                told.answerDueOn(),
                by);
        return has == null ? how : How.ADDED;
    }

    private static Map<String, Object> facts(EnterInquiry told) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("body", told.body().name());
        facts.put("caseNo", told.caseNo());
        facts.put("means", told.means().name());
        facts.put("receivedOn", told.receivedOn().toString());
        return facts;
    }

    private void requireDays(EnterInquiry told) {
        if (told.body() == Body.NONE) {
            throw RuleViolation.of("body", "required");
        }
        if (told.receivedOn().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            throw RuleViolation.of("receivedOn", "day_to_come");
        }
        LocalDate due = told.answerDueOn();
        if (due != null && due.isBefore(told.receivedOn())) {
            throw RuleViolation.of("answerDueOn", "day_before", told.receivedOn().toString());
        }
    }

    private static void requireDesk(Actor by) {
        if (by.kind() != Actor.Kind.AGENT && by.kind() != Actor.Kind.MANAGER) {
            throw new AccessDeniedException(by.kind() + " enters no inquiries");
        }
    }
}
