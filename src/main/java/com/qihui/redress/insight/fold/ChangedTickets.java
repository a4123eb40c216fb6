package com.qihui.redress.insight.fold;

import com.qihui.redress.shared.AtCommit;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.sla.ClocksChanged;
import com.qihui.schema.tables.records.BoardChangeRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes which tickets are to be counted again, in the transaction that changes them: one row, one
 * statement, and nothing that two transactions could wait for.
 */
@Component
class ChangedTickets {

    private final DSLContext db;
    private final AtCommit<Long> changed;

    ChangedTickets(DSLContext db) {
        this.db = db;
        changed = new AtCommit<>(this::write);
    }

    @EventListener
    void on(JournalEvent event) {
        note(event.ticketId());
    }

    @EventListener
    void on(ClocksChanged event) {
        note(event.ticketId());
    }

    private void note(long ticketId) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            changed.add(ticketId);
        } else {
            write(List.of(ticketId));
        }
    }

    private void write(List<Long> tickets) {
        Rows.insert(db, tickets.stream().distinct().map(ChangedTickets::row).toList());
    }

    private static BoardChangeRecord row(long ticket) {
        BoardChangeRecord row = new BoardChangeRecord();
        row.setTicketId(ticket);
        return row;
    }
}
