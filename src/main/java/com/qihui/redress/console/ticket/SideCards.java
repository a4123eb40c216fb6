package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Card;
import com.qihui.redress.console.component.Facts;
import com.qihui.redress.order.Order;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is good to know beside the work: the order and the complainant. */
class SideCards {

    private static final Pattern PHONE = Pattern.compile("1\\d{10}");

    private final Wording wording;

    SideCards(Wording wording) {
        this.wording = wording;
    }

    /** The order as the platform knew it; else as the complainant named it. */
    Card order(TicketFile file) {
        Order order = file.order();
        return order == null ? named(file) : known(order, file.ticket());
    }

    private Card known(Order order, Ticket ticket) {
        Card card =
                new Card(
                        wording.say("ticket.order"),
                        new Facts()
                                .add(wording.say("ticket.order.product"), order.productName())
                                .add(
                                        wording.say("ticket.order.amount"),
                                        wording.yuan(order.amountYuan()))
                                .add(wording.say("ticket.order.merchant"), ticket.merchantName())
                                .add(
                                        wording.say("ticket.order.target"),
                                        target(order.rechargeTarget()))
                                .add(wording.say("ticket.order.payment"), payment(order))
                                .add(wording.say("ticket.order.payee"), order.payee())
                                .add(wording.say("ticket.order.channel"), order.upstreamChannel())
                                .add(wording.say("ticket.order.delivery"), delivery(order))
                                .add(wording.say("ticket.order.facts"), order.facts()));
        return card.aside(order.orderNo());
    }

    private Card named(TicketFile file) {
        FileComplaint filing = file.filing();
        Span unknown =
                new Span(
                        wording.say(
                                filing.orderNo() == null
                                        ? "ticket.order.none"
                                        : "ticket.order.unknown"));
        unknown.addClassNames("toned", "tone-warn");
        Card card =
                new Card(
                        wording.say("ticket.order"),
                        unknown,
                        new Facts()
                                .add(wording.say("ticket.order.product"), filing.productName())
                                .add(
                                        wording.say("ticket.order.amount"),
                                        wording.yuan(filing.orderAmountYuan()))
                                .add(
                                        wording.say("ticket.order.merchant"),
                                        file.ticket().merchantName())
                                .add(
                                        wording.say("ticket.order.target"),
                                        target(filing.rechargeTarget())));
        return filing.orderNo() == null ? card : card.aside(filing.orderNo());
    }

    /** A phone that was topped up is as personal as the complainant's own. */
    private Component target(@Nullable String account) {
        return account != null && PHONE.matcher(account).matches()
                ? new Masked(account, wording)
                : new Span(account == null ? wording.say("ticket.unknown") : account);
    }

    private @Nullable String payment(Order order) {
        return joined(
                order.provider() == null ? null : wording.option(order.provider()),
                wording.atIfKnown(order.paidAt()));
    }

    private @Nullable String delivery(Order order) {
        return joined(
                order.deliveryState() == null
                        ? null
                        : wording.say("delivery." + order.deliveryState()),
                wording.atIfKnown(order.deliveredAt()));
    }

    Card complainant(Ticket ticket) {
        Facts facts =
                new Facts().add(wording.say("ticket.customer.name"), ticket.complainantName());
        Optional.ofNullable(ticket.complainantPhone())
                .ifPresent(
                        phone ->
                                facts.add(
                                        wording.say("ticket.customer.phone"),
                                        new Masked(phone, wording)));
        Optional.ofNullable(ticket.complainantEmail())
                .ifPresent(
                        mail ->
                                facts.add(
                                        wording.say("ticket.customer.email"),
                                        new Masked(mail, wording)));
        String flags =
                ticket.flags().stream()
                        .map(wording::option)
                        .collect(Collectors.joining(wording.say("ticket.list")));
        facts.add(wording.say("ticket.customer.flags"), flags);
        return new Card(wording.say("ticket.customer"), facts);
    }

    private static @Nullable String joined(@Nullable String... parts) {
        String text = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return text.isEmpty() ? null : text;
    }
}
