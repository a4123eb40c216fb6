package com.qihui.redress.notification;

import static com.qihui.schema.Tables.JOURNAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.plans.PlanTest;
import com.qihui.redress.plans.Plans;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlanTest
class JournalTailPlanTests {

    @Autowired DSLContext db;
    @Autowired Plans plans;

    @Test
    void looksForNumbersPassedOverByTheirKey() {
        plans.grow();
        JournalTail tail = new JournalTail(db);
        Long last = db.fetchValue(DSL.select(DSL.max(JOURNAL.ID)).from(JOURNAL));
        db.deleteFrom(JOURNAL).where(JOURNAL.ID.between(last - 40, last - 10)).execute();
        tail.start();
        assertThat(tail.misses()).isPositive();

        plans.assertNoTableIsReadWhole(tail::read);
    }
}
