package com.qihui.redress.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.notification.Changes;
import com.qihui.redress.sla.BreachWatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every node asks all the time, whether anything happened or not. */
@PlanTest
class WatchPlanTests {

    @Autowired BreachWatch watch;
    @Autowired Changes changes;
    @Autowired Plans plans;

    @Test
    void clocksThatRanOutAreFoundByTheirDueTime() {
        plans.assertNoTableIsReadWhole(watch::markBreached);
        plans.assertNoTableIsReadWhole(watch::next);
    }

    @Test
    void whenNothingRanOutNothingIsReadThrough() {
        plans.grow();
        while (watch.isBatchFull(watch.markBreached())) {
            // another full batch may follow
        }

        assertThat(plans.rowsTouched(watch::markBreached)).isLessThan(10);
        assertThat(plans.rowsTouched(watch::next)).isLessThan(10);
    }

    @Test
    void theEndOfTheJournalIsReadFromItsEnd() {
        plans.assertNoTableIsReadWhole(() -> changes.subscribe(tickets -> {}).end());
    }
}
