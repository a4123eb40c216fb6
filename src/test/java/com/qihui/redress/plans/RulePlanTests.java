package com.qihui.redress.plans;

import static com.qihui.schema.Tables.TICKET;
import static com.qihui.schema.Tables.TRIAGE_CORRECTION;

import com.qihui.redress.insight.rules.RuleScores;
import com.qihui.schema.tables.records.TriageCorrectionRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The managers' counts of what triage got wrong, on a desk that has corrected for months. */
@PlanTest
class RulePlanTests {

    private static final int CORRECTIONS = 4_000;

    @Autowired RuleScores scores;
    @Autowired Plans plans;
    @Autowired DSLContext db;
    @Autowired Clock clock;

    @BeforeEach
    void muchWasCorrectedLongAgo() {
        plans.grow();
        if (db.fetchCount(TRIAGE_CORRECTION) >= CORRECTIONS) {
            return;
        }
        long ticket =
                db.select(TICKET.ID)
                        .from(TICKET)
                        .orderBy(TICKET.ID)
                        .limit(1)
                        .fetchSingle(TICKET.ID);
        Instant then = clock.instant().minus(Duration.ofDays(90));
        db.batchInsert(
                        IntStream.range(0, CORRECTIONS)
                                .mapToObj(i -> correction(ticket, i, then.plusSeconds(i)))
                                .toList())
                .execute();
        db.execute("analyze table triage_correction");
    }

    private static TriageCorrectionRecord correction(long ticket, int i, Instant at) {
        TriageCorrectionRecord one = new TriageCorrectionRecord();
        one.setTicketId(ticket);
        one.setAspect("CATEGORY");
        one.setRule("rule-" + i % 40);
        one.setSuggested("AFTERSALES_DELAY");
        one.setCorrected("NOT_AS_DESCRIBED");
        one.setCorrectedBy("1018");
        one.setCorrectedAt(at);
        return one;
    }

    @Test
    void theCountsOfAPeriodReadThatPeriodOnly() {
        plans.assertNoTableIsReadWhole(() -> scores.since(1));
    }

    @Test
    void theCorrectionsOfARuleAreFoundByTheRule() {
        plans.assertNoTableIsReadWhole(() -> scores.corrections("rule-7", 365, null, 50));
    }
}
