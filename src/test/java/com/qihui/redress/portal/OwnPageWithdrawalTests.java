package com.qihui.redress.portal;

import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.schema.Tables.INSTRUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.remedy.Paymaster;
import com.qihui.redress.remedy.Remedies;
import com.qihui.redress.remedy.RemedyState;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Desk;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The complainant sees every part of a solution, and takes it back before it is paid (E33). */
@RedressTest
@Import(Portal.class)
class OwnPageWithdrawalTests {

    @Autowired Portal portal;
    @Autowired Desk desk;
    @Autowired Remedies remedies;
    @Autowired Journal journal;
    @Autowired Paymaster paymaster;
    @Autowired DSLContext db;

    private Visitor complainant;
    private String link;
    private Ticket ticket;

    @BeforeEach
    void aSolutionOfTwoPartsIsProposed() {
        db.update(INSTRUCTION).setNull(INSTRUCTION.NEXT_TRY_AT).execute();
        complainant = portal.readyToFile();
        portal.file(complainant).expectAt("/complain/receipt");
        link = portal.link(complainant);
        ticket = portal.bringToTheInvestigation(complainant, link);
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of(
                        "responsibility", "PLATFORM",
                        "remedy", "REFUND",
                        "amountYuan", "100.00",
                        "remedy2", "COMPENSATION",
                        "amountYuan2", "6.00",
                        "answer", "平台接口故障"));
        desk.runJobs(ticket);
    }

    @Test
    void showsEveryPartTheDemandsAndTheClauses() {
        String page = complainant.get(link).expect(200).text();

        assertThat(page)
                .contains("全额退款 ¥100.00", "补偿 ¥6.00", "¥106.00", "由平台负责")
                .contains("全部满足：全额退款", "部分满足")
                .contains("依据条款");
        assertThat(page).doesNotContain("撤回方案");
    }

    @Test
    void takesItBackWithAReasonAndOnce() {
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runJobs(ticket);
        assertThat(complainant.get(link).text()).contains("方案落实情况", "撤回方案");

        complainant.send(link, "withdraw", "reason", "").expect(422);
        assertThat(state()).isEqualTo(RemedyState.ORDERED);
        complainant.send(link, "withdraw", "reason", "想要补发").expectAt(link + "?done=withdraw");
        complainant.send(link, "withdraw", "reason", "想要补发").expectAt(link + "?done=already");

        assertThat(state()).isEqualTo(RemedyState.WITHDRAWN);
        assertThat(journal.of(ticket.id()))
                .filteredOn(entry -> entry.type().equals("REMEDY_WITHDRAWN"))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.data()).contains("想要补发");
                            assertThat(entry.actorKind()).isEqualTo("COMPLAINANT");
                        });
    }

    @Test
    void takesBackWhatIsNotPaidOfASolutionPaidInPart() {
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runJobs(ticket);
        paymaster.workOne();

        assertThat(complainant.get(link).text())
                .contains("撤回还没有付的部分", "已付的款项不变")
                .doesNotContain("撤回方案");
        complainant
                .send(link, "withdrawRest", "reason", "补偿不要了")
                .expectAt(link + "?done=withdrawRest");

        assertThat(complainant.get(link + "?done=withdrawRest").text())
                .contains("未付的部分已撤回", "已完成", "已撤回");
        assertThat(state()).isEqualTo(RemedyState.WITHDRAWN);
    }

    @Test
    void whatIsPaidIsShownPartByPartAndStays() {
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(ticket);

        String page = complainant.get(link).text();

        assertThat(page).contains("方案落实情况", "已完成").doesNotContain("撤回方案");
        complainant.send(link, "withdraw", "reason", "晚了").expectAt(link + "?done=already");
        assertThat(state()).isEqualTo(RemedyState.EXECUTED);
    }

    @Test
    void strangersTakeNothingBack() {
        desk.complete(ticket, DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runJobs(ticket);
        Visitor stranger = portal.visitor();

        stranger.post("/c/" + ticket.number() + "/" + "A".repeat(43), "", "withdraw", "reason", "x")
                .expect(404);
        stranger.post(link, "", "withdraw", "reason", "没有表单").expect(422);

        assertThat(state()).isEqualTo(RemedyState.ORDERED);
    }

    private RemedyState state() {
        return remedies.latest(ticket.id()).orElseThrow().state();
    }
}
