package com.qihui.redress.plans;

import static com.qihui.schema.Tables.INQUIRY;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.account.Actor;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.inquiry.Inquiries;
import com.qihui.redress.ticket.Tickets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Inquiries of years, and complaints by their order. */
@PlanTest
class InquiryPlanTests {

    private static final Actor AGENT = new Actor(Actor.Kind.AGENT, 7L, "agent", "1018", null, null);
    private static final int PAGE = 50;

    @Autowired Inquiries inquiries;
    @Autowired Tickets tickets;
    @Autowired Plans plans;
    @Autowired DSLContext db;

    @BeforeEach
    void manyCame() {
        plans.grow();
        db.execute(
                """
                insert into inquiry (ticket_id, body, case_no, order_no, received_on, means, entered_by, entered_at)
                select id, 'MARKET_REGULATION_12315', number, number, curdate(), 'LETTER', 'plan', now(6)
                from ticket where number like 'B%'""");
        db.execute("analyze table inquiry");
    }

    @AfterEach
    void andWent() {
        db.deleteFrom(INQUIRY).where(INQUIRY.ENTERED_BY.eq("plan")).execute();
    }

    @Test
    void anInquiryIsFoundByBodyAndNumber() {
        String caseNo = tickets.byId(1_000_042L).number();
        plans.assertNoTableIsReadWhole(() -> inquiries.of(Body.MARKET_REGULATION_12315, caseNo));
        assertThat(plans.rowsTouched(() -> inquiries.of(Body.MARKET_REGULATION_12315, caseNo)))
                .isLessThan(5);
    }

    @Test
    void aPageOfThemReadsNoMoreThanAPage() {
        plans.assertNoTableIsReadWhole(() -> inquiries.list("1000", PAGE, AGENT));
        assertThat(plans.rowsTouched(() -> inquiries.list(null, PAGE, AGENT))).isLessThan(4 * PAGE);
    }

    @Test
    void aComplaintIsFoundByItsOrder() {
        String orderNo = String.valueOf(tickets.byId(1_000_042L).orderNo());
        plans.assertNoTableIsReadWhole(() -> tickets.aboutOrder(orderNo));
        assertThat(plans.rowsTouched(() -> tickets.aboutOrder(orderNo))).isLessThan(30);
    }
}
