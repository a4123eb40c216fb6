package com.qihui.redress.audit;

import static com.qihui.schema.Tables.JOURNAL;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.shared.AtCommit;
import com.qihui.redress.shared.JournalEvent;
import com.qihui.redress.shared.Rows;
import com.qihui.schema.tables.records.JournalRecord;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes what happened in a transaction into the journal as that transaction commits: one batch,
 * whatever the number of events, and nothing when it rolls back. Two transactions writing to one
 * ticket's record at once collide on the running number, and one of them fails.
 */
@Component
class JournalWriter {

    private final DSLContext db;
    private final ObjectMapper json;
    private final Clock clock;
    private final AtCommit<Pending> pending;

    private record Pending(JournalEvent event, Instant at) {}

    private record Head(int entryNo, String hash) {}

    JournalWriter(DSLContext db, ObjectMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.pending = new AtCommit<>(this::write);
    }

    @EventListener
    void on(JournalEvent event) {
        pending.add(new Pending(event, clock.instant()));
    }

    private void write(List<Pending> events) {
        Map<Long, Head> heads = new HashMap<>();
        List<JournalRecord> rows = new ArrayList<>();
        for (Pending next : events) {
            JournalEvent event = next.event();
            Head head = heads.computeIfAbsent(event.ticketId(), id -> head(id, event));
            JournalRecord row = row(next, head);
            heads.put(event.ticketId(), new Head(row.getEntryNo(), row.getHash()));
            rows.add(row);
        }
        Rows.insert(db, rows);
    }

    private Head head(long ticketId, JournalEvent first) {
        if (first.type().equals("COMPLAINT_FILED")) {
            return new Head(0, JournalHash.START);
        }
        return db.select(JOURNAL.ENTRY_NO, JOURNAL.HASH)
                .from(JOURNAL)
                .where(JOURNAL.TICKET_ID.eq(ticketId))
                .orderBy(JOURNAL.ENTRY_NO.desc())
                .limit(1)
                .fetchOptional(row -> new Head(row.value1(), row.value2()))
                .orElseGet(() -> new Head(0, JournalHash.START));
    }

    private JournalRecord row(Pending next, Head head) {
        JournalEvent event = next.event();
        JournalRecord row = new JournalRecord();
        row.setTicketId(event.ticketId());
        row.setEntryNo(head.entryNo() + 1);
        row.setHappenedAt(next.at());
        row.setActorKind(event.actorKind());
        row.setActor(event.actor());
        row.setType(event.type());
        row.setData(write(event.data()));
        row.setSalt(JournalHash.newSalt());
        row.setPreviousHash(head.hash());
        row.setHash(
                JournalHash.of(
                        head.hash(),
                        event.ticketId(),
                        row.getEntryNo(),
                        row.getSalt(),
                        JournalHash.fields(
                                row.getHappenedAt(),
                                row.getActorKind(),
                                row.getActor(),
                                row.getType(),
                                row.getData())));
        return row;
    }

    private String write(Map<String, ?> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
