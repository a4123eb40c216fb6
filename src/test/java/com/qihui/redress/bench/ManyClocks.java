package com.qihui.redress.bench;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/**
 * Tickets of a year by the hundred thousand, each with three clocks, written by the server itself:
 * one in ten still open, those of today at most; of the rest one clock in seven ran out. The board
 * is filled as a recount would fill it, and the sums are added up from what it counted.
 */
@TestComponent
public final class ManyClocks {

    private static final int STEP = 50_000;
    private static final long FIRST = 10_000_000L;
    private static final List<String> SLICED = List.of("CATEGORY", "TEAM", "CHANNEL", "PRODUCT");

    private final DSLContext db;
    private int made;

    public ManyClocks(DSLContext db) {
        this.db = db;
    }

    /**
     * @param open how many of them are open, however many there are
     */
    public void growTo(int count, int open) {
        if (made == 0) {
            prepare();
        }
        while (made < count) {
            int size = Math.min(STEP, count - made);
            tickets(FIRST + made, size);
            clocks(FIRST + made, size, open);
            made += size;
        }
        fill();
        for (String table :
                List.of(
                        "ticket",
                        "deadline",
                        "board_fact",
                        "board_ticket",
                        "board_judged",
                        "board_took",
                        "board_open",
                        "board_hour",
                        "board_slice",
                        "merchant")) {
            db.execute("analyze table " + table);
        }
    }

    private void prepare() {
        db.execute("set session cte_max_recursion_depth = 1000000");
        db.execute(
                """
                insert into merchant (code, name, tier, self_operated, active, version)
                with recursive n (i) as (select 1 union all select i + 1 from n where i < 500)
                select concat('many', i), concat('压测商家', i), 'STANDARD', false, true, 0 from n""");
        db.execute(
                """
                insert into board_slice (category, team, channel, product)
                with recursive n (i) as (select 0 union all select i + 1 from n where i < 11)
                select c.v, t.v, h.v, concat('压测商品', n.i)
                from (select 'RECHARGE_NOT_CREDITED' v union select 'NOT_AS_DESCRIBED'
                      union select 'AFTERSALES_DELAY' union select 'ACCOUNT_ANOMALY') c,
                     (select 'RECHARGE' v union select 'GOODS' union select 'AFTERSALES'
                      union select 'ACCOUNT') t,
                     (select 'TICKET' v union select 'ONLINE_CHAT' union select 'EMAIL'
                      union select 'PHONE') h, n""");
    }

    private void tickets(long first, int size) {
        db.execute("set session cte_max_recursion_depth = 1000000");
        db.execute(
                """
                insert into ticket (id, number, channel, status, category, categories_also, priority,
                    flags, attribution_suggested, team, subject, order_no, merchant_id,
                    merchant_name, complainant_name, submitted_at, received_at,
                    external_eligible_from, reopenings, updated_at, version)
                with recursive n (i) as (select {0} union all select i + 1 from n where i < {0} + {1} - 1)
                select n.i, concat('M', n.i),
                    elt(1 + mod(n.i, 4), 'TICKET', 'ONLINE_CHAT', 'EMAIL', 'PHONE'), 'CLOSED',
                    elt(1 + mod(n.i div 4, 4), 'RECHARGE_NOT_CREDITED', 'NOT_AS_DESCRIBED',
                        'AFTERSALES_DELAY', 'ACCOUNT_ANOMALY'), '', 'NORMAL', '', true,
                    elt(1 + mod(n.i div 16, 4), 'RECHARGE', 'GOODS', 'AFTERSALES', 'ACCOUNT'),
                    '幻海OL 100元点卡', concat('QH', n.i), m.id, m.name, '测试用户',
                    now(6) - interval mod(n.i * 7919, 525600) minute,
                    now(6) - interval mod(n.i * 7919, 525600) minute, date(now()), 0, now(6), 1
                from n join merchant m on m.code = concat('many', 1 + mod(n.i * 31, 500))""",
                first, size);
    }

