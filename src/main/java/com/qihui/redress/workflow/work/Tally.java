package com.qihui.redress.workflow.work;

import static com.qihui.schema.Tables.TALLY;

import com.qihui.redress.shared.Rows;
import com.qihui.schema.tables.records.TallyRecord;
import com.qihui.schema.tables.records.WorkItemRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Live counts, kept instead of counted. A change adds a row, so no two transactions ever wait for
 * one counter; the rows are folded into one per key from time to time.
 */
@Component
public class Tally {

    private final DSLContext db;

    Tally(DSLContext db) {
        this.db = db;
    }

    public Deltas deltas() {
        return new Deltas();
    }

    /** What each key counts now; keys never counted are absent. */
    Map<String, Long> read(Collection<String> keys) {
        var sum = DSL.sum(TALLY.DELTA);
        return db.select(TALLY.TALLY_KEY, sum)
                .from(TALLY)
                .where(TALLY.TALLY_KEY.in(keys))
                .groupBy(TALLY.TALLY_KEY)
                .fetchMap(row -> row.value1(), row -> row.value2().longValue());
    }

    /** Folds what has gathered; safe on any number of nodes at once, since the rows are locked. */
    @Transactional
    int fold() {
        List<TallyRecord> rows =
                db.selectFrom(TALLY).orderBy(TALLY.ID).limit(5_000).forUpdate().fetch();
        Map<String, Long> sums = new HashMap<>();
        rows.forEach(row -> sums.merge(row.getTallyKey(), row.getDelta(), Long::sum));
        if (rows.size() < 2 * sums.size() + 50) {
            return 0;
        }
        db.deleteFrom(TALLY)
                .where(TALLY.ID.in(rows.stream().map(TallyRecord::getId).toList()))
                .execute();
        Deltas folded = deltas();
        folded.sums.putAll(sums);
        folded.write();
        return rows.size();
    }

    static String lane(String lane) {
        return "lane." + lane;
    }

    static String free(String lane) {
        return "free." + lane;
    }

    static String mine(long accountId) {
        return "mine." + accountId;
    }

    static String merchant(long merchantId) {
        return "merchant." + merchantId;
    }

    /** What one transaction changes. */
    public final class Deltas {

        private final Map<String, Long> sums = new HashMap<>();

        /** A row of the work list that appeared (1) or went (-1). */
        public void count(WorkItemRecord row, int sign) {
            add(lane(row.getLane()), sign);
            Long assignee = row.getAssigneeId();
            add(assignee == null ? free(row.getLane()) : mine(assignee), sign);
            if (row.getLane().equals(Lane.MERCHANT.name()) && row.getMerchantId() != null) {
                add(merchant(row.getMerchantId()), sign);
            }
        }

        /** A row that somebody took (1) or gave back (-1). */
        public void claim(String lane, long accountId, int sign) {
            add(free(lane), -sign);
            add(mine(accountId), sign);
        }

        public void write() {
            List<TallyRecord> rows = new ArrayList<>();
            sums.forEach(
                    (key, delta) -> {
                        if (delta != 0) {
                            TallyRecord row = new TallyRecord();
                            row.setTallyKey(key);
                            row.setDelta(delta);
                            rows.add(row);
                        }
                    });
            Rows.insert(db, rows);
        }

        private void add(String key, long delta) {
            sums.merge(key, delta, Long::sum);
        }
    }
}
