package com.qihui.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.portal.status.Links;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The complainant's page says which body, why, from when and what to bring (R30 to R32, R41). */
@RedressTest
@Import(Portal.class)
class RightsPageTests {

    private static final String STORE = "权利小店";

    @Autowired Portal portal;
    @Autowired Desk desk;
    @Autowired Links links;

    @Test
    void saysWhichBodyWhyFromWhenAndWhatToBring() {
        String page = page(Complaints.about(STORE, Category.NOT_AS_DESCRIBED), "zh");

        assertThat(page)
                .contains("一般的消费争议由市场监督管理部门调解", "12315", "首选")
                .contains("要准备什么", "您的姓名、电话和通讯地址")
                .contains("只能择一", "消费者协会与 12315 请择一")
                .contains("您有权向以下外部机构投诉")
                .doesNotContain("可以立即");
    }

    @Test
    void saysItInEnglish() {
        String page = page(Complaints.about(STORE, Category.NOT_AS_DESCRIBED), "en");

        assertThat(page)
                .contains("First choice", "What to bring", "SAMR Order 121, art. 16")
                .contains("Choose between the association and 12315");
    }

    @Test
    void ofATopUpItSaysWhatHasToBeDoneFirst() {
        String page = page(topUp("给移动号充了100元话费，一直在处理中，没有到账。"), "zh");

        assertThat(page)
                .contains("条件未满足", "尚未向运营商投诉", "工信部令35号 10")
                .contains("电信申诉与 12315、消费者协会、诉讼只能择一")
                .contains("向运营商投诉的日期、流水号和答复");
    }

    @Test
    void whatIsClosedIsSaidWithItsReason() {
        String page = page(topUp("充了100元话费没到账，打10086说没有这笔充值记录。"), "zh");

        assertThat(page).contains("还有哪些途径现在走不通", "不是运营商的服务，向工信部申诉意义有限");
    }

    @Test
    void fraudNeedNotWait() {
        String page =
                page(
                        Complaints.telling(
                                Complaints.about(STORE, Category.NOT_AS_DESCRIBED),
                                "商家卖的是盗版激活码，明摆着欺诈。"),
                        "zh");

        assertThat(page).contains("可以立即", "电子商务法 60；消费者权益保护法 55", "公安机关");
    }

    private String page(FileComplaint filed, String language) {
        desk.merchant(STORE);
        Ticket ticket = desk.file(filed);
        String secret = UUID.randomUUID().toString();
        links.keep(ticket, secret);
        return portal.visitor()
                .get("/c/" + ticket.number() + "/" + secret + "?lang=" + language)
                .expect(200)
                .text();
    }

    private static FileComplaint topUp(String narrative) {
        FileComplaint like = Complaints.about(STORE, Category.RECHARGE_NOT_CREDITED);
        return new FileComplaint(
                like.channel(),
                like.category(),
                like.complainant(),
                "QH2026112299671",
                "话费充值",
                "话费 100 元",
                "19900000900",
                new BigDecimal("100.00"),
                null,
                STORE,
                null,
                null,
                narrative,
                like.demand(),
                List.of(),
                like.evidence(),
                null);
    }
}
