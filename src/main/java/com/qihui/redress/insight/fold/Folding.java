package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.BOARD_CHANGE;
import static com.qihui.schema.Tables.BOARD_FOLD;

import com.qihui.redress.insight.Stretch;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts changed tickets again and adds the difference to the figures, in one transaction: a ticket
 * is never counted twice, whatever fails in between, and not lost, since its note stays until it is
 * counted. One node at a time does so; the others find the lock taken and leave it at that.
 */
@Service
public class Folding {

    static final int BATCH = 500;

    private final DSLContext db;
    private final Stored stored;
    private final Truth truth;
    private final Slices slices;
    private final Rollups rollups;

    Folding(DSLContext db, Stored stored, Truth truth, Slices slices, Rollups rollups) {
        this.db = db;
        this.stored = stored;
        this.truth = truth;
        this.slices = slices;
        this.rollups = rollups;
    }

    /**
     * @return how many notes of changes were worked off; 0 also when another node is at it
     */
    @Transactional
    public int fold() {
        if (!lock()) {
            return 0;
        }
        var notes =
                db.select(BOARD_CHANGE.ID, BOARD_CHANGE.TICKET_ID)
                        .from(BOARD_CHANGE)
                        .orderBy(BOARD_CHANGE.ID)
                        .limit(BATCH)
                        .fetch();
        if (!notes.isEmpty()) {
            count(new HashSet<>(notes.getValues(BOARD_CHANGE.TICKET_ID)));
            db.deleteFrom(BOARD_CHANGE)
                    .where(BOARD_CHANGE.ID.in(notes.getValues(BOARD_CHANGE.ID)))
                    .execute();
        }
        return notes.size();
    }

    /** For whoever changes figures: waits for nobody. */
    boolean lock() {
        return !db.select(BOARD_FOLD.ID)
                .from(BOARD_FOLD)
                .where(BOARD_FOLD.ID.eq(1))
                .forUpdate()
                .skipLocked()
                .fetch()
                .isEmpty();
    }

    /**
     * @return those that were counted otherwise than they should be
     */
    Set<Long> count(Collection<Long> tickets) {
        Counted before = stored.of(tickets);
        Counted now = truth.of(tickets, Stored.slices(before));
        Deltas deltas = new Deltas(slices, Stretch::all);
        deltas.count(before, now);
        stored.replace(before, now);
        rollups.add(deltas);
        return differing(before, now);
    }

    private static Set<Long> differing(Counted before, Counted now) {
        Set<Long> tickets = new HashSet<>();
        collect(before, now, tickets);
        collect(now, before, tickets);
        return tickets;
    }

    private static void collect(Counted one, Counted other, Set<Long> tickets) {
        one.facts().values().stream()
                .filter(fact -> !fact.equals(other.facts().get(fact.id())))
                .forEach(fact -> tickets.add(fact.ticketId()));
        one.open().values().stream()
                .filter(ticket -> !ticket.equals(other.open().get(ticket.ticketId())))
                .forEach(ticket -> tickets.add(ticket.ticketId()));
    }
}
