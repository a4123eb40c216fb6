package com.qihui.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RedressTest
@Import(Portal.class)
class GuidedComplaintTests {

    @Autowired Portal portal;
    @Autowired Tickets tickets;
    @Autowired Filings filings;
    @Autowired Evidence evidence;
    @Autowired TravellingClock clock;

    @Test
    void saysEverythingThatIsWrongAtOnceAndKeepsWhatWasTyped() {
        Visitor visitor = portal.visitor();
        visitor.send("/complain/what", "next", "category", "NOT_AS_DESCRIBED");

        Visitor.Seen refused =
                visitor.send(
                        "/complain/order",
                        "next",
                        "orderNo",
                        "QH 坏!",
                        "amount",
                        "一百",
                        "paidAt",
                        "3023-10-15T14:30",
                        "productType",
                        "CAR");

        refused.expect(422);
        assertThat(refused.page().select(".mistakes a").eachAttr("href"))
                .containsExactly("#orderNo", "#productType", "#amount", "#paidAt");
        assertThat(refused.page().select("#orderNo").attr("value")).isEqualTo("QH 坏!");
        assertThat(refused.page().select("#orderNo").attr("aria-invalid")).isEqualTo("true");
        assertThat(refused.page().select("#orderNo").attr("aria-describedby"))
                .contains("orderNo-error");
        assertThat(refused.page().title()).startsWith("有误");
    }

    @Test
    void asksForWhatHappenedFirst() {
        Visitor visitor = portal.visitor();

        visitor.send("/complain/what", "next").expect(422);
        visitor.get("/complain/evidence").expectAt("/complain/what");
    }

    @Test
    void wantsAnOrderOrAMerchant() {
        Visitor visitor = portal.visitor();
        visitor.send("/complain/what", "next", "category", "AFTERSALES_DELAY");

        Visitor.Seen refused = visitor.send("/complain/order", "next", "orderNo", "  ");

        refused.expect(422);
        assertThat(refused.page().select(".mistakes").text()).contains("订单号和商家至少填一项");
        visitor.send("/complain/order", "next", "merchant", "某店").expectAt("/complain/seen");
    }

    @Test
    void keepsTheDraftWhenTheBrowserIsClosedForDays() {
        Visitor visitor = portal.withStory();

        clock.travel(Duration.ofDays(6));

        assertThat(visitor.get("/complain/seen").page().select("#narrative").text())
                .isEqualTo(Portal.NARRATIVE);
        assertThat(visitor.get("/complain").text()).contains("未完成的投诉");
    }

    @Test
    void forgetsTheDraftAfterItsTime() {
        Visitor visitor = portal.withStory();

        clock.travel(Duration.ofDays(7).plusSeconds(1));

        visitor.get("/complain/seen").expectAt("/complain/what");
        assertThat(visitor.get("/complain").text()).doesNotContain("未完成的投诉");
    }

    @Test
    void deletesTheDraftWhenItsWriterSaysSo() {
        Visitor visitor = portal.withStory();
        Visitor otherTab = visitor.sameBrowser();

        visitor.post("/complain", visitor.get("/complain").form(), "delete");

        otherTab.get("/complain/seen").expectAt("/complain/what");
    }

    @Test
    void keepsWhatAnotherTabWroteOnAnotherPage() {
        Visitor visitor = portal.withStory();
        Visitor.Seen order = visitor.get("/complain/order");
        visitor.send("/complain/seen", "next", "narrative", "另一个标签页写的，10月15日没有到账。");

        clock.travel(Duration.ofSeconds(3));
        visitor.post("/complain/order", order.form(), "next", "orderNo", "QH0000000001");

        assertThat(visitor.get("/complain/seen").page().select("#narrative").text())
                .startsWith("另一个标签页");
        assertThat(visitor.get("/complain/order").page().select("#orderNo").attr("value"))
                .isEqualTo("QH0000000001");
    }

    @Test
    void addsAndRemovesContactsWithoutLosingTheOthers() {
        Visitor visitor = portal.withStory();
        visitor.send("/complain/seen", "add", "narrative", "没有到账");
        visitor.send(
                "/complain/seen",
                "add",
                "narrative",
                "没有到账",
                "contacts.0.at",
                "2023-10-15T15:00",
                "contacts.0.agentNo",
                "1018");

        visitor.send(
                "/complain/seen",
                "remove.0",
                "narrative",
                "没有到账",
                "contacts.0.at",
                "2023-10-15T15:00",
                "contacts.0.agentNo",
                "1018",
                "contacts.1.at",
                "2023-10-16T15:00",
                "contacts.1.agentNo",
                "1023");

        Visitor.Seen page = visitor.get("/complain/seen");
        assertThat(page.page().select("fieldset.row-card")).hasSize(1);
        assertThat(page.page().getElementById("contacts.0.agentNo").attr("value"))
                .isEqualTo("1023");
    }

    @Test
    void saysWhichPiecesAreNeededAndWhatIsMissingOnThem() {
        Visitor visitor = portal.withStory();

        Visitor.Seen page = visitor.get("/complain/evidence");

        assertThat(page.page().select("#card-PAYMENT_PROOF .looks li.no").eachText())
                .hasSize(2)
                .anyMatch(text -> text.contains("收款方"));
        assertThat(page.page().select("#card-BALANCE_COMPARISON")).hasSize(1);
        assertThat(page.page().select("#card-ACTIVATION_VIDEO")).isEmpty();
        assertThat(page.text()).contains("200 MB", "1 GB");
    }

