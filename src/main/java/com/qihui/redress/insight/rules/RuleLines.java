package com.qihui.redress.insight.rules;

import static com.qihui.schema.Tables.TICKET;
import static com.qihui.schema.Tables.TRIAGE_CORRECTION;

import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** What lines about a rule are read from; the order of their ids is that of their times. */
record RuleLines(
        Table<?> table,
        Field<Long> id,
        Field<Instant> at,
        Field<String> from,
        Field<String> to,
        Field<String> reason,
        Field<String> by) {

    private static final Field<String> NOTHING = DSL.castNull(SQLDataType.VARCHAR);

    static final RuleLines SUGGESTED =
            new RuleLines(
                    TICKET, TICKET.ID, TICKET.RECEIVED_AT, NOTHING, NOTHING, NOTHING, NOTHING);

    static final RuleLines CORRECTED =
            new RuleLines(
                    TRIAGE_CORRECTION.join(TICKET).on(TICKET.ID.eq(TRIAGE_CORRECTION.TICKET_ID)),
                    TRIAGE_CORRECTION.ID,
                    TRIAGE_CORRECTION.CORRECTED_AT,
                    TRIAGE_CORRECTION.SUGGESTED,
                    TRIAGE_CORRECTION.CORRECTED,
                    TRIAGE_CORRECTION.REASON,
                    TRIAGE_CORRECTION.CORRECTED_BY);

    /** The latest first. */
    Page<RuleTicket> page(DSLContext db, Condition which, @Nullable String after, int limit) {
        List<RuleTicket> found =
                db.select(id, TICKET.NUMBER, TICKET.SUBJECT, at, from, to, reason, by)
                        .from(table)
                        .where(which)
                        .and(after == null ? DSL.noCondition() : id.lt(mark(after)))
                        .orderBy(id.desc())
                        .limit(limit + 1)
                        .fetch(Records.mapping(RuleTicket::new));
        boolean more = found.size() > limit;
        List<RuleTicket> shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown, more ? String.valueOf(shown.get(limit - 1).id()) : null);
    }

    private static long mark(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw RuleViolation.of("after", "invalid");
        }
    }
}
