package com.qihui.redress.audit;

import static com.qihui.schema.Tables.JOURNAL;

import com.qihui.schema.tables.records.JournalRecord;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** The append-only record of who did what to which ticket (E29). */
@Service
public class Journal {

    private final DSLContext db;

    Journal(DSLContext db) {
        this.db = db;
    }

    /** Everything that happened to a ticket, oldest first. */
    public List<JournalEntry> of(long ticketId) {
        return db.selectFrom(JOURNAL)
                .where(JOURNAL.TICKET_ID.eq(ticketId))
                .orderBy(JOURNAL.ENTRY_NO)
                .fetch(Journal::entry);
    }

    /** Whether no line of a ticket's record was changed, taken out or put in. */
    public boolean isIntact(long ticketId) {
        String previous = JournalHash.START;
        int expected = 1;
        for (JournalEntry line : of(ticketId)) {
            if (!line.follows(previous, expected)) {
                return false;
            }
            previous = line.hash();
            expected++;
        }
        return true;
    }

    private static JournalEntry entry(JournalRecord row) {
        return new JournalEntry(
                row.getId(),
                row.getTicketId(),
                row.getEntryNo(),
                row.getHappenedAt(),
                row.getActorKind(),
                row.getActor(),
                row.getType(),
                row.getData(),
                row.getSalt(),
                row.getPreviousHash(),
                row.getHash());
    }
}
