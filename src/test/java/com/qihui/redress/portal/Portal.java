package com.qihui.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.TravellingClock;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;

/** The complainant's pages, and people who visit them. */
@TestComponent
public class Portal {

    public static final String ORDER = "QH2023101500123";
    public static final String NARRATIVE =
            "2023年10月15日14:30下单购买100元游戏点卡，订单号QH2023101500123，支付成功后30分钟未到账，错过限时活动。";

    private final MockMvc mvc;
    private final TravellingClock clock;
    private final Desk desk;

    Portal(MockMvc mvc, TravellingClock clock, Desk desk) {
        this.mvc = mvc;
        this.clock = clock;
        this.desk = desk;
    }

    public Visitor visitor() {
        return new Visitor(mvc, clock);
    }

    /** Up to and with the story; evidence comes next. */
    public Visitor withStory() {
        Visitor visitor = visitor();
        visitor.send("/complain/what", "next", "category", "RECHARGE_NOT_CREDITED")
                .expectAt("/complain/order");
        visitor.send(
                        "/complain/order",
                        "next",
                        "orderNo",
                        ORDER,
                        "productType",
                        "GAME_CARD",
                        "productName",
                        "幻海OL 100元点卡",
                        "amount",
                        "100",
                        "paidAt",
                        "2023-10-15T14:30",
                        "provider",
                        "ALIPAY")
                .expectAt("/complain/seen");
        visitor.send("/complain/seen", "next", "narrative", NARRATIVE)
                .expectAt("/complain/evidence");
        return visitor;
    }

    /** All but sent. */
    public Visitor readyToFile() {
        Visitor visitor = withStory();
        visitor.send(
                        "/complain/demand",
                        "next",
                        "demand.REISSUE_OR_REFUND",
                        "yes",
                        "demand.REISSUE_OR_REFUND.amount",
                        "100",
                        "demand.COMPENSATION",
                        "yes",
                        "demand.COMPENSATION.amount",
                        "10")
                .expectAt("/complain/statement");
        return visitor;
    }

    public Visitor.Seen file(Visitor visitor) {
        return visitor.send(
                "/complain/send",
                "file",
                "name",
                "测试用户001",
                "phone",
                "19900000001",
                "consent",
                "yes");
    }

    /** The address of a complaint that was just filed, as its complainant keeps it. */
    public String link(Visitor visitor) {
        String link =
                visitor.get("/complain/receipt").expect(200).page().select("#link a").attr("href");
        return link.substring(link.indexOf("/c/"));
    }

    /** The complainant has nothing more to give, and the platform looks into it. */
    Ticket bringToTheInvestigation(Visitor complainant, String link) {
        Ticket ticket = desk.byNumber(link.split("/")[2]);
        complainant.send(link, "enough").expectAt(link + "?done=enough");
        desk.runDue(desk.now(ticket));
        if (desk.openTasks(ticket).contains(CaseTask.TRIAGE_COMPLAINT)) {
            desk.complete(
                    ticket,
                    CaseTask.TRIAGE_COMPLAINT,
                    "HANDLE",
                    Map.of("category", "RECHARGE_NOT_CREDITED", "handledBy", "PLATFORM"));
        }
        desk.runDue(desk.now(ticket));
        assertThat(desk.openTasks(ticket)).containsExactly(CaseTask.INVESTIGATE_COMPLAINT);
        return ticket;
    }

    /** To be accepted or refused by the complainant. */
    void propose(Ticket ticket) {
        desk.complete(
                ticket,
                CaseTask.INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of(
                        "responsibility",
                        "PLATFORM",
                        "remedy",
                        "REFUND",
                        "amountYuan",
                        "100.00",
                        "answer",
                        "已核实，全额退款。"));
        assertThat(desk.now(ticket).status()).isEqualTo(Status.PROPOSED);
    }

    void proposeRefund(Visitor complainant, String link) {
        propose(bringToTheInvestigation(complainant, link));
    }

    public static byte[] picture(int shade) {
        BufferedImage image = new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, shade);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
