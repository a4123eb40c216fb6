package com.qihui.redress.triage;

import com.qihui.redress.order.Order;
import com.qihui.redress.statement.Narrative;
import com.qihui.redress.ticket.FileComplaint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A complaint and what the platform knows of it, laid out for the rules.
 *
 * @param shown what pieces are said to show and contacts promised, one a line
 * @param recorded what the platform noted on the order
 * @param brokenPromise what the platform's people promised and did not do
 * @param paidToOthers who was paid instead of the platform
 */
record Case(
        FileComplaint filed,
        @Nullable Order order,
        String narrative,
        String shown,
        String recorded,
        boolean selfOperated,
        @Nullable String brokenPromise,
        @Nullable String paidToOthers) {

    static Case of(
            FileComplaint filed, @Nullable Order order, boolean selfOperated, Payees payees) {
        return new Case(
                filed,
                order,
                Narrative.plain(filed.account()),
                Narrative.plain(shown(filed)),
                order == null || order.facts() == null ? "" : Narrative.plain(order.facts()),
                selfOperated,
                brokenPromise(filed),
                payees.other(filed.payment(), order));
    }

    private static String shown(FileComplaint filed) {
        return Stream.concat(
                        filed.evidence().stream().map(FileComplaint.Piece::desc),
                        filed.contactLog().stream().map(FileComplaint.Contact::promise))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String brokenPromise(FileComplaint filed) {
        return filed.contactLog().stream()
                .filter(contact -> Boolean.FALSE.equals(contact.kept()))
                .filter(contact -> !isMerchants(contact))
                .map(FileComplaint.Contact::promise)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    /** Merchants' staff have numbers of their own kind, and a conversation of their own. */
    private static boolean isMerchants(FileComplaint.Contact contact) {
        return Optional.ofNullable(contact.channel()).filter(way -> way.contains("商家")).isPresent()
                || Optional.ofNullable(contact.agentNo())
                        .filter(no -> no.startsWith("M-"))
                        .isPresent();
    }

    /** Whoever else than the platform's operators is paid. */
    record Payees(List<String> operators) {

        @Nullable String other(FileComplaint.@Nullable Payment payment, @Nullable Order order) {
            return Stream.of(
                            Optional.ofNullable(payment).map(FileComplaint.Payment::payee),
                            Optional.ofNullable(order).map(Order::payee))
                    .flatMap(Optional::stream)
                    .filter(payee -> !payee.isBlank())
                    .filter(payee -> !operators.contains(payee.strip()))
                    .findFirst()
                    .orElse(null);
        }
    }
}