    @Test
    void takesFilesAndTicksWhatTheyShow() {
        Visitor visitor = portal.withStory();

        upload(visitor, "PAYMENT_PROOF", 1).expect(302);
        upload(visitor, "PAYMENT_PROOF", 1).expect(302);
        String box = visitor.get("/complain/evidence").page().select("input.live").attr("name");
        visitor.send("/complain/evidence", "again", box, "yes");

        Visitor.Seen page = visitor.get("/complain/evidence");
        assertThat(page.page().select("#card-PAYMENT_PROOF .file")).hasSize(1);
        assertThat(page.page().select("#card-PAYMENT_PROOF .looks li.yes")).hasSize(1);
        assertThat(page.page().select("#card-PAYMENT_PROOF .chip").text()).contains("还差 1 项");
    }

    @Test
    void refusesAFileThatOnlyCallsItselfAPicture() {
        Visitor visitor = portal.withStory();

        Visitor.Seen refused =
                visitor.upload(
                        "/complain/evidence",
                        "/complain/evidence/files",
                        "OTHER",
                        "shot.png",
                        "<html><script>alert(1)</script></html>".getBytes());

        refused.expect(422);
        assertThat(refused.page().select(".mistakes").text()).contains("shot.png");
        assertThat(refused.page().select(".file")).isEmpty();
    }

    @Test
    void composesTheStatementAndAddsWhatWasMissingToTheComplainantsWords() {
        Visitor visitor = portal.withStory();
        visitor.send("/complain/seen", "next", "narrative", "10月15日14:30买的点卡，支付成功后30分钟未到账。太坑了，骗子！");

        Visitor.Seen before = visitor.get("/complain/statement");
        visitor.send(
                "/complain/statement",
                "again",
                "narrative",
                "10月15日14:30买的点卡，支付成功后30分钟未到账。",
                "add.IMPACT",
                "错过限时活动");
        Visitor.Seen after = visitor.get("/complain/statement");

        assertThat(before.page().select(".card.gap h2").text()).contains("影响");
        assertThat(before.text()).contains("换成平实的说法", "2023-10-15 14:30", Portal.ORDER);
        assertThat(before.text()).contains("15分钟");
        assertThat(after.page().select(".card.gap")).isEmpty();
        assertThat(after.page().select("#narrative").text()).contains("影响：错过限时活动");
    }

    @Test
    void filesTheComplaintWithItsPieces() {
        Visitor visitor = portal.readyToFile();
        upload(visitor, "PAYMENT_PROOF", 7);

        portal.file(visitor).expectAt("/complain/receipt");

        Ticket ticket = tickets.byNumber(number(visitor));
        FileComplaint filed = filings.of(ticket.id());
        assertThat(ticket.orderNo()).isEqualTo(Portal.ORDER);
        assertThat(filed.narrative()).isEqualTo(Portal.NARRATIVE);
        assertThat(filed.orderAmountYuan()).isEqualByComparingTo("100");
        assertThat(filed.payment().paidAt()).isEqualTo(Instant.parse("2023-10-15T06:30:00Z"));
        assertThat(filed.demand())
                .extracting(FileComplaint.Demand::type)
                .containsExactly(DemandType.REISSUE_OR_REFUND, DemandType.COMPENSATION);
        assertThat(filed.demand().get(1).amountYuan()).isEqualByComparingTo(BigDecimal.TEN);
        assertThat(evidence.of(ticket.id()))
                .anySatisfy(
                        piece -> {
                            assertThat(piece.fileName()).isEqualTo("shot.png");
                            assertThat(piece.file().mediaType()).isEqualTo("image/png");
                        });
    }

    @Test
    void filesOnceHoweverOftenItIsSent() {
        Visitor visitor = portal.readyToFile();
        String form = visitor.get("/complain/send").form();
        String[] contact = {"name", "测试用户001", "consent", "yes"};
        clock.travel(Duration.ofSeconds(3));

        visitor.post("/complain/send", form, "file", contact).expectAt("/complain/receipt");
        String first = number(visitor);
        visitor.post("/complain/send", form, "file", contact).expectAt("/complain/receipt");
        visitor.post("/complain/what", form, "next", "category", "ACCOUNT_ANOMALY")
                .expectAt("/complain/receipt");

        assertThat(number(visitor)).isEqualTo(first);
    }

    @Test
    void namesEveryPageThatMustBeMendedBeforeFiling() {
        Visitor visitor = portal.visitor();
        visitor.send("/complain/what", "next", "category", "RECHARGE_NOT_CREDITED");

        Visitor.Seen refused = visitor.send("/complain/send", "file", "phone", "abc");

        refused.expect(422);
        assertThat(refused.page().select(".mistakes a").eachAttr("href"))
                .containsExactly(
                        "/complain/order#orderNo",
                        "/complain/seen#narrative",
                        "#name",
                        "#phone",
                        "#consent");
    }

    @Test
    void startsAnotherComplaintAfterTheFirst() {
        Visitor visitor = portal.readyToFile();
        portal.file(visitor);

        visitor.post("/complain", visitor.get("/complain").form(), "new")
                .expectAt("/complain/what");

        assertThat(visitor.get("/complain/what").expect(200).page().select("input[checked]"))
                .isEmpty();
    }

    @Test
    void leavesNothingOfAFiledComplaintInItsDraft() {
        Visitor visitor = portal.readyToFile();
        portal.file(visitor);

        visitor.get("/complain/seen").expectAt("/complain/receipt");
        assertThat(visitor.get("/complain/receipt").body()).doesNotContain("19900000001");
    }

    private static Visitor.Seen upload(Visitor visitor, String kind, int shade) {
        return visitor.upload(
                "/complain/evidence",
                "/complain/evidence/files",
                kind,
                "shot.png",
                Portal.picture(shade));
    }

    private static String number(Visitor visitor) {
        return visitor.get("/complain/receipt").expect(200).page().select(".number").text();
    }
}
