package com.qihui.redress.insight.scope;

import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.redress.insight.board.Owner;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.workflow.work.Lane;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose turn it is in tickets, from their open tasks. */
@Component
public class Owners {

    private final DSLContext db;

    record Turn(long ticketId, Lane lane, @Nullable String name) {}

    /** Read once for many tickets. */
    public record Turns(Map<Long, List<Turn>> byTicket) {

        /** A merchant's clock is the merchant's; any other first of all somebody's of the desk. */
        public Owner owner(long ticketId, ClockKind kind) {
            Lane first = kind == ClockKind.MERCHANT_RESPONSE ? Lane.MERCHANT : Lane.DESK;
            return byTicket.getOrDefault(ticketId, List.of()).stream()
                    .min(
                            Comparator.comparing((Turn turn) -> turn.lane() != first)
                                    .thenComparing(Turn::lane))
                    .map(turn -> new Owner(turn.lane(), turn.name()))
                    .orElse(Owner.NOBODY);
        }
    }

    Owners(DSLContext db) {
        this.db = db;
    }

    public Turns of(Collection<Long> tickets) {
        return new Turns(
                db.select(
                                WORK_ITEM.TICKET_ID,
                                WORK_ITEM.LANE,
                                WORK_ITEM.ASSIGNEE_NAME,
                                WORK_ITEM.MERCHANT_NAME)
                        .from(WORK_ITEM)
                        .where(WORK_ITEM.TICKET_ID.in(tickets))
                        .orderBy(WORK_ITEM.ID)
                        .fetchGroups(
                                WORK_ITEM.TICKET_ID,
                                row -> {
                                    Lane lane = Lane.valueOf(row.value2());
                                    boolean merchant = lane == Lane.MERCHANT;
                                    return new Turn(
                                            row.value1(),
                                            lane,
                                            merchant ? row.value4() : row.value3());
                                }));
    }
}
