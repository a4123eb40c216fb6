package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.console.Page;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.notification.Presence;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told over the button before an answer goes out (E3, R36). */
@RedressTest
class HeldBackTests extends AnswerScreen {

    @Autowired Presence presence;

    @Test
    void theSecondIsShownTheFirstsAnswerAndAskedOnce() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "我来答复您。");
        say(colleague, "您好，已为您加急。");

        _click(Page.button("发送"));
        assertThat(Page.words()).contains("工号 " + colleague.agentNo() + " 在你动笔之后说了话", "已为您加急");
        assertThat(said(MessageThread.COMPLAINANT)).hasSize(1);

        _click(Page.button("仍然发送"));
        assertThat(said(MessageThread.COMPLAINANT)).containsExactly("您好，已为您加急。", "我来答复您。");
        assertThat(Page.offers("仍然发送")).isFalse();
    }

    @Test
    void whoeverBeganBeforeTheFirstAnsweredIsToldOnAnotherDayToo() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "昨天写的");
        page.close();
        say(colleague, "今天的答复");

        open(agent);

        assertThat(Page.words()).contains("在你动笔之后说了话");
        _click(Page.button("发送"));
        _click(Page.button("再改改"));
        assertThat(said(MessageThread.COMPLAINANT)).containsExactly("今天的答复");
        assertThat(text(TO_CUSTOMER).getValue()).isEqualTo("昨天写的");
    }

    @Test
    void whatADecisionLacksIsToldAndSentWithOnePressMore() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "不予退款，同 QH2026112277777。");

        _click(Page.button("发送"));
        assertThat(Page.words())
                .contains("没有写依据", "没有写查明的事实", "订单号 QH2026112277777 不是本投诉的")
                .doesNotContain("属于另一起投诉");
        assertThat(said(MessageThread.COMPLAINANT)).isEmpty();

        _click(Page.button("仍然发送"));
        assertThat(said(MessageThread.COMPLAINANT)).hasSize(1);
        page.close();
        open(agent);
        assertThat(Page.words()).contains("看过提示后仍然发送（缺事实、缺依据、他人订单号）");
    }

    @Test
    void aPlaceThatIsOpenIsSaidAtTheText() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "退款 {{金额}} 元");

        _click(Page.button("发送"));

        assertThat(text(TO_CUSTOMER).isInvalid()).isTrue();
        assertThat(text(TO_CUSTOMER).getErrorMessage()).isEqualTo("还有没填的内容：金额");
    }

    @Test
    void speaksEnglishToo() {
        presence.join(ticket.id(), colleague.actor(), others -> {}).typing();
        page.openInEnglish("tickets/" + ticket.number(), agent);
        TextArea text =
                _get(
                        TextArea.class,
                        spec -> spec.withPlaceholder("The customer will receive this."));

        _setValue(text, "We have decided to reject your claim.");
        _click(Page.button("Send"));

        assertThat(Page.words())
                .contains(
                        "No. " + colleague.agentNo() + " typing",
                        "It decides, but names no ground",
                        "Draft saved");
        assertThat(Page.offers("Send anyway")).isTrue();
    }
}
