package com.qihui.redress.ticket;

import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists complaints, newest first, page by page. */
@Component
public class TicketSearch {

    /** Only the rows of the page are asked for it, each by its index. */
    private static final Field<Instant> NEXT_DUE =
            DSL.field(
                            DSL.select(DSL.min(DEADLINE.DUE_AT))
                                    .from(DEADLINE)
                                    .where(DEADLINE.TICKET_ID.eq(TICKET.ID))
                                    .and(DEADLINE.STATE.eq("RUNNING")))
                    .as("next_due_at");

    private final DSLContext db;

    TicketSearch(DSLContext db) {
        this.db = db;
    }

    /**
     * @param after the mark of the page before, or null for the first
     */
    public Page<TicketRow> page(TicketQuery query, @Nullable String after, int limit) {
        List<Record> found =
                db
                        .select(TICKET.fields())
                        .select(NEXT_DUE)
                        .from(TICKET)
                        .where(matches(query))
                        .and(after == null ? DSL.noCondition() : TICKET.ID.lt(mark(after)))
                        .orderBy(TICKET.ID.desc())
                        .limit(limit + 1)
                        .fetch()
                        .stream()
                        .map(Record.class::cast)
                        .toList();
        boolean more = found.size() > limit;
        List<Record> shown = more ? found.subList(0, limit) : found;
        return new Page<>(
                shown.stream().map(TicketSearch::row).toList(),
                more ? String.valueOf(shown.get(limit - 1).get(TICKET.ID)) : null);
    }

    private static long mark(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw RuleViolation.of("after", "invalid");
        }
    }

    /**
     * Tickets of which this is the whole number, order number or phone number, when there are any:
     * each is asked for alone, since a choice of several columns would read every ticket.
     */
    public Optional<Condition> named(String text) {
        return Stream.of(TICKET.NUMBER, TICKET.ORDER_NO, TICKET.COMPLAINANT_PHONE)
                .map(name -> name.eq(text))
                .filter(named -> db.fetchExists(TICKET, named))
                .findFirst();
    }

    private Condition matches(TicketQuery query) {
        Condition condition = DSL.noCondition();
        if (query.status() != null) {
            condition = condition.and(TICKET.STATUS.eq(query.status().name()));
        }
        if (query.category() != null) {
            condition = condition.and(TICKET.CATEGORY.eq(query.category().name()));
        }
        if (query.merchantId() != null) {
            condition = condition.and(TICKET.MERCHANT_ID.eq(query.merchantId()));
        }
        if (query.merchantName() != null) {
            condition = condition.and(TICKET.MERCHANT_NAME.eq(query.merchantName()));
        }
        String text = query.text();
        if (text != null && !text.isBlank()) {
            condition = condition.and(mentions(text.strip(), query.byPhone()));
        }
        return condition;
    }

    private Condition mentions(String text, boolean byPhone) {
        return byPhone
                ? named(text).orElseGet(() -> TICKET.SUBJECT.contains(text))
                : TICKET.NUMBER
                        .eq(text)
                        .or(TICKET.ORDER_NO.eq(text))
                        .or(TICKET.SUBJECT.contains(text));
    }

    private static TicketRow row(Record row) {
        String category = row.get(TICKET.CATEGORY);
        return new TicketRow(
                row.get(TICKET.NUMBER),
                Status.valueOf(row.get(TICKET.STATUS)),
                category == null ? null : Category.valueOf(category),
                Priority.valueOf(row.get(TICKET.PRIORITY)),
                row.get(TICKET.SUBJECT),
                row.get(TICKET.ORDER_NO),
                row.get(TICKET.MERCHANT_NAME),
                row.get(TICKET.COMPLAINANT_NAME),
                row.get(TICKET.COMPLAINANT_PHONE),
                row.get(TICKET.SUBMITTED_AT),
                row.get(TICKET.UPDATED_AT),
                row.get(NEXT_DUE));
    }
}
