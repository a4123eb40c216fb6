package com.qihui.redress.console.manager;

import com.qihui.redress.insight.behind.TicketsBehind;
import com.qihui.redress.insight.behind.TicketsBehind.What;
import com.qihui.redress.sla.ClockKind;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where what stands behind a figure is listed. */
final class TicketAddress {

    static final String PATH = "dashboard/tickets";

    private TicketAddress() {}

    static String of(TicketsBehind figure) {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "what", figure.what());
        put(query, "kind", figure.kind());
        put(query, "from", figure.from());
        put(query, "to", figure.to());
        BoardAddress.put(query, figure.filter());
        return PATH + "?" + QueryParameters.simple(query).getQueryString();
    }

    /**
     * @throws RuntimeException when it is no address of ours
     */
    static TicketsBehind read(QueryParameters query) {
        return new TicketsBehind(
                query.getSingleParameter("what").map(What::valueOf).orElse(What.BREACHED),
                query.getSingleParameter("kind").map(ClockKind::valueOf).orElse(null),
                query.getSingleParameter("from").map(Instant::parse).orElse(null),
                query.getSingleParameter("to").map(Instant::parse).orElse(null),
                BoardAddress.readFilter(query));
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }
}
