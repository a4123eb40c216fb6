package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.chat.Chatting;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.EnumSet;
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
    @Autowired CustomerDesk customers;
    @Autowired Messages messages;
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
        assertThat(Page.words())
                .contains("像是承诺：“", "24小时内答复您”", "自然时间")
                .as("what was read in the chat waits for no reader")
                .doesNotContain("未读");

        _click(_get(Button.class, spec -> spec.withText("记为承诺")));

        assertThat(Page.words()).contains("承诺 · ").doesNotContain("像是承诺");
    }

    @Test
    void whatIsNoPromiseIsWavedAwayAndTheClickUndone() {
        open(desk.file(Chatting.about(Chatting.LATE)));

        _click(_get(Button.class, spec -> spec.withText("不是承诺")));
        assertThat(Page.words()).contains("已标为不是承诺").doesNotContain("像是承诺");

        _click(_get(Button.class, spec -> spec.withText("撤销")));
        assertThat(Page.words()).contains("像是承诺").doesNotContain("承诺 · ", "已标为不是承诺");
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
        assertThat(answer().isEnabled()).isTrue();
    }

    /** E3. */
    @Test
    void whoeverEndsTheChatIsShownAColleaguesAnswerFirst() {
        Account colleague = people.agent("RECHARGE");
        Ticket asked =
                desk.file(Chatting.asking("QHUNKNOWN0001", DemandType.INFO, "礼品卡可以拆开分两次用吗？"));
        open(asked);
        _click(Page.button("领取"));
        _setValue(answer(), "可以分两次使用。");
        customers.say(asked, MessageThread.COMPLAINANT, "TICKET", "您好，卡可以拆分。", colleague.actor());

        _click(Page.button("答复并结束会话"));

        assertThat(Page.words()).contains("工号 " + colleague.agentNo() + " 在你动笔之后说了话", "卡可以拆分");
        assertThat(desk.openTasks(asked)).containsExactly(CaseTask.ANSWER_CHAT);
        _click(Page.button("仍然发送"));
        assertThat(desk.openTasks(asked)).isEmpty();
        assertThat(messages.of(asked.id(), EnumSet.of(MessageThread.COMPLAINANT)))
                .extracting(Message::body)
                .endsWith("您好，卡可以拆分。", "可以分两次使用。");
    }

    @Test
    void whatWasSaidBeforeTheAnswerWasBegunIsKnown() {
        Ticket asked =
                desk.file(Chatting.asking("QHUNKNOWN0001", DemandType.INFO, "礼品卡可以拆开分两次用吗？"));
        customers.say(
                asked,
                MessageThread.COMPLAINANT,
                "TICKET",
                "您好，正在核实。",
                people.agent("RECHARGE").actor());
        open(asked);
        _click(Page.button("领取"));
        _setValue(answer(), "可以分两次使用。");

        _click(Page.button("答复并结束会话"));

        assertThat(desk.openTasks(asked)).isEmpty();
    }

    /** E15. */
    @Test
    void whoeverAsksAfterTheGoodsGoesOnWithTheAnswer() {
        Ticket asked = desk.file(Chatting.asking("QHUNKNOWN0001", DemandType.INFO, "礼品卡怎么还没到？"));
        open(asked);
        _click(Page.button("领取"));
        _setValue(answer(), "您好，我先查一下到账情况，24小时内答复您。");
        _click(_get(_get(TaskCard.class), Button.class, spec -> spec.withText("记为承诺")));
        customers.say(
                asked,
                MessageThread.COMPLAINANT,
                "TICKET",
                "您好，正在核实。",
                people.agent("RECHARGE").actor());

        AnswerScreen.toEnd("现在查询到账");
        _click(Page.button("现在查询到账"));

        assertThat(desk.openTasks(asked)).containsExactly(CaseTask.ANSWER_CHAT);
        assertThat(answer().getValue()).isEqualTo("您好，我先查一下到账情况，24小时内答复您。");
        assertThat(_get(TextField.class, spec -> spec.withLabel("承诺内容")).getValue())
                .isEqualTo("24小时内答复您");
        assertThat(Page.words()).contains("在你动笔之后说了话");
    }

    private static TextArea answer() {
        return _get(TextArea.class, spec -> spec.withLabel("给用户的说明"));
    }

    private void open(Ticket ticket) {
        page.open("tickets/" + ticket.number(), agent);
    }
}
