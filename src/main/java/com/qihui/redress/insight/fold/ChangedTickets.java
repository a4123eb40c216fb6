package com.qihui.redress.insight.fold;

import static com.qihui.schema.Tables.BOARD_CHANGE;

import com.qihui.redress.shared.AtCommit;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.sla.ClocksChanged;
import java.util.LinkedHashSet;
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
        var insert = db.insertInto(BOARD_CHANGE, BOARD_CHANGE.TICKET_ID);
        for (long ticket : new LinkedHashSet<>(tickets)) {
            insert = insert.values(ticket);
        }
        insert.execute();
    }
}
