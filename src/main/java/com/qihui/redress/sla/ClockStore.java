package com.qihui.redress.sla;

import static com.qihui.schema.Tables.DEADLINE;

import com.qihui.redress.shared.AtCommit;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.schema.tables.records.ClockEntryRecord;
import com.qihui.schema.tables.records.DeadlineRecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Reads the clocks of a ticket once a transaction and writes what became of them once, as it
 * commits: the new clocks, the changed ones and the ledger are a statement each.
 */
@Component
class ClockStore {

    private final DSLContext db;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final TransactionMemory<Long, TicketClocks> memory = new TransactionMemory<>();
    private final AtCommit<TicketClocks> changed = new AtCommit<>(this::write);

    ClockStore(DSLContext db, Calendars calendars, ApplicationEventPublisher events) {
        this.db = db;
        this.calendars = calendars;
        this.events = events;
    }

    /** The ticket is being filed: there is nothing to read and nobody to lock out. */
    void noneYet(long ticketId) {
        memory.keep(ticketId, new TicketClocks(ticketId, List.of(), true));
    }

    TicketClocks read(long ticketId) {
        return memory.get(ticketId, id -> new TicketClocks(id, fetch(id, false), false));
    }

    /** As they are written down, with what this transaction has not changed. */
    List<DeadlineRecord> kept(long ticketId) {
        return db.selectFrom(DEADLINE)
                .where(DEADLINE.TICKET_ID.eq(ticketId))
                .orderBy(DEADLINE.ID)
                .fetch();
    }

    /** To be changed; outside a transaction this would be lost. */
    TicketClocks lock(long ticketId) {
        TicketClocks known = memory.known(ticketId).filter(TicketClocks::isLocked).orElse(null);
        if (known == null) {
            known = memory.keep(ticketId, new TicketClocks(ticketId, fetch(ticketId, true), true));
        }
        changed.add(known);
        events.publishEvent(new ClocksChanged(ticketId));
        return known;
    }

    private List<LiveClock> fetch(long ticketId, boolean lock) {
        var clocks =
                db.selectFrom(DEADLINE).where(DEADLINE.TICKET_ID.eq(ticketId)).orderBy(DEADLINE.ID);
        return (lock ? clocks.forUpdate() : clocks).fetch(row -> new LiveClock(row, calendars));
    }

    private void write(List<TicketClocks> tickets) {
        Set<TicketClocks> distinct = new LinkedHashSet<>(tickets);
        write(distinct);
        distinct.forEach(ticket -> ticket.sooner().ifPresent(events::publishEvent));
    }

    private void write(Set<TicketClocks> tickets) {
        List<LiveClock> clocks = tickets.stream().flatMap(ticket -> ticket.all().stream()).toList();
        insert(clocks.stream().filter(clock -> clock.row().getId() == null).toList());
        List<DeadlineRecord> rows =
                clocks.stream().map(LiveClock::row).filter(DeadlineRecord::changed).toList();
        if (!rows.isEmpty()) {
            db.batchUpdate(rows).execute();
        }
        List<ClockEntryRecord> entries = new ArrayList<>();
        for (LiveClock clock : clocks) {
            for (ClockEntryRecord entry : clock.entries()) {
                entry.setDeadlineId(clock.row().getId());
                entries.add(entry);
            }
            clock.entries().clear();
        }
        Rows.insert(db, entries);
    }

    private void insert(List<LiveClock> started) {
        if (started.isEmpty()) {
            return;
        }
        List<DeadlineRecord> rows = started.stream().map(LiveClock::row).toList();
        List<Long> ids = Rows.insert(db, rows, DEADLINE.ID);
        for (int i = 0; i < rows.size(); i++) {
            DeadlineRecord row = rows.get(i);
            row.setId(Objects.requireNonNull(ids.get(i)));
            row.changed(false);
        }
    }
}
