package com.qihui.redress.plans;

import static com.qihui.schema.Tables.HAND_IN;
import static com.qihui.schema.Tables.SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.account.Actor;
import com.qihui.redress.submission.Submissions;
import com.qihui.redress.submission.delivery.Courier;
import com.qihui.redress.submission.delivery.HandIns;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Dossiers of a year: every complaint had two made, and one of each handed in. */
@PlanTest
class SubmissionPlanTests {

    private static final Actor AGENT = new Actor(Actor.Kind.AGENT, 7L, "agent", "1018", null, null);

    private static final String MADE =
            """
            insert into submission (ticket_id, kind, body, fingerprint, sha256, size_bytes, as_of, parts,
                                    made_by, made_by_kind, made_at)
            select t.id, n.kind, 'MARKET_REGULATION_12315', sha2(concat(t.id, n.kind), 256), sha2(t.id, 256),
                   900, now(6), '[]', 'plan', 'AGENT', now(6)
            from ticket t cross join (select 'COMPLAINT' as kind union all select 'ANSWER') n
            where t.number like 'B%'""";

    /** Half by mail, half over the line; of these one in a hundred is due. */
    private static final String HANDED_IN =
            """
            insert into hand_in (ticket_id, submission_id, way, state, asked_by, asked_at, exchange_key, tries,
                                 next_try_at)
            select s.ticket_id, s.id, if(mod(s.ticket_id, 2) = 0, 'MAIL', 'EXCHANGE'), 'WAITING', 'plan',
                   now(6), if(mod(s.ticket_id, 2) = 0, null, s.id), 0,
                   if(mod(s.ticket_id, 100) = 1, now(6) - interval 1 hour, null)
            from submission s where s.made_by = 'plan' and s.kind = 'COMPLAINT'""";

    @Autowired Submissions submissions;
    @Autowired HandIns handIns;
    @Autowired Courier courier;
    @Autowired Tickets tickets;
    @Autowired Plans plans;
    @Autowired DSLContext db;

    private Ticket ticket;

    @BeforeEach
    void everyComplaintHadDossiersMade() {
        plans.grow();
        db.execute(MADE);
        db.execute(HANDED_IN);
        db.execute("analyze table submission, hand_in");
        ticket = tickets.byId(1_000_042L);
    }

    @AfterEach
    void andTheyAreGone() {
        db.deleteFrom(HAND_IN).where(HAND_IN.ASKED_BY.eq("plan")).execute();
        db.deleteFrom(SUBMISSION).where(SUBMISSION.MADE_BY.eq("plan")).execute();
    }

    @Test
    void theDossiersOfAComplaintAreFoundByIt() {
        plans.assertNoTableIsReadWhole(() -> submissions.of(ticket, AGENT));
        assertThat(plans.rowsTouched(() -> submissions.of(ticket, AGENT))).isLessThan(10);

        long id = submissions.of(ticket, AGENT).get(0).id();
        plans.assertNoTableIsReadWhole(() -> submissions.byId(ticket, id, AGENT));
        assertThat(plans.rowsTouched(() -> submissions.byId(ticket, id, AGENT))).isLessThan(5);
    }

    @Test
    void whatWasHandedInIsFoundByItsComplaint() {
        plans.assertNoTableIsReadWhole(() -> handIns.of(ticket, AGENT));
        assertThat(plans.rowsTouched(() -> handIns.of(ticket, AGENT))).isLessThan(10);
    }

    @Test
    void whatIsDueIsFoundAmongAllThatIsNot() {
        plans.assertNoTableIsReadWhole(courier::isAnyDue);
        assertThat(plans.rowsTouched(courier::isAnyDue)).isLessThan(5);
        plans.assertNoTableIsReadWhole(courier::claim);
        assertThat(plans.rowsTouched(courier::claim)).isLessThan(12);
    }
}
