package com.qihui.redress.notification;

import static com.qihui.schema.Tables.TICKET;
import static com.qihui.schema.Tables.WORK_ITEM;

import com.qihui.redress.conversation.PromiseChased;
import com.qihui.redress.shared.Rows;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Told;
import com.qihui.schema.tables.records.NoticeRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells people of each chase of a missed promise, in its transaction: whoever promised or works on
 * it, from the second on who leads the team, from the third on the manager (R43, R47).
 */
@Component
class ChaseNotices {

    private static final int LEAD = 2;
    private static final int MANAGER = 3;

    private final DSLContext db;
    private final Recipients recipients;

    ChaseNotices(DSLContext db, Recipients recipients) {
        this.db = db;
        this.recipients = recipients;
    }

    @EventListener
    void on(PromiseChased chased) {
        List<Record2<String, Long>> rows =
                db.select(TICKET.TEAM, WORK_ITEM.ASSIGNEE_ID)
                        .from(TICKET)
                        .leftJoin(WORK_ITEM)
                        .on(WORK_ITEM.TICKET_ID.eq(TICKET.ID))
                        .where(TICKET.ID.eq(chased.ticketId()))
                        .fetch();
        String team = rows.get(0).value1();
        Set<Long> concerned = new LinkedHashSet<>();
        if (chased.accountId() != null) {
            concerned.add(chased.accountId());
        }
        rows.stream().map(Record2::value2).filter(Objects::nonNull).forEach(concerned::add);
        Set<Long> people = new LinkedHashSet<>(recipients.of(Told.AGENT, concerned, team));
        if (chased.chaseNo() >= LEAD) {
            people.addAll(recipients.of(Told.LEAD, List.of(), team));
        }
        if (chased.chaseNo() >= MANAGER) {
            people.addAll(recipients.of(Told.MANAGER, List.of(), team));
        }
        Rows.insert(db, people.stream().map(person -> notice(person, chased)).toList());
    }

    private static NoticeRecord notice(long person, PromiseChased chased) {
        NoticeRecord row = new NoticeRecord();
        row.setAccountId(person);
        row.setTicketId(chased.ticketId());
        row.setNumber(chased.number());
        row.setClock(ClockKind.PROMISE.name());
        row.setPercentUsed(100);
        row.setBreached(true);
        row.setDueAt(chased.dueAt());
        row.setMadeAt(chased.chasedAt());
        row.setChases(chased.chaseNo());
        return row;
    }
}
