package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.answering.AnswerDraft;
import com.qihui.redress.console.Page;
import com.qihui.redress.conversation.MessageThread;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What somebody has begun to write stays, for whom it was (E15). */
@RedressTest
class DraftsOnScreenTests extends AnswerScreen {

    @Test
    void whatIsTypedIsFoundAgainOnAnotherMachineForWhomItWas() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "您好，正在核");
        choose(MessageThread.INTERNAL);
        _setValue(text(NOTE), "通道丙限流");
        assertThat(Page.words()).contains("草稿已保存");
        page.close();

        open(agent);

        assertThat(text(NOTE).getValue()).isEqualTo("通道丙限流");
        choose(MessageThread.COMPLAINANT);
        assertThat(text(TO_CUSTOMER).getValue()).isEqualTo("您好，正在核");
        page.close();
        open(colleague);
        assertThat(text(TO_CUSTOMER).getValue()).isEmpty();
    }

    @Test
    void whatIsSentIsADraftNoMore() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "您好，正在核实。");

        _click(Page.button("发送"));

        assertThat(said(MessageThread.COMPLAINANT)).containsExactly("您好，正在核实。");
        assertThat(drafts.of(ticket, agent.actor())).isEmpty();
        assertThat(text(TO_CUSTOMER).getValue()).isEmpty();
    }

    @Test
    void aCopyTheServerNeverGotIsTakenUpAndAnOlderOneIsNot() {
        Instant later =
                drafts.keep(ticket, MessageThread.COMPLAINANT, "已保存的", 0, agent.actor())
                        .plusSeconds(1);
        open(agent);

        TextArea text = text(TO_CUSTOMER);
        foundCopy(text, MessageThread.COMPLAINANT.name(), "更早的", Instant.EPOCH);
        assertThat(text(TO_CUSTOMER).getValue()).isEqualTo("已保存的");

        foundCopy(text, MessageThread.COMPLAINANT.name(), "断网时写的", later);
        assertThat(text(TO_CUSTOMER).getValue()).isEqualTo("断网时写的");

        foundCopy(text, "WHO", "不知写给谁", later);
        assertThat(text(NOTE).getValue()).isEqualTo("不知写给谁");
        assertThat(drafts.of(ticket, agent.actor()))
                .extracting(AnswerDraft::text)
                .containsExactlyInAnyOrder("断网时写的", "不知写给谁");
    }

    @Test
    void aNoteBecomesALetterOnlyWhenItIsBroughtAlong() {
        open(agent);
        choose(MessageThread.INTERNAL);
        _setValue(text(NOTE), "已经退款到原账户");

        choose(MessageThread.COMPLAINANT);
        assertThat(text(TO_CUSTOMER).getValue()).isEmpty();

        _click(Page.button("把刚才写的移过来"));
        assertThat(text(TO_CUSTOMER).getValue()).isEqualTo("已经退款到原账户");
        assertThat(drafts.of(ticket, agent.actor()))
                .extracting(AnswerDraft::thread)
                .containsExactly(MessageThread.COMPLAINANT);
    }
}
