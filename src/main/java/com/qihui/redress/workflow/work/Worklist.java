package com.qihui.redress.workflow.work;

import static com.qihui.schema.Tables.TICKET;
import static com.qihui.schema.Tables.WORK_ITEM;
import static org.jooq.impl.DSL.select;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Page;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.ticket.TicketSearch;
import com.qihui.schema.tables.records.WorkItemRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The open work as inboxes show it: soonest due first, in keyset pages, with kept counts (E1). */
@Service
public class Worklist {

    /** Beyond this a count says "more than", which is all a person needs to know. */
    public static final int COUNTED_UP_TO = 1_000;

    /** What a person is told of a count. */
    public static String counted(long waiting) {
        return waiting > COUNTED_UP_TO ? COUNTED_UP_TO + "+" : Long.toString(waiting);
    }

    private static final Duration SOON = Duration.ofHours(1);

    private final DSLContext db;
    private final WorkProjection projection;
    private final Tally tally;
    private final TicketSearch search;
    private final Clock clock;

    Worklist(
            DSLContext db,
            WorkProjection projection,
            Tally tally,
            TicketSearch search,
            Clock clock) {
        this.db = db;
        this.projection = projection;
        this.tally = tally;
        this.search = search;
        this.clock = clock;
    }

    /**
     * @param after the mark of the page before, or null for the first
     * @param limit 1 to 200
     */
    public Page<WorkRow> page(WorkQuery query, Actor actor, @Nullable String after, int limit) {
        int size = Math.min(Math.max(limit, 1), 200);
        return WorkPages.page(db, visible(query, actor), after, size);
    }

    /** The open tasks of one ticket. */
    public List<WorkRow> of(long ticketId, Actor actor) {
        return switch (actor.kind()) {
            case AGENT, MANAGER, ADMIN, CLIENT ->
                    projection
                            .written(ticketId)
                            .map(rows -> rows.stream().map(Worklist::row).toList())
                            .orElseGet(() -> read(ticketId, DSL.noCondition()));
            case COMPLAINANT -> read(ticketId, WORK_ITEM.LANE.eq(Lane.CUSTOMER.name()));
            case MERCHANT, SYSTEM -> read(ticketId, own(actor));
        };
    }

    private List<WorkRow> read(long ticketId, Condition mine) {
        return db.selectFrom(WORK_ITEM)
                .where(WORK_ITEM.TICKET_ID.eq(ticketId))
                .and(mine)
                .orderBy(WORK_ITEM.ID)
                .fetch(Worklist::row);
    }

    public Optional<WorkRow> byTask(String taskId) {
        return db.selectFrom(WORK_ITEM)
                .where(WORK_ITEM.TASK_ID.eq(taskId))
                .fetchOptional(Worklist::row);
    }

    /**
     * The open task of this kind, if there is one; nobody else ends it until the transaction does.
     */
    public Optional<String> lockTask(long ticketId, CaseTask task) {
        return db.select(WORK_ITEM.TASK_ID)
                .from(WORK_ITEM)
                .where(WORK_ITEM.TICKET_ID.eq(ticketId))
                .and(WORK_ITEM.TASK_KEY.eq(task.key()))
                .forUpdate()
                .fetchOptional(WORK_ITEM.TASK_ID);
    }

