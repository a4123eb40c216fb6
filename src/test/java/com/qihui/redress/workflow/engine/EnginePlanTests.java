package com.qihui.redress.workflow.engine;

import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.SETTLE_MANUALLY;

import com.qihui.redress.account.Actor;
import com.qihui.redress.plans.PlanTest;
import com.qihui.redress.plans.Plans;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.clock.Alarms;
import java.util.Map;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything the engine and we ask while complaints are worked, whoever asks it. */
@PlanTest
class EnginePlanTests {

    private static final String SHOP = "计划商家";
    private static final Actor AGENT =
            new Actor(Actor.Kind.AGENT, 9_501L, "agent", "9501", null, null);

    @Autowired Desk desk;
    @Autowired Casework casework;
    @Autowired Alarms alarms;
    @Autowired ProcessPictures pictures;
    @Autowired ProcessEngineConfigurationImpl engine;
    @Autowired Plans plans;

    @Test
    void aComplaintIsFiledAndWorkedToItsEndByIndexes() {
        desk.merchant(SHOP);

        plans.assertNoTableIsReadWhole(this::fromIntakeToTheEnd);
    }

    @Test
    void theNextTaskNobodyHasIsFoundByAnIndex() {
        plans.assertNoTableIsReadWhole(() -> casework.claimNext(AGENT));
    }

    @Test
    void theEngineFindsItsDueJobsByAnIndex() {
        plans.assertNoTableIsReadWhole(
                () ->
                        engine.getCommandExecutorTxRequired()
                                .execute(
                                        context ->
                                                context.getJobManager()
                                                        .findNextJobsToExecute(new Page(0, 10))));
    }

    @Test
    void whoeverTellsThePastFindsTheNextAlarmByAnIndex() {
        plans.assertNoTableIsReadWhole(alarms::next);
    }

    @Test
    void thePictureOfAComplaintIsReadByIndexes() {
        Ticket ticket = desk.file(Complaints.about("不明商家", Category.ACCOUNT_ANOMALY));

        plans.assertNoTableIsReadWhole(() -> pictures.of(ticket.number()));
    }

    private void fromIntakeToTheEnd() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        Map<String, String> refund =
                Map.of("remedy", "REFUND", "amountYuan", "100.00", "answer", "全额退款");
        desk.complete(ticket, ANSWER_COMPLAINT, "OFFER", refund);
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(ticket);
        casework.claim(desk.task(ticket, SETTLE_MANUALLY), AGENT);
        Map<String, String> settled = Map.of("reference", "线下转账 001");
        desk.complete(ticket, SETTLE_MANUALLY, "SETTLED", settled, AGENT);
    }
}
