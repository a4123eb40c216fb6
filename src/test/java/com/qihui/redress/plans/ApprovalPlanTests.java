package com.qihui.redress.plans;

import static com.qihui.schema.Tables.REMEDY;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.shared.Page;
import com.qihui.redress.workflow.remedy.ApprovalQueue;
import com.qihui.redress.workflow.remedy.WaitingApproval;
import java.math.BigDecimal;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits for somebody's approval, on a desk where much does and much more was approved. */
@PlanTest
class ApprovalPlanTests {

    private static final int PAGE = 50;
    private static final int MANY = 3_000;

    private static final String PROPOSALS =
            """
            insert into proposal (ticket_id, round_no, made_by_party, made_by, made_by_id, remedy,
                                  amount_yuan, answer, made_at, state, version)
            select t.id, 1, 'PLATFORM', '1018', 1, 'REFUND', 600, '说明', now(6), 'ACCEPTED', 0
            from ticket t where t.number like 'B%'
              and not exists (select 1 from proposal p where p.ticket_id = t.id)""";

    private static final String LINES =
            """
            insert into proposal_line (proposal_id, line_no, owed_by, remedy, amount_yuan, payer)
            select p.id, 1, 'PLATFORM', 'REFUND', 600, 'PLATFORM' from proposal p
            where not exists (select 1 from proposal_line l where l.proposal_id = p.id)""";

    /** One in twenty still waits. */
    private static final String REMEDIES =
            """
            insert into remedy (ticket_id, proposal_id, remedy, amount_yuan, remedy_key, state,
                                approval, ordered_at, version)
            select p.ticket_id, p.id, 'REFUND', 600, concat('plan', p.id),
                   if(mod(p.id, 20) = 0, 'ORDERED', 'EXECUTED'), 'MANAGER', now(6), 0
            from proposal p join ticket t on t.id = p.ticket_id where t.number like 'B%'""";

    private static final String WORK =
            """
            update work_item w join remedy r on r.ticket_id = w.ticket_id
            set w.lane = 'MANAGERS', w.task_key = 'approveRemedy', w.assignee_id = null
            where r.state = 'ORDERED' and w.number like 'B%'""";

    @Autowired ApprovalQueue queue;
    @Autowired People people;
    @Autowired Plans plans;
    @Autowired DSLContext db;

    private Actor manager;

    @BeforeEach
    void muchWaitsAndMuchMoreIsDone() {
        plans.grow();
        manager = people.manager(new BigDecimal("5000")).actor();
        if (db.fetchCount(REMEDY) >= MANY) {
            return;
        }
        db.execute(PROPOSALS);
        db.execute(LINES);
        db.execute(REMEDIES);
        db.execute(WORK);
        for (String table : new String[] {"proposal", "proposal_line", "remedy", "work_item"}) {
            db.execute("analyze table " + table);
        }
    }

    @Test
    void aPageOfApprovalsReadsWhatWaitsAndNothingElse() {
        Page<WaitingApproval> first = queue.page(manager, null, PAGE);
        assertThat(first.items()).as("waiting").hasSize(PAGE);

        plans.assertNoTableIsReadWhole(() -> queue.page(manager, null, PAGE));
        plans.assertNoTableIsReadWhole(() -> queue.page(manager, first.next(), PAGE));
        assertThat(plans.rowsTouched(() -> queue.page(manager, null, PAGE))).isLessThan(20 * PAGE);
    }

    @Test
    void theirCountReadsNoWholeTable() {
        plans.assertNoTableIsReadWhole(() -> queue.count(manager));
    }
}
