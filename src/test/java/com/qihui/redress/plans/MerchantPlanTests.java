package com.qihui.redress.plans;

import static com.qihui.schema.Tables.MERCHANT;
import static com.qihui.schema.Tables.MERCHANT_TURN;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.account.Actor;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.merchant.Standing;
import com.qihui.redress.merchant.TrackRecords;
import com.qihui.redress.merchant.TrackRecords.Wanted;
import com.qihui.redress.merchant.TrackedAs;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The managers' list of merchants and what it leads to, on a desk with many and a long record. */
@PlanTest
class MerchantPlanTests {

    private static final Actor MANAGER =
            new Actor(Actor.Kind.MANAGER, 7L, "manager", "1001", null, null);
    private static final int PAGE = 50;
    private static final int MANY = 2_000;

    private static final String MERCHANTS =
            """
            insert into merchant (code, name, tier, self_operated, active, version, standing)
            with recursive n (i) as (select 1 union all select i + 1 from n where i < 999),
            m (i) as (select a.i + 1000 * b.k from n a cross join (select 0 as k union all select 1) b)
            select concat('plan', i), concat('计划商家', lpad(i, 5, '0')), 'STANDARD', false, true, 0,
                   if(mod(i, 200) = 0, 'SUSPENDED', 'IN_ORDER') from m""";

    /** Of each complaint one, most of them of long ago. */
    private static final String TURNS =
            """
            insert into merchant_turn (merchant_id, ticket_id, number, asked_at, due_at, ended_at, outcome)
            select t.merchant_id, t.id, t.number, s.at, s.at + interval 1 day, s.at + interval 6 hour,
                   if(mod(t.id, 9) = 0, 'SILENT', 'IN_TIME')
            from ticket t
            join lateral (select now(6) - interval mod(t.id * 7, 700) day as at) s
            where t.number like 'B%' and t.merchant_id is not null""";

    private static final String UPHELD =
            """
            insert into upheld_complaint (merchant_id, ticket_id, number, closed_at)
            select t.merchant_id, t.id, t.number, now(6) - interval mod(t.id * 11, 700) day
            from ticket t where t.number like 'B%' and t.merchant_id is not null and mod(t.id, 3) = 0""";

    @Autowired TrackRecords records;
    @Autowired Merchants merchants;
    @Autowired Plans plans;
    @Autowired DSLContext db;

    @BeforeEach
    void manyMerchantsAndWhatTheyMadeOfComplaints() {
        plans.grow();
        if (db.fetchCount(MERCHANT) >= MANY) {
            return;
        }
        db.execute(MERCHANTS);
        db.execute(TURNS);
        db.execute(UPHELD);
        for (String table : new String[] {"merchant", "merchant_turn", "upheld_complaint"}) {
            db.execute("analyze table " + table);
        }
        assertThat(db.fetchCount(MERCHANT_TURN)).isGreaterThan(MANY);
    }

    @Test
    void aPageOfMerchantsReadsThatPageAndItsRecords() {
        Wanted all = new Wanted(null, null);

        plans.assertNoTableIsReadWhole(() -> records.page(all, null, PAGE, MANAGER));
        plans.assertNoTableIsReadWhole(() -> records.page(all, "计划商家00500", PAGE, MANAGER));
        assertThat(plans.rowsTouched(() -> records.page(all, "计划商家00500", PAGE, MANAGER)))
                .isLessThan(12 * PAGE);
    }

    @Test
    void thoseOfAStandingAreFoundByIt() {
        Wanted suspended = new Wanted(Standing.SUSPENDED, null);

        plans.assertNoTableIsReadWhole(() -> records.page(suspended, null, PAGE, MANAGER));
        plans.assertNoTableIsReadWhole(merchants::barred);
    }

    @ParameterizedTest
    @EnumSource(TrackedAs.class)
    void theComplaintsBehindAFigureAreFoundByTheirMerchant(TrackedAs figure) {
        long merchant =
                db.select(MERCHANT_TURN.MERCHANT_ID)
                        .from(MERCHANT_TURN)
                        .limit(1)
                        .fetchSingle(MERCHANT_TURN.MERCHANT_ID);

        plans.assertNoTableIsReadWhole(() -> records.of(merchant, MANAGER));
        plans.assertNoTableIsReadWhole(() -> records.cases(merchant, figure, null, PAGE, MANAGER));
    }
}
