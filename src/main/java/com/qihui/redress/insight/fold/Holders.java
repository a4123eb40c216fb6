package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.ACCOUNT;
import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.redress.workflow.work.Lane;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who of the desk holds the open tasks of tickets, by the name journals know them by. */
@Component
class Holders {

    private static final List<String> DESK =
            List.of(Lane.DESK.name(), Lane.MANAGERS.name(), Lane.OUTSIDE.name());

    private final DSLContext db;

    private record Task(@Nullable String holder) {}

    /** Read once for many tickets. */
    record Known(Map<Long, List<Task>> byTicket) {

        /** The first to hold one, empty for nobody. */
        String of(long ticketId) {
            return byTicket.getOrDefault(ticketId, List.of()).stream()
                    .map(Task::holder)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
        }

        boolean isUnclaimed(long ticketId) {
            return byTicket.getOrDefault(ticketId, List.of()).stream()
                    .anyMatch(task -> task.holder() == null);
        }
    }

    Holders(DSLContext db) {
        this.db = db;
    }

    Known of(Collection<Long> tickets) {
        return new Known(
                db.select(WORK_ITEM.TICKET_ID, ACCOUNT.DISPLAY_NAME)
                        .from(WORK_ITEM)
                        .leftJoin(ACCOUNT)
                        .on(ACCOUNT.ID.eq(WORK_ITEM.ASSIGNEE_ID))
                        .where(WORK_ITEM.TICKET_ID.in(tickets))
                        .and(WORK_ITEM.LANE.in(DESK))
                        .orderBy(WORK_ITEM.ID)
                        .fetchGroups(WORK_ITEM.TICKET_ID, row -> new Task(row.value2())));
    }
}
