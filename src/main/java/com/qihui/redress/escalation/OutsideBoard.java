package com.qihui.redress.escalation;

import static com.qihui.schema.Tables.OUTSIDE_CASE;
import static com.qihui.schema.Tables.TICKET;

import com.qihui.redress.escalation.OutsideFigures.Group;
import com.qihui.redress.escalation.OutsideQuery.Stage;
import com.qihui.redress.shared.Mark;
import com.qihui.redress.shared.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The cases outside of the whole desk, for those who run it: page by page, and in sums. */
@Service
public class OutsideBoard {

    /** How many a page has at most. */
    public static final int LIMIT = 500;

    /** What the column says of a case of which nothing is due. */
    static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Field<String> BODY =
            DSL.coalesce(OUTSIDE_CASE.BODY, OUTSIDE_CASE.SUGGESTED_BODY);

    private final DSLContext db;

    OutsideBoard(DSLContext db) {
        this.db = db;
    }

    /** Of the open ones the soonest due first, of those that are over the last first. */
    public Page<OutsideRow> page(OutsideQuery query, @Nullable String after, int limit) {
        int most = Math.min(Math.max(limit, 1), LIMIT);
        boolean over = query.stage().isOver();
        Field<Instant> by = over ? OUTSIDE_CASE.ENDED_AT : OUTSIDE_CASE.DUE_AT;
        List<OutsideRow> found =
                db.select(
                                OUTSIDE_CASE.asterisk(),
                                TICKET.NUMBER,
                                TICKET.SUBJECT,
                                TICKET.MERCHANT_NAME)
                        .from(OUTSIDE_CASE)
                        .join(TICKET)
                        .on(TICKET.ID.eq(OUTSIDE_CASE.TICKET_ID))
                        .where(stage(query.stage()))
                        .and(only(query))
                        .and(behind(after, by, over))
                        .orderBy(
                                over ? by.desc() : by.asc(),
                                over ? OUTSIDE_CASE.ID.desc() : OUTSIDE_CASE.ID.asc())
                        .limit(most + 1)
                        .fetch(OutsideBoard::row);
        if (found.size() <= most) {
            return new Page<>(found, null);
        }
        OutsideRow last = found.get(most - 1);
        Instant at = over ? last.endedAt() : last.dueAt();
        return new Page<>(
                found.subList(0, most), new Mark(at == null ? NEVER : at, last.id()).text());
    }

    /** Of the cases that were opened since then, in one statement. */
    public OutsideFigures figures(Instant since) {
        return OutsideFigures.of(
                db.select(
                                BODY,
                                OUTSIDE_CASE.STATE,
                                OUTSIDE_CASE.OUTCOME,
                                OUTSIDE_CASE.CAUSE,
                                OUTSIDE_CASE.LESSON,
                                DSL.count(),
                                DSL.sum(OUTSIDE_CASE.AWARDED_YUAN))
                        .from(OUTSIDE_CASE)
                        .where(OUTSIDE_CASE.OFFERED_AT.ge(since))
                        .groupBy(
                                BODY,
                                OUTSIDE_CASE.STATE,
                                OUTSIDE_CASE.OUTCOME,
                                OUTSIDE_CASE.CAUSE,
                                OUTSIDE_CASE.LESSON)
                        .fetch(OutsideBoard::group));
    }

    private static Condition stage(Stage stage) {
        return switch (stage) {
            case AT_A_BODY ->
                    OUTSIDE_CASE.STATE.in(
                            OutsideCase.State.REGISTERED.name(), OutsideCase.State.ACCEPTED.name());
            case OFFERED, REGISTERED, ACCEPTED, ENDED -> OUTSIDE_CASE.STATE.eq(stage.name());
            case AWARD_OPEN ->
                    OUTSIDE_CASE
                            .STATE
                            .eq(OutsideCase.State.ENDED.name())
                            .and(OUTSIDE_CASE.AWARD.isNotNull())
                            .and(OUTSIDE_CASE.VERIFIED_AT.isNull());
        };
    }

    private static Condition only(OutsideQuery query) {
        Condition all = DSL.noCondition();
        if (query.body() != null) {
            all = all.and(BODY.eq(query.body().name()));
        }
        if (query.cause() != null) {
            all = all.and(OUTSIDE_CASE.CAUSE.eq(query.cause().name()));
        }
        return query.lesson() == null
                ? all
                : all.and(OUTSIDE_CASE.LESSON.eq(query.lesson().name()));
    }

    private static Condition behind(@Nullable String after, Field<Instant> by, boolean over) {
        if (after == null) {
            return DSL.noCondition();
        }
        Mark mark = Mark.of(after);
        var here = DSL.row(by, OUTSIDE_CASE.ID);
        var last = DSL.row(DSL.val(mark.dueAt(), by), DSL.val(mark.id()));
        return over ? here.lt(last) : here.gt(last);
    }

    private static Group group(Record row) {
        BigDecimal yuan = row.get(6, BigDecimal.class);
        return new Group(
                Body.valueOf(row.get(BODY)),
                OutsideCase.State.valueOf(row.get(OUTSIDE_CASE.STATE)),
                known(row.get(OUTSIDE_CASE.OUTCOME), OutsideOutcome::valueOf),
                Cause.valueOf(row.get(OUTSIDE_CASE.CAUSE)),
                known(row.get(OUTSIDE_CASE.LESSON), Lesson::valueOf),
                row.get(5, Integer.class),
                yuan == null ? BigDecimal.ZERO : yuan);
    }

    private static OutsideRow row(Record row) {
        Instant due = row.get(OUTSIDE_CASE.DUE_AT);
        String body = row.get(OUTSIDE_CASE.BODY);
        return new OutsideRow(
                row.get(OUTSIDE_CASE.ID),
                row.get(TICKET.NUMBER),
                row.get(TICKET.SUBJECT),
                row.get(TICKET.MERCHANT_NAME),
                Body.valueOf(body == null ? row.get(OUTSIDE_CASE.SUGGESTED_BODY) : body),
                row.get(OUTSIDE_CASE.CASE_NO),
                OutsideCase.State.valueOf(row.get(OUTSIDE_CASE.STATE)),
                Cause.valueOf(row.get(OUTSIDE_CASE.CAUSE)),
                row.get(OUTSIDE_CASE.FILED_ON),
                due.equals(NEVER) ? null : due,
                known(row.get(OUTSIDE_CASE.OUTCOME), OutsideOutcome::valueOf),
                known(row.get(OUTSIDE_CASE.GROUND), DeclineGround::valueOf),
                row.get(OUTSIDE_CASE.AWARDED_YUAN),
                row.get(OUTSIDE_CASE.VERIFIED_AT) != null,
                known(row.get(OUTSIDE_CASE.LESSON), Lesson::valueOf),
                row.get(OUTSIDE_CASE.ENDED_AT));
    }

    private static <T> @Nullable T known(@Nullable String name, Function<String, T> read) {
        return name == null ? null : read.apply(name);
    }
}