    /** Every view's count in one round trip more than the hour's. */
    public Map<WorkView, Long> counts(Actor actor) {
        Long me = actor.accountId();
        List<String> keys = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            keys.add(Tally.lane(lane.name()));
        }
        String free = Tally.free(Lane.DESK.name());
        String mine = me == null ? "" : Tally.mine(me);
        keys.add(free);
        keys.add(mine);
        Map<String, Long> sums = tally.read(keys);
        Map<WorkView, Long> counts = new EnumMap<>(WorkView.class);
        counts.put(WorkView.MINE, sums.getOrDefault(mine, 0L));
        counts.put(WorkView.UNASSIGNED, sums.getOrDefault(free, 0L));
        counts.put(WorkView.WAITING_FOR_MERCHANT, lane(sums, Lane.MERCHANT));
        counts.put(WorkView.WAITING_FOR_CUSTOMER, lane(sums, Lane.CUSTOMER));
        counts.put(WorkView.OUTSIDE, lane(sums, Lane.OUTSIDE));
        counts.put(WorkView.REVIEW, lane(sums, Lane.MANAGERS));
        long all = 0;
        for (Lane lane : Lane.values()) {
            all += lane(sums, lane);
        }
        counts.put(WorkView.ALL_OPEN, all);
        counts.put(WorkView.DUE_WITHIN_HOUR, dueSoon());
        return counts;
    }

    /** How many tasks wait for a merchant. */
    public long countForMerchant(long merchantId) {
        String key = Tally.merchant(merchantId);
        return tally.read(List.of(key)).getOrDefault(key, 0L);
    }

    private long dueSoon() {
        return db.fetchCount(
                db.select(WORK_ITEM.ID)
                        .from(WORK_ITEM)
                        .where(WORK_ITEM.DUE_AT.lt(soon()))
                        .limit(COUNTED_UP_TO + 1));
    }

    private static long lane(Map<String, Long> sums, Lane lane) {
        return sums.getOrDefault(Tally.lane(lane.name()), 0L);
    }

    private Condition visible(WorkQuery query, Actor actor) {
        if (actor.kind() == Actor.Kind.MERCHANT) {
            return own(actor).and(filters(query)).and(named(query.text()));
        }
        if (!actor.isStaff() && actor.kind() != Actor.Kind.CLIENT) {
            throw new AccessDeniedException("no work list for " + actor.kind());
        }
        String text = query.text();
        return view(query.view(), actor)
                .and(filters(query))
                .and(text == null || text.isBlank() ? DSL.noCondition() : matches(text.strip()));
    }

    /** A merchant sees what waits for it, nothing else. */
    static Condition own(Actor actor) {
        return WORK_ITEM
                .MERCHANT_ID
                .eq(actor.merchantId())
                .and(WORK_ITEM.LANE.eq(Lane.MERCHANT.name()));
    }

    private Condition view(WorkView view, Actor actor) {
        return switch (view) {
            case MINE -> WORK_ITEM.ASSIGNEE_ID.eq(actor.accountId());
            case UNASSIGNED -> in(Lane.DESK).and(WORK_ITEM.ASSIGNEE_ID.isNull());
            case DUE_WITHIN_HOUR -> WORK_ITEM.DUE_AT.lt(soon());
            case WAITING_FOR_MERCHANT -> in(Lane.MERCHANT);
            case WAITING_FOR_CUSTOMER -> in(Lane.CUSTOMER);
            case OUTSIDE -> in(Lane.OUTSIDE);
            case REVIEW -> in(Lane.MANAGERS);
            case ALL_OPEN -> DSL.noCondition();
        };
    }

    private static Condition in(Lane lane) {
        return WORK_ITEM.LANE.eq(lane.name());
    }

    private Instant soon() {
        return clock.instant().plus(SOON);
    }

    private Condition filters(WorkQuery query) {
        Condition condition = DSL.noCondition();
        if (query.category() != null) {
            condition = condition.and(WORK_ITEM.CATEGORY.eq(query.category().name()));
        }
        if (query.priority() != null) {
            condition = condition.and(WORK_ITEM.PRIORITY.eq(query.priority().name()));
        }
        if (query.team() != null) {
            condition = condition.and(WORK_ITEM.TEAM.eq(query.team().name()));
        }
        if (query.merchantId() != null) {
            condition = condition.and(WORK_ITEM.MERCHANT_ID.eq(query.merchantId()));
        }
        return condition;
    }

    /** A merchant finds by what it may know: a telephone number would tell whose it is (E27). */
    private static Condition named(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DSL.noCondition();
        }
        String asked = text.strip();
        return WORK_ITEM
                .NUMBER
                .eq(asked)
                .or(WORK_ITEM.ORDER_NO.eq(asked))
                .or(WORK_ITEM.SUBJECT.contains(asked));
    }

    private Condition matches(String text) {
        return search.named(text)
                .map(named -> WORK_ITEM.TICKET_ID.in(select(TICKET.ID).from(TICKET).where(named)))
                .orElseGet(
                        () ->
                                WORK_ITEM
                                        .SUBJECT
                                        .contains(text)
                                        .or(WORK_ITEM.MERCHANT_NAME.contains(text)));
    }

    public static WorkRow row(WorkItemRecord row) {
        String category = row.getCategory();
        String team = row.getTeam();
        String dueKind = row.getDueKind();
        return new WorkRow(
                row.getId(),
                row.getTaskId(),
                CaseTask.of(row.getTaskKey()),
                team == null ? null : Team.valueOf(team),
                row.getAssigneeId(),
                row.getAssigneeName(),
                row.getTicketId(),
                row.getNumber(),
                row.getSubject(),
                row.getOrderNo(),
                category == null ? null : Category.valueOf(category),
                Priority.valueOf(row.getPriority()),
                Status.valueOf(row.getStatus()),
                row.getMerchantId(),
                row.getMerchantName(),
                row.getEvidenceGaps(),
                row.getAmountYuan(),
                dueKind == null ? null : ClockKind.valueOf(dueKind),
                dueKind == null ? null : row.getDueAt(),
                row.getUpdatedAt());
    }
}
