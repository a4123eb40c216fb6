package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.answering.TaskDraft;
import com.qihui.redress.answering.TaskDrafts;
import com.qihui.redress.console.Page;
import com.qihui.redress.workflow.work.CaseTask;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody has begun to write into the form of a task stays (E15). */
@RedressTest
class TaskDraftsOnScreenTests extends AnswerScreen {

    private static final String TRIAGE = CaseTask.TRIAGE_COMPLAINT.key();

    @Autowired TaskDrafts taskDrafts;

    @BeforeEach
    void theTaskIsTheAgents() {
        claim(CaseTask.TRIAGE_COMPLAINT, agent);
    }

    @Test
    void whatIsTypedIsFoundAgainOnAnotherMachineWithTheWayTheTaskWasToEnd() {
        open(agent);
        toEnd("不支持诉求");
        _setValue(answer(), "经核实 11月22日14:30 已到账，");
        assertThat(Page.words()).contains("草稿已保存");
        page.close();

        open(agent);

        assertThat(answer().getValue()).isEqualTo("经核实 11月22日14:30 已到账，");
        assertThat(Page.words()).contains("草稿已保存");
        page.close();
        casework.release(desk.task(ticket, CaseTask.TRIAGE_COMPLAINT), agent.actor());
        claim(CaseTask.TRIAGE_COMPLAINT, colleague);
        open(colleague);
        toEnd("不支持诉求");
        assertThat(answer().getValue()).isEmpty();
    }

    @Test
    void wordsForOtherWaysToEndItAreFoundAgainToo() {
        open(agent);
        toEnd("询问用户");
        _setValue(question(), "充到哪个账号？");
        toEnd("不支持诉求");
        _setValue(answer(), "已到账。");
        page.close();

        open(agent);

        assertThat(answer().getValue()).isEqualTo("已到账。");
        toEnd("询问用户");
        assertThat(question().getValue()).isEqualTo("充到哪个账号？");
    }

    @Test
    void whatEndedTheTaskIsADraftNoMore() {
        open(agent);
        toEnd("询问用户");
        _setValue(question(), "充到哪个账号？");
        assertThat(draft()).isPresent();

        _click(Page.button("询问用户"));

        assertThat(desk.openTasks(ticket)).doesNotContain(CaseTask.TRIAGE_COMPLAINT);
        assertThat(draft()).isEmpty();
    }

    @Test
    void whatIsHeldBackStaysADraft() {
        open(agent);
        toEnd("不支持诉求");
        _setValue(answer(), "不予退款。");

        _click(Page.button("不支持诉求"));

        assertThat(Page.offers("仍然发送")).isTrue();
        assertThat(draft())
                .map(TaskDraft::texts)
                .hasValueSatisfying(texts -> assertThat(texts).containsValue("不予退款。"));
    }

    @Test
    void whoeverBeganBeforeOthersAnsweredIsToldOnAnotherDayToo() {
        say(colleague, "您好，已收到您的投诉。");
        open(agent);
        toEnd("询问用户");
        _setValue(question(), "充到哪个账号？");
        page.close();
        open(agent);
        assertThat(Page.words()).doesNotContain("在你动笔之后说了话");
        page.close();
        say(colleague, "已问过账号，正在核实。");

        open(agent);
        assertThat(Page.words()).contains("在你动笔之后说了话");
        _click(Page.button("询问用户"));

        assertThat(desk.openTasks(ticket)).contains(CaseTask.TRIAGE_COMPLAINT);
        assertThat(Page.offers("仍然发送")).isTrue();
    }

    @Test
    void aCopyTheServerNeverGotIsTakenUpAndAnOlderOneIsNot() {
        taskDrafts.keep(ticket, TRIAGE, "ASK", Map.of("question", "已保存的"), 0, agent.actor());
        open(agent);

        foundCopy("question", "更早的", 0);
        assertThat(question().getValue()).isEqualTo("已保存的");

        foundCopy("question", "断网时写的", Long.MAX_VALUE / 2);
        assertThat(question().getValue()).isEqualTo("断网时写的");
        assertThat(draft()).map(TaskDraft::texts).contains(Map.of("question", "断网时写的"));
    }

    @Test
    void theComposerTakesUpNothingThatWasWrittenForATask() {
        taskDrafts.keep(ticket, TRIAGE, "ASK", Map.of("question", "充到哪个账号？"), 0, agent.actor());

        open(agent);

        assertThat(text(TO_CUSTOMER).getValue()).isEmpty();
        assertThat(drafts.of(ticket, agent.actor())).isEmpty();
    }

    private Optional<TaskDraft> draft() {
        return taskDrafts.of(ticket, TRIAGE, agent.actor());
    }

    private static void foundCopy(String field, String words, long at) {
        JsonObject data = Json.createObject();
        data.put("event.detail.to", field);
        data.put("event.detail.text", words);
        data.put("event.detail.at", (double) at);
        _fireDomEvent(question(), "draft-found", data);
    }
}
