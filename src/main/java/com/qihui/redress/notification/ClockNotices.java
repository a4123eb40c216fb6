package com.qihui.redress.notification;

import static com.qihui.schema.Tables.TICKET;
import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.redress.shared.AtCommit;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockRang;
import com.qihui.redress.sla.Told;
import com.qihui.schema.tables.records.NoticeRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people of the steps of clocks, in the transaction that writes the step: whoever is told
 * once is told once, and nobody is told of what did not happen (E7).
 */
@Component
class ClockNotices {

    private final DSLContext db;
    private final Recipients recipients;
    private final Clock clock;
    private final AtCommit<ClockRang> rang = new AtCommit<>(this::tell);

    /** Of several steps of one clock at once a person is told the last. */
    private record Key(long accountId, ClockKind kind, @Nullable Long deadlineId) {}

    ClockNotices(DSLContext db, Recipients recipients, Clock clock) {
        this.db = db;
        this.recipients = recipients;
        this.clock = clock;
    }

    @EventListener
    void on(ClockRang step) {
        if (step.step().told() != Told.NOBODY) {
            rang.add(step);
        }
    }

    private void tell(List<ClockRang> steps) {
        Map<Long, List<ClockRang>> tickets =
                steps.stream().collect(Collectors.groupingBy(ClockRang::ticketId));
        Map<Key, NoticeRecord> notices = new LinkedHashMap<>();
        tickets.forEach((ticketId, of) -> tell(ticketId, of, notices));
        Rows.insert(db, List.copyOf(notices.values()));
    }

    private void tell(long ticketId, List<ClockRang> steps, Map<Key, NoticeRecord> notices) {
        List<Record3<String, String, Long>> rows =
                db.select(TICKET.NUMBER, TICKET.TEAM, WORK_ITEM.ASSIGNEE_ID)
                        .from(TICKET)
                        .leftJoin(WORK_ITEM)
                        .on(WORK_ITEM.TICKET_ID.eq(TICKET.ID))
                        .where(TICKET.ID.eq(ticketId))
                        .fetch();
        List<Long> assignees =
                rows.stream().map(Record3::value3).filter(Objects::nonNull).distinct().toList();
        for (ClockRang step : steps) {
            for (long person : recipients.of(step.step().told(), assignees, rows.get(0).value2())) {
                notices.put(
                        new Key(person, step.kind(), step.deadlineId()),
                        notice(person, step, rows.get(0).value1()));
            }
        }
    }

    private NoticeRecord notice(long person, ClockRang step, String number) {
        Instant now = clock.instant();
        NoticeRecord row = new NoticeRecord();
        row.setAccountId(person);
        row.setTicketId(step.ticketId());
        row.setNumber(number);
        row.setClock(step.kind().name());
        row.setPercentUsed(step.step().percent());
        row.setBreached(step.breached());
        row.setDueAt(step.dueAt());
        row.setMadeAt(now);
        return row;
    }
}
