package com.qihui.redress.workflow;

import com.qihui.redress.sla.CalendarKind;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ServiceLevel;
import com.qihui.redress.sla.Target;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Ticket;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much time each clock grants, from {@code service-level.dmn}. */
@Component
class ServiceLevels {

    private final Decisions decisions;

    ServiceLevels(Decisions decisions) {
        this.decisions = decisions;
    }

    List<ServiceLevel> of(@Nullable Category category, Priority priority, Channel channel) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("category", category == null ? null : category.name());
        facts.put("priority", priority.name());
        facts.put("channel", channel.name());
        return decisions.all("service-level", facts).stream().map(ServiceLevels::level).toList();
    }

    ServiceLevel of(Ticket ticket, ClockKind kind) {
        return only(of(ticket.category(), ticket.priority(), ticket.channel()), Set.of(kind))
                .get(0);
    }

    static List<ServiceLevel> only(List<ServiceLevel> levels, Collection<ClockKind> kinds) {
        return levels.stream().filter(level -> kinds.contains(level.kind())).toList();
    }

    private static ServiceLevel level(DecisionRow row) {
        long amount = row.number("amount");
        String unit = row.text("unit");
        CalendarKind calendar = CalendarKind.valueOf(row.text("calendar"));
        Target target =
                new Target(
                        amount,
                        switch (unit) {
                            case "MINUTES" -> ChronoUnit.MINUTES;
                            case "HOURS" -> ChronoUnit.HOURS;
                            default -> ChronoUnit.DAYS;
                        },
                        calendar);
        return new ServiceLevel(ClockKind.valueOf(row.text("clock")), target, row.rule());
    }
}
