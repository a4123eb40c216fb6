package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.answering.TaskDraft;
import com.qihui.redress.answering.TaskDrafts;
import com.qihui.redress.console.Page;
import com.qihui.redress.workflow.work.CaseTask;
import java.time.Duration;
import java.time.Instant;
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
    @Autowired TravellingClock clock;

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
        Instant kept = keep("ASK", Map.of("question", "已保存的"));
        open(agent);

        foundCopy(question(), "question", "更早的", kept.minusSeconds(1));
        assertThat(question().getValue()).isEqualTo("已保存的");

        foundCopy(question(), "question", "断网时写的", kept.plusSeconds(1));
        assertThat(question().getValue()).isEqualTo("断网时写的");
        assertThat(draft()).map(TaskDraft::texts).contains(Map.of("question", "断网时写的"));
    }

    @Test
    void copiesOfTwoFieldsAreBothTakenUp() {
        Instant kept = keep("ASK", Map.of("question", "已保存的"));
        clock.travel(Duration.ofMinutes(1));
        open(agent);

        foundCopy(question(), "question", "断网时写的", kept.plusSeconds(30));
        foundCopy(question(), "answer", "断网时也写了", kept.plusSeconds(30));

        assertThat(draft())
                .map(TaskDraft::texts)
                .contains(Map.of("question", "断网时写的", "answer", "断网时也写了"));
        toEnd("不支持诉求");
        assertThat(answer().getValue()).isEqualTo("断网时也写了");
    }

    @Test
    void theWayItWasToEndIsKeptWhenItAloneChanges() {
        open(agent);
        toEnd("不支持诉求");
        _setValue(answer(), "已到账。");
        toEnd("询问用户");
        page.close();

        open(agent);

        assertThat(question().getValue()).isEmpty();
        assertThat(draft()).map(TaskDraft::texts).contains(Map.of("answer", "已到账。"));
    }

    @Test
    void whoeverLooksAtAnotherWayMeanwhileIsShownWhatWasSaidToo() {
        open(agent);
        toEnd("不支持诉求");
        _setValue(answer(), "经核实 11月22日14:30 已到账。");
        toEnd("转交处理");

        say(colleague, "您好，已收到您的投诉。");
        untilShown("您好，已收到您的投诉。");
        toEnd("不支持诉求");
        _click(Page.button("不支持诉求"));

        assertThat(Page.words()).contains("在你动笔之后说了话");
        assertThat(desk.openTasks(ticket)).contains(CaseTask.TRIAGE_COMPLAINT);
    }

    @Test
    void whatWasBegunForAnotherWayIsHeldAgainstTheSameMark() {
        keep("HANDLE", Map.of("answer", "已到账。"));
        say(colleague, "您好，已收到您的投诉。");

        open(agent);

        assertThat(Page.words()).contains("在你动笔之后说了话");
    }

    @Test
    void whatAnotherEndedStaysForEachWayUntilItIsPutAway() {
        keep("ASK", Map.of("answer", "已到账。"));
        open(agent);

        casework.release(desk.task(ticket, CaseTask.TRIAGE_COMPLAINT), agent.actor());
        desk.complete(
                ticket,
                CaseTask.TRIAGE_COMPLAINT,
                "ASK",
                Map.of("question", "充到哪个账号？"),
                colleague.actor());
        untilShown("您填写的内容没有提交");
        toEnd("不支持诉求");

        assertThat(answer().getValue()).isEqualTo("已到账。");
        assertThat(answer().isReadOnly()).isTrue();
        assertThat(draft()).isPresent();
        _click(Page.button("收起"));
        assertThat(draft()).isEmpty();
        assertThat(Page.words()).doesNotContain("您填写的内容没有提交");
    }

    @Test
    void whatIsWrittenForTheNextTaskOfItsKindIsNotPutAway() {
        keep("ASK", Map.of("question", "充到哪个账号？"));
        open(agent);
        casework.release(desk.task(ticket, CaseTask.TRIAGE_COMPLAINT), agent.actor());
        desk.complete(
                ticket,
                CaseTask.TRIAGE_COMPLAINT,
                "ASK",
                Map.of("question", "哪一天？"),
                colleague.actor());
        untilShown("您填写的内容没有提交");

        keep("ASK", Map.of("question", "再问一次"));
        _click(Page.button("收起"));

        assertThat(draft()).map(TaskDraft::texts).contains(Map.of("question", "再问一次"));
    }

    @Test
    void theComposerTakesUpNothingThatWasWrittenForATask() {
        keep("ASK", Map.of("question", "充到哪个账号？"));

        open(agent);

        assertThat(text(TO_CUSTOMER).getValue()).isEmpty();
        assertThat(drafts.of(ticket, agent.actor())).isEmpty();
    }

    private Optional<TaskDraft> draft() {
        return taskDrafts.of(ticket, TRIAGE, agent.actor());
    }

    private Instant keep(String outcome, Map<String, String> texts) {
        return taskDrafts.keep(ticket, TRIAGE, outcome, texts, 0, agent.actor());
    }
}
