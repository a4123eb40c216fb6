package com.qihui.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.remedy.ProposalState;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RedressTest
@Import(Portal.class)
class OwnPageTests {

    private static final Actor AGENT =
            new Actor(Actor.Kind.AGENT, null, "王小明", "1018", "RECHARGE", null);

    @Autowired Portal portal;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired Messages messages;
    @Autowired Evidence evidence;
    @Autowired Proposals proposals;
    @Autowired TravellingClock clock;

    private Visitor complainant;
    private String link;
    private Ticket ticket;

    @BeforeEach
    void file() {
        complainant = portal.readyToFile();
        complainant.upload(
                "/complain/evidence",
                "/complain/evidence/files",
                "PAYMENT_PROOF",
                "paid.png",
                Portal.picture(3));
        portal.file(complainant).expectAt("/complain/receipt");
        link = portal.link(complainant);
        ticket = desk.byNumber(link.split("/")[2]);
    }

    @Test
    void opensToWhoeverHasTheLinkWithoutAnyCookie() {
        Visitor.Seen page = portal.visitor().get(link).expect(200);

        assertThat(page.text()).contains(ticket.number(), Portal.ORDER, "投诉已提交", "您的权利");
        assertThat(page.response().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void tellsAWrongSecretNothing() {
        Visitor stranger = portal.visitor();
        String wrong = "A".repeat(43);
        String secret = link.split("/")[3];

        Visitor.Seen known = stranger.get("/c/" + ticket.number() + "/" + wrong).expect(404);
        Visitor.Seen unknown = stranger.get("/c/C20200101-000001/" + wrong).expect(404);
        Visitor.Seen other = stranger.get("/c/C20200101-000001/" + secret).expect(404);
        Visitor.Seen sent =
                stranger.post("/c/" + ticket.number() + "/" + wrong, "", "message", "body", "x")
                        .expect(404);

        assertThat(known.body()).isEqualTo(unknown.body()).isEqualTo(other.body());
        assertThat(sent.body()).isEqualTo(known.body());
    }

    @Test
    void slowsDownWhoTriesLinksButNeverTheRightOne() {
        Visitor guesser = portal.visitor().at("10.8.8.8");
        for (int i = 0; i < 30; i++) {
            guesser.get("/c/C1/" + i).expect(404);
        }

        guesser.get("/c/C1/x").expect(429);
        guesser.get("/c/" + ticket.number() + "/x").expect(429);
        guesser.get(link).expect(200);
    }

    @Test
    void showsNoNoteNoNameAndNoOtherThread() {
        customers.say(ticket, MessageThread.INTERNAL, "TICKET", "内部看法", AGENT);
        customers.say(ticket, MessageThread.MERCHANT, "TICKET", "问商家的话", AGENT);
        customers.say(ticket, MessageThread.COMPLAINANT, "TICKET", "您好，正在核对。", AGENT);

        Visitor.Seen page = complainant.get(link);

        assertThat(page.text())
                .contains("您好，正在核对。", "工号 1018")
                .doesNotContain("内部看法", "问商家的话", "王小明");
    }

    @Test
    void saysAMessageOnceThoughItIsSentTwice() {
        String form = complainant.get(link).form();

        complainant.post(link, form, "message", "body", "请尽快处理").expect(302);
        complainant.post(link, form, "message", "body", "请尽快处理").expect(302);
        complainant.post(link, form, "message", "body", "谢谢").expect(302);

        assertThat(messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT)))
                .filteredOn(message -> message.senderKind().equals("COMPLAINANT"))
                .extracting(com.qihui.redress.conversation.Message::body)
                .containsExactly("请尽快处理", "谢谢");
    }

    @Test
    void refusesAnEmptyMessageAndAFormOfAnotherComplaint() {
        Visitor.Seen empty = complainant.send(link, "message", "body", "  ");
        Visitor.Seen foreign =
                complainant.post(
                        link,
                        portal.visitor().get("/complain/what").form(),
                        "message",
                        "body",
                        "x");

        assertThat(empty.expect(422).page().select("#body-error").text()).contains("请先写下");
        assertThat(foreign.expect(422).text()).contains("请再提交一次");
        assertThat(foreign.page().select("#body").text()).isEqualTo("x");
    }

    @Test
    void addsEvidenceAndAsksForItNoMore() {
        Visitor.Seen before = complainant.get(link);

        complainant
                .upload(link, link + "/files", "BALANCE_COMPARISON", "b.png", Portal.picture(5))
                .expect(302);

        assertThat(before.page().select("#card-BALANCE_COMPARISON .chip").text()).contains("还没有");
        assertThat(complainant.get(link).page().select("#card-BALANCE_COMPARISON .chip").text())
                .contains("还差 2 项");
        assertThat(evidence.of(ticket.id())).anyMatch(piece -> "b.png".equals(piece.fileName()));
    }

    @Test
    void asksForWhatIsMissingUntilTheComplainantHasNothingMore() {
        assertThat(complainant.get(link).text()).contains("请补充这些材料", "等您回复");

        complainant.send(link, "enough").expectAt(link + "?done=enough");

        assertThat(complainant.get(link).text()).doesNotContain("请补充这些材料", "等您回复");
    }

    @Test
    void neverAsksForAPictureOfAnOrderThePlatformHas() {
        assertThat(complainant.get(link).page().select("#card-ORDER_DETAIL")).isEmpty();
    }

    @Test
    void refusesTheSolutionOnlyWithAReasonAndOnce() {
        propose();
        Visitor.Seen page = complainant.get(link);

        Visitor.Seen unexplained = complainant.send(link, "refuse", "reason", "");
        complainant.send(link, "refuse", "reason", "还差 10 元补偿").expect(302);
        Visitor.Seen again = complainant.post(link, page.form(), "accept");

        assertThat(page.text()).contains("请您确认方案", "全额退款", "¥100.00", "已核实");
        assertThat(unexplained.expect(422).page().select("#reason-error").text()).contains("理由");
        again.expectAt(link + "?done=already");
        assertThat(proposals.current(ticket.id()).state()).isEqualTo(ProposalState.REFUSED);
        assertThat(proposals.current(ticket.id()).decisionReason()).isEqualTo("还差 10 元补偿");
    }

    @Test
    void acceptsTheSolution() {
        propose();

        complainant.send(link, "accept").expectAt(link + "?done=accept");

        assertThat(proposals.current(ticket.id()).state()).isEqualTo(ProposalState.ACCEPTED);
        assertThat(complainant.get(link + "?done=accept").text()).contains("您接受了方案");
    }

    @Test
    void showsNoSolutionBeforeItIsPutBeforeThem() {
        assertThat(complainant.get(link).page().select("#offer")).isEmpty();
    }

    @Test
    void tellsOfTheRightToGoOutsideAndWhenItMayBeUsed() {
        assertThat(complainant.get(link).text()).contains("您有权向以下外部机构投诉", "12315");

        clock.travel(Duration.ofDays(20));

        assertThat(complainant.get(link).text()).contains("您现在就可以向以下外部机构投诉", "已超过");
    }

    private void propose() {
        portal.proposeRefund(complainant, link);
    }
}
