package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.console.Page;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is promised by the words that end a task (R42). */
@RedressTest
class TaskPledgesTests extends AnswerScreen {

    @Autowired Promises promises;

    @Test
    void aPromiseWaitsOutOfSightWhereTheTaskIsToEndWithoutAWord() {
        claim(CaseTask.TRIAGE_COMPLAINT, agent);
        open(agent);
        toEnd("不支持诉求");
        promise("我们24小时内答复。");

        toEnd("转交处理");
        assertThat(Page.offers("不作承诺")).isFalse();

        toEnd("不支持诉求");
        assertThat(promised().getValue()).isEqualTo("我们24小时内答复");
    }

    @Test
    void anUnfinishedPromiseOutOfSightKeepsNobodyFromEndingTheTask() {
        claim(CaseTask.TRIAGE_COMPLAINT, agent);
        open(agent);
        toEnd("不支持诉求");
        promise("我们24小时内答复。");
        _setValue(promised(), "");

        toEnd("转交处理");
        _click(Page.button("转交处理"));

        assertThat(desk.openTasks(ticket)).doesNotContain(CaseTask.TRIAGE_COMPLAINT);
        assertThat(promises.of(ticket.id())).isEmpty();
    }

    @Test
    void whatOneStepPromisedTheNextDoesNotPromiseAgain() {
        stray();
        open(agent);
        toEnd("已全部追回");
        promise("我们24小时内答复。");
        toEnd("记录一步");

        _setValue(told(), "已联系实际到账的用户，24小时内答复您。");
        _click(Page.button("记录一步"));
        assertThat(promises.of(ticket.id())).extracting(Promise::body).hasSize(1);
        toEnd("记录一步");
        assertThat(Page.offers("不作承诺")).isFalse();
        _setValue(told(), "对方尚未答复。");
        _click(Page.button("记录一步"));

        assertThat(promises.of(ticket.id())).hasSize(1);
    }

    @Test
    void aStepThatTellsThemNothingSaysSoInsteadOfPromising() {
        stray();
        open(agent);
        toEnd("已全部追回");
        promise("我们24小时内答复。");
        toEnd("记录一步");

        _click(Page.button("记录一步"));

        assertThat(Page.words()).contains("没有写给用户的话，不能记承诺");
        assertThat(promises.of(ticket.id())).isEmpty();
        assertThat(promised().getValue()).isEqualTo("我们24小时内答复");
    }

    /** Who made the mistake themselves is helped step by step, in one task that goes on. */
    private void stray() {
        ticket =
                desk.file(
                        Complaints.telling(
                                Complaints.about(shop.name(), Category.RECHARGE_NOT_CREDITED),
                                "2026年11月22日14:30下单100元点卡，我自己把账号填错了一位，充到别人账号里了。"));
        claim(CaseTask.ASSIST_CUSTOMER, agent);
    }

    private static void promise(String words) {
        _setValue(answer(), words);
        _click(Page.button("记为承诺"));
    }

    private static TextField promised() {
        return _get(TextField.class, spec -> spec.withLabel("承诺内容"));
    }

    private static TextArea told() {
        return _find(TextArea.class).stream()
                .filter(area -> area.getLabel() != null && area.getLabel().contains("告诉用户的话"))
                .findFirst()
                .orElseThrow();
    }
}