    /** The newest are the open ones. */
    private void clocks(long first, int size, int open) {
        db.execute(
                """
                insert into deadline (ticket_id, kind, state, calendar, started_at, due_at,
                    provisional, rule, met_at, ended_at)
                select t.id, k.kind,
                    if(t.id < {2}, if(mod(t.id + k.n, 20) = 0, 'BREACHED', 'RUNNING'),
                       if(mod(t.id + k.n, 7) = 0, 'BREACHED', 'MET')),
                    'NATURAL', t.submitted_at,
                    if(t.id < {2}, if(mod(t.id + k.n, 20) = 0,
                            now(6) - interval mod(t.id, 3000) minute,
                            now(6) + interval mod(t.id * 13, 10080) minute),
                       if(mod(t.id + k.n, 7) = 0, t.submitted_at + interval 10 minute,
                          t.submitted_at + interval 5000 minute)),
                    false, 'bench',
                    if(t.id < {2}, null, t.submitted_at + interval pow(2, 3 + mod(t.id * 17, 90) / 10) minute),
                    if(t.id < {2}, null, t.submitted_at + interval pow(2, 3 + mod(t.id * 17, 90) / 10) minute)
                from ticket t
                cross join (select 'FIRST_RESPONSE' as kind, 1 as n union all select 'RESOLUTION', 2
                            union all select 'MERCHANT_RESPONSE', 3) k
                where t.id between {0} and {0} + {1} - 1""",
                first, size, FIRST + open);
    }

    private void fill() {
        List.of(
                        "board_fact",
                        "board_ticket",
                        "board_judged",
                        "board_took",
                        "board_open",
                        "board_hour")
                .forEach(table -> db.execute("truncate table " + table));
        db.execute(
                """
                insert into board_fact (fact_id, ticket_id, kind, slice_id, merchant_id, agent, met,
                    judged_at, judged_day, bucket, answered_at, answered_day)
                select d.id, t.id, d.kind, s.id, t.merchant_id,
                    concat('客服 ', 1000 + mod(t.id, 50)), d.state = 'MET',
                    if(d.state = 'MET', d.ended_at, d.due_at),
                    date(if(d.state = 'MET', d.ended_at, d.due_at) + interval 8 hour),
                    if(d.met_at is null or d.kind = 'MERCHANT_RESPONSE', null,
                       1 + floor(ln(greatest(1, timestampdiff(second, d.started_at, d.met_at) / 60)) / ln(1.1))),
                    if(d.kind = 'MERCHANT_RESPONSE', null, d.met_at),
                    if(d.kind = 'MERCHANT_RESPONSE', null, date(d.met_at + interval 8 hour))
                from deadline d join ticket t on t.id = d.ticket_id
                join board_slice s on s.category = t.category and s.team = t.team
                    and s.channel = t.channel and s.product = concat('压测商品', mod(t.id div 64, 12))
                where d.state in ('MET', 'BREACHED')""");
        db.execute(
                """
                insert into board_ticket (ticket_id, slice_id, merchant_id, agent, running, paused,
                    breached, next_due, oldest_breach, unclaimed, due_hours)
                select t.id, min(s.id), min(t.merchant_id), concat('客服 ', 1000 + mod(t.id, 50)),
                    sum(d.state = 'RUNNING'), 0, sum(d.state = 'BREACHED'),
                    min(if(d.state = 'RUNNING', d.due_at, null)),
                    min(if(d.state = 'BREACHED', d.due_at, null)), mod(t.id, 3) = 0,
                    coalesce(group_concat(if(d.state = 'RUNNING',
                        floor(unix_timestamp(d.due_at) / 3600), null) order by d.due_at), '')
                from deadline d join ticket t on t.id = d.ticket_id
                join board_slice s on s.category = t.category and s.team = t.team
                    and s.channel = t.channel and s.product = concat('压测商品', mod(t.id div 64, 12))
                where d.ended_at is null
                group by t.id""");
        for (String[] cell :
                new String[][] {
                    {"ALL", "''"},
                    {"SLICE", "cast(s.id as char)"},
                    {"CATEGORY", "s.category"},
                    {"TEAM", "s.team"},
                    {"CHANNEL", "s.channel"},
                    {"PRODUCT", "s.product"},
                    {"MERCHANT", "cast(f.merchant_id as char)"},
                    {"AGENT", "f.agent"}
                }) {
            sums(cell[0], cell[1]);
        }
        for (String other : SLICED) {
            among("MERCHANT", other, "cast(f.merchant_id as char)");
            among("AGENT", other, "f.agent");
        }
        for (int one = 0; one < SLICED.size(); one++) {
            for (String other : SLICED.subList(one + 1, SLICED.size())) {
                pair(SLICED.get(one), other);
            }
        }
    }

    /** Each among the other, from what both have in common: the facts are read once for both. */
    private void pair(String one, String other) {
        db.execute("drop table if exists bench_pair");
        db.execute(
                """
                create table bench_pair as
                select s.{0} {0}, s.{1} {1}, f.kind kind, f.answered_day day, f.bucket bucket,
                    count(*) clocks
                from board_fact f join board_slice s on s.id = f.slice_id
                where f.bucket is not null group by 1, 2, 3, 4, 5"""
                        .replace("{0}", one)
                        .replace("{1}", other));
        for (String by : List.of(one, other)) {
            String of = by.equals(one) ? other : one;
            for (String stretch : List.of("%Y%m%d", "%Y%m")) {
                judgedAmong(by, of, stretch);
                tookAmong(by, of, stretch);
            }
        }
        db.execute("drop table bench_pair");
    }

