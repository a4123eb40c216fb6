package com.qihui.redress.workflow.work;

import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Team;
import java.util.Arrays;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists open tasks for programs: soonest due first, page by page. */
@Component
public class TaskSearch {

    private final DSLContext db;

    TaskSearch(DSLContext db) {
        this.db = db;
    }

    /**
     * @param after the mark of the page before, or null for the first
     * @throws RuleViolation for a group there is not
     */
    public Page<WorkRow> page(TaskQuery query, Actor actor, @Nullable String after, int limit) {
        return WorkPages.page(db, matches(query).and(mayKnow(actor)), after, limit);
    }

    private static Condition mayKnow(Actor actor) {
        return actor.kind() == Actor.Kind.MERCHANT ? Worklist.own(actor) : DSL.noCondition();
    }

    private static Condition matches(TaskQuery query) {
        Condition condition = DSL.noCondition();
        if (query.ticketId() != null) {
            condition = condition.and(WORK_ITEM.TICKET_ID.eq(query.ticketId()));
        }
        if (query.group() != null) {
            condition = condition.and(group(query.group()));
        }
        if (query.assignee() != null) {
            condition = condition.and(WORK_ITEM.ASSIGNEE_NAME.eq(query.assignee()));
        }
        return condition;
    }

    private static Condition group(String name) {
        if (isOneOf(Lane.values(), name)) {
            return WORK_ITEM.LANE.eq(name);
        }
        if (isOneOf(Team.values(), name)) {
            return WORK_ITEM.LANE.eq(Lane.DESK.name()).and(WORK_ITEM.TEAM.eq(name));
        }
        String names = Arrays.toString(Team.values()) + Arrays.toString(Lane.values());
        throw RuleViolation.of(
                "group", "not_one_of", names.replace("][", ", ").replaceAll("[\\[\\]]", ""));
    }

    private static boolean isOneOf(Enum<?>[] values, String name) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
    }
}
