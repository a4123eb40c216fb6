package com.qihui.redress.plans;

import com.qihui.redress.bench.ManyTickets;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/**
 * Tickets, clocks and journal of a desk that has been in service for a year, and some hundred
 * running processes: enough for the optimizer to have a choice.
 */
@TestComponent
class GrownDesk {

    static final String SHOP = "成长商家";

    private static final int TICKETS = 5_000;
    private static final int RUNNING = 250;

    private static final String OTHERS =
            """
            insert into merchant (code, name, tier, self_operated, active, version)
            with recursive n (i) as (select 1 union all select i + 1 from n where i < 40)
            select concat('grown', i), concat('成长商家', i), 'STANDARD', false, true, 0 from n""";

    /** Nothing is due while somebody outside decides. */
    private static final String OWNERS =
            """
            update ticket t
            join merchant m on m.code = concat('grown', 1 + mod(t.id, 40))
            left join work_item w on w.ticket_id = t.id
            set t.merchant_id = m.id, t.merchant_name = m.name,
                w.merchant_id = m.id, w.merchant_name = m.name,
                w.due_at = if(w.lane = 'OUTSIDE', timestamp '9999-01-01 00:00:00', w.due_at)
            where t.number like 'B%'""";

    /** One in twenty still runs; the others were met in time or not over a year. */
    private static final String CLOCKS =
            """
            insert into deadline (ticket_id, kind, state, calendar, started_at, due_at,
                                  provisional, rule, met_at, ended_at)
            select t.id, k.kind, s.state, 'NATURAL', s.due_at - interval 1 hour, s.due_at, false,
                   'test', if(s.state = 'RUNNING', null, s.due_at), if(s.state = 'RUNNING', null, s.due_at)
            from ticket t
            cross join (select 'FIRST_RESPONSE' as kind, 1 as n union all select 'RESOLUTION', 2
                        union all select 'MERCHANT_RESPONSE', 3) k
            join lateral (
              select if(mod(t.id + k.n, 20) = 0, 'RUNNING', if(mod(t.id + k.n, 7) = 0, 'BREACHED', 'MET')) as state,
                     if(mod(t.id + k.n, 20) = 0, now(6) + interval mod(t.id, 10000) minute,
                        now(6) - interval mod(t.id * 7, 8760) hour) as due_at) s
            where t.number like 'B%'""";

    private static final String JOURNAL =
            """
            insert into journal (ticket_id, entry_no, happened_at, actor_kind, actor, type, data,
                                 previous_hash, hash)
            select t.id, n.i, now(6), 'AGENT', '1018', 'MESSAGE_SENT', '{}', repeat('0', 64), repeat('0', 64)
            from ticket t cross join (select 1 as i union all select 2 union all select 3) n
            where t.number like 'B%'""";

    private static final String PROMISES =
            """
            insert into promise (ticket_id, body, made_by, made_at, due_at, kept_at, state, chases, version,
                                 owed_until)
            select id, '三日内答复', '1018', now(6), now(6) - interval mod(id, 8000) hour,
                   if(mod(id, 100) = 0, null, now(6) - interval mod(id, 8000) hour),
                   if(mod(id, 100) = 0, 'MISSED', 'KEPT'), 0, 0,
                   if(mod(id, 100) = 0, now(6) - interval mod(id, 8000) hour, null)
            from ticket where number like 'B%'""";

    private static final List<String> TABLES =
            List.of("ticket", "work_item", "deadline", "journal", "promise", "message", "filing");

    private final DSLContext db;
    private final Desk desk;
    private final ManyTickets tickets;
    private boolean grown;

    GrownDesk(DSLContext db, Desk desk, ManyTickets tickets) {
        this.db = db;
        this.desk = desk;
        this.tickets = tickets;
    }

    /** Once, however many ask. */
    synchronized void grow() {
        if (grown) {
            return;
        }
        desk.merchant(SHOP);
        for (int i = 0; i < RUNNING; i++) {
            desk.file(Complaints.about(SHOP, Category.values()[i % 4]));
        }
        tickets.growTo(TICKETS);
        List.of(OTHERS, OWNERS, CLOCKS, JOURNAL, PROMISES).forEach(db::execute);
        String engine =
                "select table_name from information_schema.tables"
                        + " where table_schema = database() and table_name like 'ACT\\_%'";
        db.fetch(engine).forEach(row -> db.execute("analyze table " + row.get(0)));
        TABLES.forEach(table -> db.execute("analyze table " + table));
        grown = true;
    }
}
