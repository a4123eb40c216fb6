package com.qihui.redress.insight;

import static com.qihui.schema.Tables.ACCOUNT;
import static com.qihui.schema.Tables.DEADLINE;
import static com.qihui.schema.Tables.JOURNAL;
import static com.qihui.schema.Tables.TICKET;
import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.redress.insight.query.BoardFilter;
import com.qihui.redress.insight.query.Dimension;
import com.qihui.redress.insight.query.Period;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;

/** A clock with what its ticket says, read without any condition. */
record ClockRow(
        long id,
        long ticketId,
        Map<Dimension, String> at,
        String holder,
        ClockKind kind,
        ClockState state,
        Instant startedAt,
        Instant dueAt,
        Instant metAt,
        Instant endedAt) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private record Act(Instant at, String actor) {}

    static List<ClockRow> all(DSLContext db) {
        Map<Long, List<Act>> acts =
                db.selectFrom(JOURNAL)
                        .where(JOURNAL.ACTOR_KIND.in("AGENT", "MANAGER"))
                        .orderBy(JOURNAL.ID)
                        .fetchGroups(
                                JOURNAL.TICKET_ID,
                                row -> new Act(row.getHappenedAt(), row.getActor()));
        Map<Long, List<String>> holders =
                db.select()
                        .from(WORK_ITEM)
                        .join(ACCOUNT)
                        .on(ACCOUNT.ID.eq(WORK_ITEM.ASSIGNEE_ID))
                        .where(WORK_ITEM.LANE.in("DESK", "MANAGERS", "OUTSIDE"))
                        .orderBy(WORK_ITEM.ID)
                        .fetchGroups(WORK_ITEM.TICKET_ID, ACCOUNT.DISPLAY_NAME);
        return db
                .select()
                .from(DEADLINE)
                .join(TICKET)
                .on(TICKET.ID.eq(DEADLINE.TICKET_ID))
                .fetch(
                        row -> {
                            ClockState state = ClockState.valueOf(row.get(DEADLINE.STATE));
                            Instant judged =
                                    state == ClockState.BREACHED
                                            ? row.get(DEADLINE.DUE_AT)
                                            : row.get(DEADLINE.ENDED_AT);
                            return new ClockRow(
                                    row.get(DEADLINE.ID),
                                    row.get(TICKET.ID),
                                    Map.of(
                                            Dimension.TEAM, row.get(TICKET.TEAM),
                                            Dimension.CHANNEL, row.get(TICKET.CHANNEL),
                                            Dimension.CATEGORY, text(row.get(TICKET.CATEGORY)),
                                            Dimension.MERCHANT, text(row.get(TICKET.MERCHANT_ID)),
                                            Dimension.AGENT,
                                                    actor(
                                                            acts.getOrDefault(
                                                                    row.get(TICKET.ID), List.of()),
                                                            judged)),
                                    holders.getOrDefault(row.get(TICKET.ID), List.of("")).get(0),
                                    ClockKind.valueOf(row.get(DEADLINE.KIND)),
                                    state,
                                    row.get(DEADLINE.STARTED_AT),
                                    row.get(DEADLINE.DUE_AT),
                                    row.get(DEADLINE.MET_AT),
                                    row.get(DEADLINE.ENDED_AT));
                        })
                .stream()
                .filter(row -> row.kind != ClockKind.CUSTOMER_TURN)
                .filter(row -> row.kind != ClockKind.MERCHANT_APPEAL)
                .filter(row -> row.kind != ClockKind.DELIVERY)
                .toList();
    }

    /** Live clocks are their holder's, others belong to who acted last. */
    boolean isIn(BoardFilter filter, boolean live) {
        return filter.values().entrySet().stream()
                .filter(one -> one.getKey() != Dimension.PRODUCT)
                .allMatch(
                        one ->
                                one.getValue()
                                        .equals(
                                                live && one.getKey() == Dimension.AGENT
                                                        ? holder
                                                        : at.get(one.getKey())));
    }

    boolean isLive(ClockState in) {
        return state == in && endedAt == null;
    }

    /** When it was met or ran out; null when neither ever happened. */
    Instant judgedAt() {
        return switch (state) {
            case MET -> endedAt;
            case BREACHED -> dueAt;
            default -> null;
        };
    }

    /** Promises are judged by themselves. */
    boolean isJudgedIn(Period period) {
        Instant moment = judgedAt();
        return kind != ClockKind.PROMISE && moment != null && period.contains(day(moment));
    }

    boolean isAnsweredIn(Period period) {
        return (kind == ClockKind.FIRST_RESPONSE || kind == ClockKind.RESOLUTION)
                && (state == ClockState.MET || state == ClockState.BREACHED)
                && metAt != null
                && period.contains(day(metAt));
    }

    LocalDate judgedDay() {
        return day(judgedAt());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    private static String actor(List<Act> acts, Instant judged) {
        return judged == null
                ? ""
                : acts.stream()
                        .filter(act -> !act.at().isAfter(judged.plusSeconds(1)))
                        .reduce((one, later) -> later)
                        .map(Act::actor)
                        .orElse("");
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}
