package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.JOURNAL;

import com.qihui.redress.account.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who of the desk acted on tickets, from their journals, which only grow. */
@Component
class Actors {

    /** One gesture writes several times, a moment apart. */
    private static final Duration SAME_GESTURE = Duration.ofSeconds(1);

    private final DSLContext db;

    private record Act(Instant at, String name) {}

    /** Read once for many tickets. */
    record Known(Map<Long, List<Act>> byTicket) {

        /** The last to act by then, empty for nobody. */
        String by(long ticketId, Instant moment) {
            Instant until = moment.plus(SAME_GESTURE);
            String last = "";
            for (Act act : byTicket.getOrDefault(ticketId, List.of())) {
                if (!act.at().isAfter(until)) {
                    last = act.name();
                }
            }
            return last;
        }
    }

    Actors(DSLContext db) {
        this.db = db;
    }

    Known of(Collection<Long> tickets) {
        if (tickets.isEmpty()) {
            return new Known(Map.of());
        }
        return new Known(
                db.select(JOURNAL.TICKET_ID, JOURNAL.HAPPENED_AT, JOURNAL.ACTOR)
                        .from(JOURNAL)
                        .where(JOURNAL.TICKET_ID.in(tickets))
                        .and(
                                JOURNAL.ACTOR_KIND.in(
                                        Actor.Kind.AGENT.name(), Actor.Kind.MANAGER.name()))
                        .orderBy(JOURNAL.TICKET_ID, JOURNAL.ENTRY_NO)
                        .fetchGroups(
                                JOURNAL.TICKET_ID, row -> new Act(row.value2(), row.value3())));
    }
}
