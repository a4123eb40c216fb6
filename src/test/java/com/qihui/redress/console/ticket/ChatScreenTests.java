package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.chat.Chatting;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R24: a chat is seen as one, and what was said in it can be read. */
@RedressTest
class ChatScreenTests {

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    private Account agent;

    @BeforeEach
    void anAgent() {
        clock.set(Chatting.ASKED);
        agent = people.agent("RECHARGE");
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void showsTheChatWithItsLinesInTheConversation() {
        Ticket asked = desk.file(Chatting.about(Chatting.LATE));

        open(asked);

        assertThat(Page.words())
                .contains("在线会话", "提交投诉", "在线会话记录 3 条")
                .contains("游戏里一直没有点卡", "正在为您接入人工客服", "24小时内答复您")
                .contains("等待到账，到时自动查询");
    }

    @Test
    void whatAnAgentOfTheChatPromisedIsOfferedAndMadeWithOneClick() {
        open(desk.file(Chatting.about(Chatting.LATE)));
        assertThat(Page.words()).contains("像是承诺：“", "24小时内答复您”", "自然时间");

        _click(_get(Button.class, spec -> spec.withText("记为承诺")));

        assertThat(Page.words()).contains("承诺 · ").doesNotContain("像是承诺");
    }

    @Test
    void saysThatItBecameATicket() {
        Ticket asked = desk.file(Chatting.about(Chatting.LATE));
        desk.pass(asked, Duration.ofMinutes(14));

        open(asked);

        assertThat(Page.words()).contains("会话转入", "在线会话转为工单：时效已过仍未到账");
    }

    @Test
    void anAgentTakesTheQuestionAndSeesWhatMayBeDone() {
        Ticket asked =
                desk.file(Chatting.asking("QHUNKNOWN0001", DemandType.INFO, "礼品卡可以拆开分两次用吗？"));
        open(asked);

        _click(_get(Button.class, spec -> spec.withText("领取")));

        assertThat(Page.words()).contains("现在要做：答复在线会话");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("给用户的说明")).isEnabled()).isTrue();
    }

    private void open(Ticket ticket) {
        page.open("tickets/" + ticket.number(), agent);
    }
}
