package com.qihui.redress.answering;

import com.qihui.redress.order.Order;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What belongs to a complaint: what was filed, what the order says, what the other side wrote. */
final class OwnData {

    private static final Pattern WITHIN_NUMBER = Pattern.compile("(?<=\\d)[ -](?=\\d)");

    private final String name;
    private final String all;

    private OwnData(String name, String all) {
        this.name = name;
        this.all = all;
    }

    /**
     * @param said by the other side in the thread that is written to
     */
    static OwnData of(
            Ticket ticket, FileComplaint filed, @Nullable Order order, List<String> said) {
        Stream<@Nullable String> known =
                Stream.of(
                        ticket.number(),
                        ticket.orderNo(),
                        ticket.complainantName(),
                        ticket.complainantPhone(),
                        ticket.complainantEmail(),
                        filed.orderNo(),
                        filed.rechargeTarget(),
                        filed.narrative(),
                        order == null ? null : order.orderNo(),
                        order == null ? null : order.rechargeTarget(),
                        order == null ? null : order.facts());
        Stream<@Nullable String> told =
                Stream.concat(
                        filed.demand().stream().map(FileComplaint.Demand::text),
                        Stream.concat(
                                filed.evidence().stream().map(FileComplaint.Piece::desc),
                                filed.contactLog().stream().map(FileComplaint.Contact::promise)));
        String all =
                Stream.concat(Stream.concat(known, told), said.stream())
                        .filter(Objects::nonNull)
                        .reduce(new StringBuilder(), OwnData::line, StringBuilder::append)
                        .toString();
        return new OwnData(ticket.complainantName(), together(plain(all)).toLowerCase(Locale.ROOT));
    }

    /** Signs as wide as Chinese characters become the plain ones. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Numbers that were written in groups, without the gaps. */
    static String together(String text) {
        return WITHIN_NUMBER.matcher(text).replaceAll("");
    }

    boolean has(String words) {
        return all.contains(together(words).toLowerCase(Locale.ROOT));
    }

    /** By the whole name or the family name, or as one who hides it writes it. */
    boolean isCalled(String called) {
        return name.contains(called) || called.contains(name) || has(called);
    }

    private static StringBuilder line(StringBuilder all, @Nullable String text) {
        return all.append(text).append('\n');
    }
}