    private void judgedAmong(String by, String of, String stretch) {
        db.execute(
                """
                insert into board_judged (dim, kind, stretch, val, met, missed)
                select concat('{0}|{1}|', s.{1}), 'ANY', j.stretch, s.{0}, sum(j.met), sum(j.missed)
                from board_judged j join board_slice s on s.id = j.val
                where j.dim = 'SLICE' and j.kind = 'ANY' and length(j.stretch) = {2}
                group by 1, 3, 4"""
                        .replace("{0}", by)
                        .replace("{1}", of)
                        .replace("{2}", stretch.equals("%Y%m") ? "6" : "8"));
    }

    private void tookAmong(String by, String of, String stretch) {
        db.execute("set session group_concat_max_len = 3000");
        db.execute(
                """
                insert into board_took (dim, val, kind, stretch, spread)
                select b.dim, b.val, b.kind, b.stretch,
                    group_concat(b.bucket, ':', b.clocks order by b.bucket)
                from (select concat('{0}|{1}|', {1}) dim, {0} val, kind,
                        date_format(day, '{2}') stretch, bucket, sum(clocks) clocks
                      from bench_pair group by 1, 2, 3, 4, 5) b
                group by 1, 2, 3, 4"""
                        .replace("{0}", by)
                        .replace("{1}", of)
                        .replace("{2}", stretch));
    }

    private void among(String dim, String other, String value) {
        for (String stretch : List.of("%Y%m%d", "%Y%m")) {
            db.execute(
                    ("insert into board_judged (dim, kind, stretch, val, met, missed)"
                                    + " select concat('{0}|{1}|', s.{1}), 'ANY',"
                                    + " date_format(f.judged_day, '{2}'), {3}, sum(f.met), sum(not f.met)"
                                    + " from board_fact f join board_slice s on s.id = f.slice_id"
                                    + " group by 1, 3, 4")
                            .replace("{0}", dim)
                            .replace("{1}", other)
                            .replace("{2}", stretch)
                            .replace("{3}", value));
        }
    }

    private void sums(String dim, String value) {
        for (String kind : List.of("f.kind", "'ANY'")) {
            for (String stretch : List.of("%Y%m%d", "%Y%m")) {
                db.execute(
                        ("insert into board_judged (dim, kind, stretch, val, met, missed) select '{0}', {1},"
                                        + " date_format(f.judged_day, '{2}'), {3}, sum(f.met), sum(not f.met)"
                                        + " from board_fact f join board_slice s on s.id = f.slice_id"
                                        + " group by 2, 3, 4")
                                .replace("{0}", dim)
                                .replace("{1}", kind)
                                .replace("{2}", stretch)
                                .replace("{3}", value));
            }
        }
        took(dim, value);
        db.execute(
                ("insert into board_open (dim, val, running, paused, breached) select '%s', %s,"
                                + " sum(f.running > 0), 0, sum(f.breached > 0) from board_ticket f"
                                + " join board_slice s on s.id = f.slice_id group by 2")
                        .formatted(dim, value));
        db.execute(
                ("insert into board_hour (dim, val, at_hour, clocks) select '%s', %s,"
                                + " floor(unix_timestamp(d.due_at) / 3600), count(*) from board_ticket f"
                                + " join board_slice s on s.id = f.slice_id"
                                + " join deadline d on d.ticket_id = f.ticket_id"
                                + " and d.state = 'RUNNING' group by 2, 3")
                        .formatted(dim, value));
    }

    private void took(String dim, String value) {
        db.execute("set session group_concat_max_len = 3000");
        for (String stretch : List.of("%Y%m%d", "%Y%m")) {
            db.execute(
                    ("insert into board_took (dim, val, kind, stretch, spread) select '{0}', b.val, b.kind,"
                                    + " b.stretch, group_concat(b.bucket, ':', b.clocks order by b.bucket)"
                                    + " from (select {1} val, f.kind kind,"
                                    + " date_format(f.answered_day, '{2}') stretch, f.bucket bucket,"
                                    + " count(*) clocks from board_fact f"
                                    + " join board_slice s on s.id = f.slice_id"
                                    + " where f.bucket is not null group by 1, 2, 3, 4) b"
                                    + " group by 2, 3, 4")
                            .replace("{0}", dim)
                            .replace("{1}", value)
                            .replace("{2}", stretch));
        }
    }
}
