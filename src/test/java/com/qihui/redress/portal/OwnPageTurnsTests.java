package com.qihui.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a complainant answers and takes up again by their link. */
@RedressTest
@Import(Portal.class)
class OwnPageTurnsTests {

    @Autowired Portal portal;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    private Visitor complainant;
    private String link;
    private Ticket ticket;

    @BeforeEach
    void bringToTheInvestigation() {
        complainant = portal.readyToFile();
        portal.file(complainant).expectAt("/complain/receipt");
        link = portal.link(complainant);
        ticket = desk.byNumber(link.split("/")[2]);
        portal.bringToTheInvestigation(complainant, link);
    }

    @Test
    void answersWhatTheInvestigationAskedAndItGoesOn() {
        desk.complete(
                ticket,
                CaseTask.INVESTIGATE_COMPLAINT,
                "ASK",
                Map.of("question", "充值的是哪个区服？"),
                new Actor(Actor.Kind.MANAGER, null, "李经理", "1001", "RECHARGE", null));
        desk.runDue(desk.now(ticket));
        Visitor.Seen asked = complainant.get(link);

        complainant.send(link, "message", "body", " ").expect(422);
        complainant.send(link, "message", "body", "华东一区").expectAt(link + "?done=message");
        desk.runDue(desk.now(ticket));

        assertThat(asked.text()).contains("充值的是哪个区服？", "等您回复");
        assertThat(asked.page().select("section.now #talk")).hasSize(1);
        assertThat(asked.page().select("label[for=body]").text()).contains("回答");
        assertThat(desk.openTasks(ticket)).containsExactly(CaseTask.INVESTIGATE_COMPLAINT);
        Visitor.Seen after = complainant.get(link);
        assertThat(after.page().select(".talk .own .said").eachText()).containsExactly("华东一区");
        assertThat(after.page().select("section.now")).isEmpty();
    }

    @Test
    void reopensAClosedComplaintWithAReasonAndOnce() {
        Visitor.Seen closed = close();

        Visitor.Seen unexplained = complainant.send(link, "reopen", "reason", " ");
        complainant.send(link, "reopen", "reason", "退款没有到账").expectAt(link + "?done=reopen");
        complainant
                .post(link, closed.form(), "reopen", "reason", "退款没有到账")
                .expectAt(link + "?done=already");

        assertThat(unexplained.expect(422).page().select("#reason-error").text()).contains("理由");
        assertThat(desk.now(ticket).status()).isEqualTo(Status.IN_TRIAGE);
        assertThat(desk.openTasks(ticket)).containsExactly(CaseTask.TRIAGE_COMPLAINT);
        Visitor.Seen open = complainant.get(link);
        assertThat(open.text()).contains("重新打开");
        assertThat(open.page().select("#reopen")).isEmpty();
    }

    @Test
    void offersNoReopeningAfterItsTimeAndRefusesOneSentFromAnOldPage() {
        Visitor.Seen closed = close();
        clock.travel(Duration.ofDays(6));
        Visitor.Seen inTime = complainant.get(link);

        clock.travel(Duration.ofDays(25));

        assertThat(closed.page().select("#reopen")).hasSize(1);
        assertThat(complainant.get(link).page().select("#reopen")).isEmpty();
        complainant.post(link, inTime.form(), "reopen", "reason", "x").expect(422);
        complainant
                .post(link, complainant.get(link).form(), "reopen", "reason", "x")
                .expectAt(link + "?done=lapsed");
        assertThat(complainant.get(link + "?done=lapsed").text())
                .contains("请提交新的投诉并写明原编号", ticket.number());
        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
    }

    private Visitor.Seen close() {
        portal.propose(ticket);
        complainant.send(link, "accept").expectAt(link + "?done=accept");
        desk.runDue(desk.now(ticket));
        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
        return complainant.get(link).expect(200);
    }
}
