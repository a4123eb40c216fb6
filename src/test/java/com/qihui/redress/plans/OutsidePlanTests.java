package com.qihui.redress.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.escalation.OutsideCases;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever asks where a complaint may go reads its own cases outside, and nobody else's. */
@PlanTest
class OutsidePlanTests {

    @Autowired OutsideCases cases;
    @Autowired Plans plans;
    @Autowired DSLContext db;

    @BeforeEach
    void everyComplaintWentOutside() {
        plans.grow();
        db.execute(
                """
                insert into outside_case (ticket_id, cause, state, suggested_body, acceptable, basis,
                                          offered_at, supplements, version)
                select id, 'INTERNAL_TIME_PASSED', 'OFFERED', 'MARKET_REGULATION_12315', '', '', now(6), 0, 0
                from ticket where number like 'B%'""");
        db.execute("analyze table outside_case");
    }

    @AfterEach
    void andCameBack() {
        db.execute(
                "delete from outside_case where ticket_id in"
                        + " (select id from ticket where number like 'B%')");
    }

    @Test
    void theCasesOfAComplaintAreFoundByIt() {
        plans.assertNoTableIsReadWhole(() -> cases.of(1_000_042L));
        assertThat(plans.rowsTouched(() -> cases.of(1_000_042L))).isLessThan(10);
    }
}
