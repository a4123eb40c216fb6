package com.qihui.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.portal.status.Links;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.chat.Chatting;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** R24: whoever asked in a chat reads in plain words what happens next. */
@RedressTest
@Import(Portal.class)
class ChatPageTests {

    @Autowired Portal portal;
    @Autowired Desk desk;
    @Autowired Links links;
    @Autowired TravellingClock clock;

    private final String secret = UUID.randomUUID().toString();

    @BeforeEach
    void itIsTwoMinutesAfterNoon() {
        clock.set(Chatting.ASKED);
    }

    @Test
    void saysUntilWhenAndThatNothingIsToBeDone() {
        Ticket asked = file(Chatting.LATE);

        assertThat(page(asked))
                .contains("在线处理中", "12:15", "没到账自动转为工单", "不用您做什么")
                .contains("游戏里一直没有点卡", "工号 1018");
    }

    @Test
    void saysThatItCameAndThatItCanBeTakenUpAgain() {
        Ticket asked = file(Chatting.SOON);

        desk.pass(asked, Duration.ofMinutes(14));

        assertThat(page(asked)).contains("12:06 到账", "您的问题已经答复", "可以重新打开");
    }

    @Test
    void saysThatItBecameATicketAndWhatIsKept() {
        Ticket asked = file(Chatting.LATE);

        desk.pass(asked, Duration.ofMinutes(14));

        assertThat(page(asked)).contains("已自动转为工单", "无需重复说明", "已从在线会话转为工单");
    }

    private Ticket file(String orderNo) {
        Ticket asked = desk.file(Chatting.about(orderNo));
        links.keep(asked, secret);
        return asked;
    }

    private String page(Ticket ticket) {
        return portal.visitor().get("/c/" + ticket.number() + "/" + secret).expect(200).text();
    }
}
