package com.qihui.redress.workflow.inquiry;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.inquiry.EnterInquiry;
import com.qihui.redress.escalation.inquiry.Means;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.IntakeDesk;
import com.qihui.redress.workflow.closing.Reopening;
import com.qihui.redress.workflow.inquiry.Entered.How;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The complaint about an order: an open one before a closed one that may be taken up again (R46),
 * the newest first; else one is made of what the body tells, which has gaps like any (R18).
 */
@Component
class AboutOrder {

    private final Tickets tickets;
    private final Reopening reopening;
    private final CustomerDesk customers;
    private final IntakeDesk intake;
    private final MessageSource labels;

    AboutOrder(
            Tickets tickets,
            Reopening reopening,
            CustomerDesk customers,
            IntakeDesk intake,
            MessageSource labels) {
        this.tickets = tickets;
        this.reopening = reopening;
        this.customers = customers;
        this.intake = intake;
        this.labels = labels;
    }

    record Found(Ticket ticket, How how) {}

    Found findOrMake(EnterInquiry told, Actor by) {
        List<Ticket> all = tickets.aboutOrder(told.orderNo());
        Optional<Found> open =
                all.stream()
                        .filter(one -> !one.isClosed())
                        .findFirst()
                        .map(one -> new Found(one, How.FOUND));
        return open.or(
                        () ->
                                all.stream()
                                        .filter(reopening::isPossible)
                                        .findFirst()
                                        .map(one -> reopened(one, told, by)))
                .orElseGet(() -> new Found(made(told, by), How.MADE));
    }

    private Found reopened(Ticket closed, EnterInquiry told, Actor by) {
        return new Found(customers.reopen(closed, reason(told), by), How.REOPENED);
    }

    private String reason(EnterInquiry told) {
        String body =
                labels.getMessage("portal.body." + told.body(), null, Locale.SIMPLIFIED_CHINESE);
        return labels.getMessage(
                "inquiry.reopened", new Object[] {body, told.caseNo()}, Locale.SIMPLIFIED_CHINESE);
    }

    private Ticket made(EnterInquiry told, Actor by) {
        return intake.file(
                FileComplaint.told(
                        channel(told.means()),
                        new FileComplaint.Complainant(told.complainant(), told.phone(), null),
                        told.orderNo(),
                        told.wanted(),
                        null),
                List.of(),
                by);
    }

    private static Channel channel(Means means) {
        return switch (means) {
            case MAIL -> Channel.EMAIL;
            case PHONE -> Channel.PHONE;
            case LETTER, SITE -> Channel.TICKET;
        };
    }
}
