package com.qihui.redress.notification;

import static com.qihui.schema.Tables.JOURNAL;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/**
 * Follows the end of the journal, whoever writes it. Numbers are drawn before their transactions
 * commit, so a line may appear behind one already read: a number passed over is looked for again
 * until it comes, or has been missing so long that its transaction must have rolled back.
 */
class JournalTail {

    /** In readings; a minute and more at the pace of {@link Changes}. */
    static final int PATIENCE = 300;

    private static final int BATCH = 1_000;
    private static final int REMEMBERED = 500;

    private final DSLContext db;
    private final TreeMap<Long, Integer> missing = new TreeMap<>();
    private long last;

    JournalTail(DSLContext db) {
        this.db = db;
    }

    /** From here on; what stands there already is no news, what is still missing will be. */
    void start() {
        missing.clear();
        Long end = db.select(DSL.max(JOURNAL.ID)).from(JOURNAL).fetchSingle().value1();
        long from = end == null ? 0 : end;
        last = Math.max(0, from - REMEMBERED);
        while (last < from) {
            read();
        }
    }

    /** The tickets something happened to since the last reading. */
    Set<Long> read() {
        forgetTheLost();
        List<Record2<Long, Long>> lines =
                db.select(JOURNAL.ID, JOURNAL.TICKET_ID)
                        .from(JOURNAL)
                        .where(JOURNAL.ID.gt(last).or(JOURNAL.ID.in(missing.keySet())))
                        .orderBy(JOURNAL.ID)
                        .limit(BATCH)
                        .fetch();
        Set<Long> tickets = new HashSet<>();
        for (Record2<Long, Long> line : lines) {
            pass(line.value1());
            tickets.add(line.value2());
        }
        return tickets;
    }

    /** How many numbers it still looks for. */
    int misses() {
        return missing.size();
    }

    private void pass(long id) {
        missing.remove(id);
        for (long skipped = Math.max(last + 1, id - REMEMBERED); skipped < id; skipped++) {
            missing.put(skipped, PATIENCE);
        }
        last = Math.max(last, id);
    }

    private void forgetTheLost() {
        missing.replaceAll((id, left) -> left - 1);
        missing.values().removeIf(left -> left <= 0);
        while (missing.size() > BATCH) {
            missing.pollFirstEntry();
        }
    }
}
