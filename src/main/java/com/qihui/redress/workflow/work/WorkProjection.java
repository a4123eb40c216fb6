package com.qihui.redress.workflow.work;

import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.redress.shared.AtCommit;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.shared.TransactionMemory;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.schema.tables.records.WorkItemRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps one row an open user task with all that an inbox shows. Whatever a transaction did to a
 * ticket, its rows are brought up to date once, as that transaction commits.
 */
@Component
class WorkProjection {

    private final DSLContext db;
    private final Supplier<Tickets> tickets;
    private final Supplier<WorkRows> rows;
    private final Tally tally;
    private final AtCommit<Touch> touched;
    private final TransactionMemory<Long, List<WorkItemRecord>> written = new TransactionMemory<>();

    /** Something happened to a ticket; perhaps one of its tasks opened or ended. */
    private record Touch(
            @Nullable Long ticketId,
            @Nullable String number,
            @Nullable String openedTask,
            @Nullable String taskKey,
            @Nullable String endedTask,
            boolean filed) {}

    /** All that happened to one ticket. */
    private static final class Changes {
        private final Map<String, String> opened = new LinkedHashMap<>();
        private final List<String> ended = new ArrayList<>();
        private boolean filed;
    }

    WorkProjection(
            DSLContext db,
            ObjectProvider<Tickets> tickets,
            ObjectProvider<WorkRows> rows,
            Tally tally) {
        this.db = db;
        this.tickets = SingletonSupplier.of(tickets::getObject);
        this.rows = SingletonSupplier.of(rows::getObject);
        this.tally = tally;
        this.touched = new AtCommit<>(this::bringUpToDate);
    }

    void opened(String taskId, String taskKey, String number) {
        touched.add(new Touch(null, number, taskId, taskKey, null, false));
    }

    void ended(String taskId, String number) {
        touched.add(new Touch(null, number, null, null, taskId, false));
    }

    @EventListener
    void on(JournalEvent event) {
        boolean filed = event.type().equals("COMPLAINT_FILED");
        touched.add(new Touch(event.ticketId(), null, null, null, null, filed));
    }

    /** All rows of a ticket that this transaction filed, once they are there. */
    Optional<List<WorkItemRecord>> written(long ticketId) {
        return written.known(ticketId);
    }

    private void bringUpToDate(List<Touch> touches) {
        Map<Long, Ticket> known = new LinkedHashMap<>();
        Map<String, Long> ids = new LinkedHashMap<>();
        Map<Long, Changes> changes = new LinkedHashMap<>();
        for (Touch touch : touches) {
            Ticket ticket = ticket(touch, known, ids);
            Changes change = changes.computeIfAbsent(ticket.id(), id -> new Changes());
            change.filed |= touch.filed();
            if (touch.openedTask() != null && touch.taskKey() != null) {
                change.opened.put(touch.openedTask(), touch.taskKey());
            }
            if (touch.endedTask() != null && change.opened.remove(touch.endedTask()) == null) {
                change.ended.add(touch.endedTask());
            }
        }
        Tally.Deltas deltas = tally.deltas();
        changes.forEach((id, change) -> apply(ticketOf(known, id), change, deltas));
        deltas.write();
    }

    private Ticket ticket(Touch touch, Map<Long, Ticket> known, Map<String, Long> ids) {
        Long id = touch.ticketId();
        String number = touch.number();
        if (id == null && number != null) {
            id = ids.get(number);
        }
        if (id != null && known.containsKey(id)) {
            return ticketOf(known, id);
        }
        Tickets all = tickets.get();
        Ticket ticket = id != null ? all.byId(id) : all.byNumber(number == null ? "" : number);
        known.put(ticket.id(), ticket);
        ids.put(ticket.number(), ticket.id());
        return ticket;
    }

    private static Ticket ticketOf(Map<Long, Ticket> known, long id) {
        Ticket ticket = known.get(id);
        if (ticket == null) {
            throw new IllegalStateException("ticket " + id + " was not read");
        }
        return ticket;
    }

    private void apply(Ticket ticket, Changes change, Tally.Deltas deltas) {
        List<WorkItemRecord> current =
                change.filed
                        ? List.of()
                        : db.selectFrom(WORK_ITEM)
                                .where(WORK_ITEM.TICKET_ID.eq(ticket.id()))
                                .fetch();
        List<WorkItemRecord> gone =
                current.stream().filter(row -> change.ended.contains(row.getTaskId())).toList();
        if (!gone.isEmpty()) {
            db.deleteFrom(WORK_ITEM)
                    .where(WORK_ITEM.ID.in(gone.stream().map(WorkItemRecord::getId).toList()))
                    .execute();
            gone.forEach(row -> deltas.count(row, -1));
        }
        List<WorkItemRecord> staying =
                current.stream().filter(row -> !change.ended.contains(row.getTaskId())).toList();
        if (staying.isEmpty() && change.opened.isEmpty()) {
            return;
        }
        WorkRows.Facts facts = rows.get().facts(ticket);
        staying.forEach(facts::fill);
        db.batchUpdate(staying.stream().filter(WorkItemRecord::changed).toList()).execute();
        List<WorkItemRecord> opened =
                change.opened.entrySet().stream()
                        .map(task -> facts.open(task.getKey(), CaseTask.of(task.getValue())))
                        .toList();
        insert(opened);
        opened.forEach(row -> deltas.count(row, 1));
        if (change.filed && opened.size() == 1) {
            written.keep(ticket.id(), opened);
        }
    }

    /** One is the usual number, and then its id comes back. */
    private void insert(List<WorkItemRecord> opened) {
        if (opened.size() == 1) {
            WorkItemRecord only = opened.get(0);
            only.setId(Rows.insert(db, opened, WORK_ITEM.ID).get(0));
            only.attach(db.configuration());
            only.changed(false);
        } else {
            Rows.insert(db, opened);
        }
    }
}
