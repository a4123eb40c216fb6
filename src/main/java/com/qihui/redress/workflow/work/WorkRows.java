package com.qihui.redress.workflow.work;

import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Ticket;
import com.qihui.schema.tables.records.WorkItemRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a row of the work list says, gathered from everything known about its ticket. */
@Component
public class WorkRows {

    /** Behind everything that has a due time; the last moment both databases can hold. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Set<ClockKind> DESK_CLOCKS =
            EnumSet.of(
                    ClockKind.FIRST_RESPONSE,
                    ClockKind.NEXT_RESPONSE,
                    ClockKind.PROMISE,
                    ClockKind.ACCOUNT_PROTECTION,
                    ClockKind.RESOLUTION,
                    ClockKind.INTERNAL_HANDLING);

    /** The body's own, and what it wants of the platform. */
    private static final Set<ClockKind> OUTSIDE_CLOCKS =
            EnumSet.of(
                    ClockKind.OUTSIDE_ACCEPTANCE,
                    ClockKind.OUTSIDE_OUTCOME,
                    ClockKind.OUTSIDE_SUPPLEMENT,
                    ClockKind.OUTSIDE_ANSWER);

    private final Deadlines deadlines;
    private final Evidence evidence;
    private final Proposals proposals;
    private final Clock clock;

    WorkRows(Deadlines deadlines, Evidence evidence, Proposals proposals, Clock clock) {
        this.deadlines = deadlines;
        this.evidence = evidence;
        this.proposals = proposals;
        this.clock = clock;
    }

    Facts facts(Ticket ticket) {
        int gaps =
                evidence.verdict(ticket.id())
                        .map(EvidenceVerdict::missing)
                        .map(List::size)
                        .orElse(0);
        return new Facts(ticket, deadlines.of(ticket.id()), gaps, clock.instant());
    }

    /** Everything about one ticket that its rows show. */
    final class Facts {

        private final Ticket ticket;
        private final List<Deadline> deadlines;
        private final int gaps;
        private final Instant now;

        private Facts(Ticket ticket, List<Deadline> deadlines, int gaps, Instant now) {
            this.ticket = ticket;
            this.deadlines = deadlines;
            this.gaps = gaps;
            this.now = now.truncatedTo(ChronoUnit.MICROS);
        }

        WorkItemRecord open(String taskId, CaseTask task) {
            WorkItemRecord row = new WorkItemRecord();
            row.setTaskId(taskId);
            row.setTaskKey(task.key());
            row.setLane(task.lane().name());
            row.setTicketId(ticket.id());
            row.setNumber(ticket.number());
            row.setCreatedAt(now);
            row.setAmountYuan(amount(task));
            fill(row);
            return row;
        }

        void fill(WorkItemRecord row) {
            row.setTeam(ticket.team().name());
            row.setSubject(ticket.subject());
            row.setOrderNo(ticket.orderNo());
            row.setCategory(ticket.category() == null ? null : ticket.category().name());
            row.setPriority(ticket.priority().name());
            row.setStatus(ticket.status().name());
            row.setMerchantId(ticket.merchantId());
            row.setMerchantName(ticket.merchantName());
            row.setComplainantPhone(ticket.complainantPhone());
            row.setEvidenceGaps(gaps);
            Optional<Deadline> next = nextDue(Lane.valueOf(row.getLane()));
            row.setDueKind(next.map(deadline -> deadline.kind().name()).orElse(null));
            row.setDueAt(next.map(Deadline::dueAt).orElse(NEVER));
            row.setUpdatedAt(now);
        }

        private @Nullable BigDecimal amount(CaseTask task) {
            return task == CaseTask.APPROVE_REMEDY
                    ? proposals.current(ticket.id()).totalYuan()
                    : null;
        }

        private Optional<Deadline> nextDue(Lane lane) {
            Set<ClockKind> kinds =
                    switch (lane) {
                        case MERCHANT ->
                                EnumSet.of(ClockKind.MERCHANT_RESPONSE, ClockKind.MERCHANT_APPEAL);
                        case CUSTOMER -> EnumSet.of(ClockKind.CUSTOMER_TURN);
                        case OUTSIDE -> OUTSIDE_CLOCKS;
                        case DESK, MANAGERS -> DESK_CLOCKS;
                    };
            return deadlines.stream()
                    .filter(deadline -> deadline.isLive() && !deadline.isPaused())
                    .filter(deadline -> kinds.contains(deadline.kind()))
                    .min(Comparator.comparing(Deadline::dueAt));
        }
    }
}
