package com.qihui.redress.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.escalation.OutsideBoard;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.OutsideQuery;
import com.qihui.redress.escalation.OutsideQuery.Stage;
import com.qihui.redress.shared.Mark;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever asks where a complaint may go reads its own cases outside, and nobody else's. */
@PlanTest
class OutsidePlanTests {

    @Autowired OutsideCases cases;
    @Autowired OutsideBoard board;
    @Autowired Plans plans;
    @Autowired DSLContext db;

    @BeforeEach
    void everyComplaintWentOutside() {
        plans.grow();
        db.execute(
                """
                insert into outside_case (ticket_id, cause, state, suggested_body, body, acceptable, basis,
                                          offered_at, due_at, ended_at, outcome, supplements, version)
                select id, 'INTERNAL_TIME_PASSED',
                       case when id % 100 = 0 then 'REGISTERED' when id % 100 = 1 then 'ACCEPTED'
                            when id % 100 = 2 then 'OFFERED' else 'ENDED' end,
                       'MARKET_REGULATION_12315', 'MARKET_REGULATION_12315', '', '',
                       date_sub(now(6), interval (id % 2000) day), date_add(now(6), interval (id % 60) day),
                       case when id % 100 > 2 then date_sub(now(6), interval (id % 2000) day) end,
                       case when id % 100 > 2 then 'MEDIATED' end, 0, 0
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

    /** Of thousands of cases some dozens are open. */
    @ParameterizedTest
    @EnumSource
    void theBoardReadsNoTableWhole(Stage stage) {
        OutsideQuery query =
                new OutsideQuery(
                        stage,
                        Body.MARKET_REGULATION_12315,
                        stage == Stage.AWARD_OPEN ? null : Cause.INTERNAL_TIME_PASSED,
                        null);
        plans.assertNoTableIsReadWhole(() -> board.page(query, null, 50));
        plans.assertNoTableIsReadWhole(
                () -> board.page(query, new Mark(Instant.now(), 1_000_100).text(), 50));
    }

    @Test
    void thePresentOnesAreReadWithoutThoseThatAreOver() {
        assertThat(plans.rowsTouched(() -> board.page(OutsideQuery.OPEN, null, 50)))
                .isLessThan(1_500);
    }

    @Test
    void ofThoseThatAreOverAPageIsRead() {
        OutsideQuery over = new OutsideQuery(Stage.ENDED, null, null, null);

        assertThat(plans.rowsTouched(() -> board.page(over, null, 50))).isLessThan(200);
    }

    @Test
    void theSumsReadThePeriodThatIsAskedFor() {
        Instant since = Instant.now().minus(Duration.ofDays(30));
        plans.assertNoTableIsReadWhole(() -> board.figures(since));
    }
}
