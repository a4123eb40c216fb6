package com.qihui.redress.workflow.remedy;

import static com.qihui.schema.Tables.PROPOSAL;
import static com.qihui.schema.Tables.REMEDY;
import static com.qihui.schema.Tables.REMEDY_APPROVAL;
import static com.qihui.schema.Tables.WORK_ITEM;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.ApprovalLimits;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.RemedyLine;
import com.qihui.redress.remedy.RemedyState;
import com.qihui.redress.shared.Mark;
import com.qihui.redress.shared.Page;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.Lane;
import com.qihui.redress.workflow.work.Worklist;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits for somebody's approval: only what this person may still approve, which is nothing of
 * their own, nothing they approved before, and nothing above what was entrusted to them (E30).
 */
@Service
public class ApprovalQueue {

    private final DSLContext db;
    private final Proposals proposals;
    private final ApprovalLimits limits;

    ApprovalQueue(DSLContext db, Proposals proposals, ApprovalLimits limits) {
        this.db = db;
        this.proposals = proposals;
        this.limits = limits;
    }

    /** Managers, and agents whom an amount was entrusted to. */
    public boolean isFor(Actor actor) {
        return actor.accountId() != null
                && (actor.kind() == Actor.Kind.MANAGER || limits.isLead(actor));
    }

    /**
     * The soonest due first.
     *
     * @param after the mark of the page before, or null for the first
     */
    @Transactional(readOnly = true)
    public Page<WaitingApproval> page(Actor actor, @Nullable String after, int limit) {
        if (!isFor(actor)) {
            return new Page<>(List.of(), null);
        }
        List<? extends Record> found =
                db.select(WORK_ITEM.fields())
                        .select(
                                REMEDY.PROPOSAL_ID,
                                REMEDY.APPROVAL,
                                REMEDY.APPROVED_BY,
                                REMEDY.ORDERED_AT,
                                PROPOSAL.MADE_BY)
                        .from(WORK_ITEM)
                        .join(REMEDY)
                        .on(REMEDY.TICKET_ID.eq(WORK_ITEM.TICKET_ID))
                        .join(PROPOSAL)
                        .on(PROPOSAL.ID.eq(REMEDY.PROPOSAL_ID))
                        .where(waitsFor(actor))
                        .and(after == null ? DSL.noCondition() : behind(Mark.of(after)))
                        .orderBy(WORK_ITEM.DUE_AT, WORK_ITEM.ID)
                        .limit(limit + 1)
                        .fetch();
        Map<Long, List<RemedyLine>> lines =
                proposals.linesOf(found.stream().map(row -> row.get(REMEDY.PROPOSAL_ID)).toList());
        List<WaitingApproval> rows =
                found.stream().limit(limit).map(row -> read(row, lines)).toList();
        if (found.size() <= limit) {
            return new Page<>(rows, null);
        }
        Record last = found.get(limit - 1);
        return new Page<>(
                rows, new Mark(last.get(WORK_ITEM.DUE_AT), last.get(WORK_ITEM.ID)).text());
    }

    /** How many, but no more than {@value Worklist#COUNTED_UP_TO} and one. */
    public long count(Actor actor) {
        return !isFor(actor)
                ? 0
                : db.fetchCount(
                        db.select(WORK_ITEM.ID)
                                .from(WORK_ITEM)
                                .join(REMEDY)
                                .on(REMEDY.TICKET_ID.eq(WORK_ITEM.TICKET_ID))
                                .join(PROPOSAL)
                                .on(PROPOSAL.ID.eq(REMEDY.PROPOSAL_ID))
                                .where(waitsFor(actor))
                                .limit(Worklist.COUNTED_UP_TO + 1));
    }

    private Condition waitsFor(Actor actor) {
        long me = Objects.requireNonNull(actor.accountId());
        Condition mine =
                WORK_ITEM
                        .LANE
                        .eq(Lane.MANAGERS.name())
                        .and(WORK_ITEM.TASK_KEY.eq(CaseTask.APPROVE_REMEDY.key()))
                        .and(WORK_ITEM.ASSIGNEE_ID.isNull().or(WORK_ITEM.ASSIGNEE_ID.eq(me)))
                        .and(REMEDY.STATE.eq(RemedyState.ORDERED.name()))
                        .and(
                                PROPOSAL.MADE_BY_ID
                                        .ne(me)
                                        .or(
                                                PROPOSAL.MADE_BY_ID
                                                        .isNull()
                                                        .and(PROPOSAL.MADE_BY.ne(actor.name()))))
                        .and(
                                notExists(
                                        selectOne()
                                                .from(REMEDY_APPROVAL)
                                                .where(REMEDY_APPROVAL.REMEDY_ID.eq(REMEDY.ID))
                                                .and(REMEDY_APPROVAL.ACCOUNT_ID.eq(me))));
        if (actor.kind() == Actor.Kind.AGENT) {
            mine = mine.and(REMEDY.APPROVAL.eq("LEAD"));
        }
        Optional<BigDecimal> limit = limits.of(actor);
        return limit.isEmpty()
                ? mine
                : mine.and(REMEDY.AMOUNT_YUAN.isNull().or(REMEDY.AMOUNT_YUAN.le(limit.get())));
    }

    private static Condition behind(Mark mark) {
        return WORK_ITEM
                .DUE_AT
                .gt(mark.dueAt())
                .or(WORK_ITEM.DUE_AT.eq(mark.dueAt()).and(WORK_ITEM.ID.gt(mark.id())));
    }

    private static WaitingApproval read(Record row, Map<Long, List<RemedyLine>> lines) {
        return new WaitingApproval(
                Worklist.row(row.into(WORK_ITEM)),
                lines.getOrDefault(row.get(REMEDY.PROPOSAL_ID), List.of()),
                row.get(REMEDY.APPROVAL),
                row.get(PROPOSAL.MADE_BY),
                row.get(REMEDY.ORDERED_AT),
                row.get(REMEDY.APPROVED_BY));
    }
}
