package com.qihui.redress.console.manager;

import com.qihui.redress.insight.TicketsBehind;
import com.qihui.redress.insight.TicketsBehind.What;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Team;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where the tickets behind a figure are listed. */
final class TicketAddress {

    static final String PATH = "dashboard/tickets";

    private TicketAddress() {}

    static String of(TicketsBehind figure) {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "what", figure.what());
        put(query, "kind", figure.kind());
        put(query, "from", figure.from());
        put(query, "to", figure.to());
        put(query, "team", figure.team());
        put(query, "merchant", figure.merchantId());
        put(query, "category", figure.category());
        return PATH + "?" + QueryParameters.simple(query).getQueryString();
    }

    /**
     * @throws RuntimeException when it is no address of ours
     */
    static TicketsBehind read(QueryParameters query) {
        return new TicketsBehind(
                query.getSingleParameter("what").map(What::valueOf).orElse(What.BREACHED),
                get(query, "kind", ClockKind::valueOf),
                get(query, "from", Instant::parse),
                get(query, "to", Instant::parse),
                get(query, "team", Team::valueOf),
                get(query, "merchant", Long::valueOf),
                get(query, "category", Category::valueOf));
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }

    private static <T> @Nullable T get(
            QueryParameters query, String name, Function<String, T> read) {
        return query.getSingleParameter(name).map(read).orElse(null);
    }
}
