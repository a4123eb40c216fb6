package com.qihui.redress.answering;

import com.qihui.redress.account.Actor;
import com.qihui.redress.order.Order;
import com.qihui.redress.order.OrderSnapshots;
import com.qihui.redress.shared.TemplateText;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Ledger;
import com.qihui.redress.sla.Ledgers;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Fills what is often said with what this complaint is about. What is not known keeps its place,
 * named in the reader's language, so that nobody sends it unseen: <code>{{金额}}</code>.
 */
@Component
public class ReplyPlaces {

    /** What can be filled in; labelled {@code reply.place.<name>}. */
    public static final List<String> PLACES =
            List.of(
                    "name",
                    "number",
                    "order",
                    "product",
                    "amount",
                    "merchant",
                    "kind",
                    "submitted",
                    "due",
                    "outside",
                    "today",
                    "agentNo");

    /** What can only be asked for; labelled {@code reply.place.<name>}. */
    public static final List<String> CONDITIONS = List.of("category", "language", "channel");

    static final List<String> NAMES = Stream.concat(PLACES.stream(), CONDITIONS.stream()).toList();

    private final Filings filings;
    private final OrderSnapshots orders;
    private final Ledgers ledgers;
    private final MessageSource labels;
    private final Clock clock;
    private final ZoneId zone;

    ReplyPlaces(
            Filings filings,
            OrderSnapshots orders,
            Ledgers ledgers,
            MessageSource labels,
            Clock clock,
            @Value("${redress.zone}") ZoneId zone) {
        this.filings = filings;
        this.orders = orders;
        this.ledgers = ledgers;
        this.labels = labels;
        this.clock = clock;
        this.zone = zone;
    }

    /** What there is to fill in, for whoever writes it. */
    public Map<String, String> of(Ticket ticket, Locale language, Actor writer) {
        FileComplaint filed = filings.of(ticket.id());
        Optional<Order> order = orders.of(ticket.id());
        Map<String, String> values = new HashMap<>();
        put(values, "name", ticket.complainantName());
        put(values, "number", ticket.number());
        put(values, "order", ticket.orderNo());
        put(values, "product", or(filed.productName(), order.map(Order::productName)));
        put(values, "amount", yuan(or(filed.orderAmountYuan(), order.map(Order::amountYuan))));
        put(values, "merchant", ticket.merchantName());
        put(values, "submitted", day(ticket.submittedAt(), language));
        put(values, "outside", day(ticket.externalEligibleFrom(), language));
        put(values, "today", day(clock.instant(), language));
        put(values, "agentNo", writer.agentNo());
        put(values, "due", due(ticket, language));
        if (ticket.category() != null) {
            put(values, "category", ticket.category().name());
            put(values, "kind", say("option." + ticket.category(), language));
        }
        put(values, "language", filed.complainant().reads().toLanguageTag());
        put(values, "channel", ticket.channel().name());
        return values;
    }

    /** The words with everything known in its place. */
    public String fill(CannedReply reply, Map<String, String> values) {
        return fill(reply.body(), values, reply.language());
    }

    /** The same of what is done along with it. */
    public Deeds deeds(CannedReply reply, Map<String, String> values) {
        return reply.deeds().chosen(reply, words -> fill(words, values, reply.language()));
    }

    private String fill(String words, Map<String, String> values, Locale language) {
        return TemplateText.fill(words, values, name -> "{{" + placeName(name, language) + "}}");
    }

    /** As a preview shows it where there is no complaint. */
    public Map<String, String> example(Locale language) {
        Map<String, String> values =
                PLACES.stream()
                        .collect(
                                Collectors.toMap(
                                        name -> name,
                                        name -> say("reply.example." + name, language)));
        values = new HashMap<>(values);
        put(values, "category", "RECHARGE_NOT_CREDITED");
        put(values, "language", language.toLanguageTag());
        put(values, "channel", "TICKET");
        return values;
    }

    private String placeName(String name, Locale language) {
        return say("reply.place." + name, language);
    }

    /** Until when it is to be solved, while that is still to come. */
    private @Nullable String due(Ticket ticket, Locale language) {
        Instant now = clock.instant();
        return ledgers.of(ticket.id()).stream()
                .map(Ledger::deadline)
                .filter(one -> one.isLive() && !one.isPaused() && one.dueAt().isAfter(now))
                .filter(
                        one ->
                                one.kind() == ClockKind.RESOLUTION
                                        || one.kind() == ClockKind.INTERNAL_HANDLING)
                .min(Comparator.comparing(Deadline::kind))
                .map(one -> moment(one.dueAt(), language))
                .orElse(null);
    }

    /** The midnight that ends a day is told as that day's 24:00. */
    private String moment(Instant at, Locale language) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        boolean ends = local.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDateTime told = ends ? local.minusDays(1) : local;
        String hour = ends ? "'24:00'" : "HH:mm";
        String day = isChinese(language) ? "M月d日" : "d MMM";
        return DateTimeFormatter.ofPattern(day + " " + hour, language).format(told);
    }

    private String day(Instant at, Locale language) {
        return day(LocalDate.ofInstant(at, zone), language);
    }

    private static String day(LocalDate day, Locale language) {
        String pattern = isChinese(language) ? "yyyy年M月d日" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private static @Nullable String yuan(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static <T> @Nullable T or(@Nullable T first, Optional<T> second) {
        return first == null ? second.orElse(null) : first;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }

    private String say(String key, Locale language) {
        String said = labels.getMessage(key, null, key, language);
        return said == null ? key : said;
    }
}
