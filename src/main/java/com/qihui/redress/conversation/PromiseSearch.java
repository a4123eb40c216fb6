package com.qihui.redress.conversation;

import static com.qihui.schema.Tables.PROMISE;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.shared.Mark;
import com.qihui.redress.shared.Page;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Team;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The promises that are owed, soonest due first, page by page. */
@Service
public class PromiseSearch {

    /** How many a page has at most. */
    public static final int LIMIT = 200;

    private static final Duration DAY = Duration.ofHours(24);

    private final DSLContext db;
    private final Clock clock;

    PromiseSearch(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param after a mark of an earlier page, or null
     * @throws com.qihui.redress.shared.RuleViolation when it is no such mark
     */
    public Page<OpenPromise> page(PromiseQuery query, @Nullable String after, int limit) {
        int most = Math.min(Math.max(limit, 1), LIMIT);
        List<OpenPromise> found =
                db.select(
                                PROMISE.ID,
                                TICKET.ID,
                                TICKET.NUMBER,
                                TICKET.SUBJECT,
                                TICKET.MERCHANT_NAME,
                                TICKET.TEAM,
                                TICKET.PRIORITY,
                                PROMISE.BODY,
                                PROMISE.PROMISER,
                                PROMISE.MADE_BY,
                                PROMISE.MADE_AT,
                                PROMISE.DUE_AT,
                                PROMISE.STATE,
                                PROMISE.CHASES)
                        .from(PROMISE)
                        .join(TICKET)
                        .on(TICKET.ID.eq(PROMISE.TICKET_ID))
                        .where(PROMISE.OWED_UNTIL.isNotNull())
                        .and(due(query.due()))
                        .and(only(query))
                        .and(behind(after))
                        .orderBy(PROMISE.OWED_UNTIL, PROMISE.ID)
                        .limit(most + 1)
                        .fetch(PromiseSearch::promise);
        if (found.size() <= most) {
            return new Page<>(found, null);
        }
        OpenPromise last = found.get(most - 1);
        return new Page<>(found.subList(0, most), new Mark(last.dueAt(), last.id()).text());
    }

    /** How many are late by now, at most one more than that. */
    public int overdue(PromiseQuery query, int upTo) {
        return db.fetchCount(
                db.select(PROMISE.ID)
                        .from(PROMISE)
                        .join(TICKET)
                        .on(TICKET.ID.eq(PROMISE.TICKET_ID))
                        .where(due(PromiseQuery.Due.OVERDUE))
                        .and(only(query))
                        .limit(upTo + 1));
    }

    private Condition due(PromiseQuery.Due due) {
        Instant now = clock.instant();
        return switch (due) {
            case ALL -> DSL.noCondition();
            case OVERDUE -> PROMISE.OWED_UNTIL.le(now);
            case NEXT_DAY -> PROMISE.OWED_UNTIL.gt(now).and(PROMISE.OWED_UNTIL.le(now.plus(DAY)));
        };
    }

    private static Condition only(PromiseQuery query) {
        Condition all = DSL.noCondition();
        if (query.agent() != null) {
            all = all.and(PROMISE.MADE_BY.eq(query.agent()));
        }
        if (query.team() != null) {
            all = all.and(TICKET.TEAM.eq(query.team().name()));
        }
        if (query.merchantId() != null) {
            all = all.and(TICKET.MERCHANT_ID.eq(query.merchantId()));
        }
        if (query.merchant() != null) {
            all = all.and(TICKET.MERCHANT_NAME.eq(query.merchant()));
        }
        return query.promiser() == null
                ? all
                : all.and(PROMISE.PROMISER.eq(query.promiser().name()));
    }

    private static Condition behind(@Nullable String after) {
        if (after == null) {
            return DSL.noCondition();
        }
        Mark mark = Mark.of(after);
        return DSL.row(PROMISE.OWED_UNTIL, PROMISE.ID)
                .gt(DSL.row(DSL.val(mark.dueAt(), PROMISE.OWED_UNTIL), DSL.val(mark.id())));
    }

    private static OpenPromise promise(Record row) {
        return new OpenPromise(
                row.get(PROMISE.ID),
                row.get(TICKET.ID),
                row.get(TICKET.NUMBER),
                row.get(TICKET.SUBJECT),
                row.get(TICKET.MERCHANT_NAME),
                Team.valueOf(row.get(TICKET.TEAM)),
                Priority.valueOf(row.get(TICKET.PRIORITY)),
                row.get(PROMISE.BODY),
                Promiser.valueOf(row.get(PROMISE.PROMISER)),
                row.get(PROMISE.MADE_BY),
                row.get(PROMISE.MADE_AT),
                row.get(PROMISE.DUE_AT),
                Promise.State.valueOf(row.get(PROMISE.STATE)),
                row.get(PROMISE.CHASES));
    }
}
