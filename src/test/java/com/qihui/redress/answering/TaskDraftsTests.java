package com.qihui.redress.answering;

import static com.qihui.schema.Tables.ANSWER_DRAFT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.workflow.work.CaseTask;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The forms of tasks that somebody began to fill in (E15). */
@RedressTest
class TaskDraftsTests extends BegunAnswers {

    private static final String TASK = CaseTask.INVESTIGATE_COMPLAINT.key();

    @Autowired TaskDrafts drafts;

    @Test
    void oneFormIsKeptAPersonAndKindOfTask() {
        keep("DECLINE", Map.of("answer", "经核实"), agent);
        drafts.keep(ticket, "reviewRefusal", "AGREE", Map.of("answer", "同意"), 0, agent);
        keep("PROPOSE", Map.of("answer", "经核实，", "demandReason", "未到账"), agent);
        keep("DECLINE", Map.of("answer", "我也在写"), colleague);

        assertThat(drafts.of(ticket, TASK, agent))
                .hasValueSatisfying(
                        begun -> {
                            assertThat(begun.outcome()).isEqualTo("PROPOSE");
                            assertThat(begun.texts())
                                    .isEqualTo(Map.of("answer", "经核实，", "demandReason", "未到账"));
                            assertThat(begun.lastSeen()).isEqualTo(7);
                        });
        assertThat(drafts.of(ticket, TASK, colleague))
                .map(TaskDraft::texts)
                .contains(Map.of("answer", "我也在写"));
    }

    @Test
    void theKeyOfEachTaskFitsWhereTheThreadsNameStands() {
        assertThat(CaseTask.values())
                .extracting(task -> task.key().length())
                .allMatch(length -> length <= ANSWER_DRAFT.THREAD.getDataType().length());
    }

    @Test
    void aThreadAndATaskHaveEachTheirOwn() {
        answers.keep(ticket, MessageThread.COMPLAINANT, "您好", 0, agent);
        keep("DECLINE", Map.of("answer", "经核实"), agent);

        assertThat(answers.of(ticket, agent)).extracting(AnswerDraft::text).containsExactly("您好");
        drafts.drop(ticket, TASK, agent);
        assertThat(drafts.of(ticket, TASK, agent)).isEmpty();
        assertThat(answers.of(ticket, agent)).hasSize(1);
    }

    @Test
    void whatIsEmptiedIsForgotten() {
        keep("DECLINE", Map.of("answer", "经核实"), agent);

        keep("DECLINE", Map.of("answer", " \n"), agent);

        assertThat(drafts.of(ticket, TASK, agent)).isEmpty();
    }

    @Test
    void whatIsSaidWhileTheTaskGoesOnIsForgottenAndTheRestStays() {
        keep("STEP", Map.of("told", "已联系账号持有人", "answer", "先写在这里"), agent);

        drafts.drop(ticket, TASK, List.of("step", "told"), agent);

        assertThat(drafts.of(ticket, TASK, agent))
                .hasValueSatisfying(
                        begun -> {
                            assertThat(begun.texts()).isEqualTo(Map.of("answer", "先写在这里"));
                            assertThat(begun.outcome()).as("open again").isEmpty();
                        });
    }

    @Test
    void noTextIsLongerThanAMessage() {
        String tooLong = "x".repeat(Messages.LIMIT + 1);

        assertThatThrownBy(() -> keep("DECLINE", Map.of("answer", tooLong), agent))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("fields.answer");
    }

    @Test
    void onlyPeopleOfTheDeskKeepSome() {
        assertThat(Stream.of(Actor.COMPLAINANT, merchant()))
                .allSatisfy(
                        other -> {
                            assertThatThrownBy(() -> keep("OFFER", Map.of("answer", "x"), other))
                                    .isInstanceOf(AccessDeniedException.class);
                            assertThatThrownBy(() -> drafts.of(ticket, TASK, other))
                                    .isInstanceOf(AccessDeniedException.class);
                        });
    }

    @Test
    void whatNobodyTouchedForAMonthIsForgotten() {
        keep("DECLINE", Map.of("answer", "经核实"), agent);
        clock.travel(OldAnswerDrafts.KEPT.plus(Duration.ofHours(1)));

        old.forget();

        assertThat(drafts.of(ticket, TASK, agent)).isEmpty();
    }

    private void keep(String outcome, Map<String, String> texts, Actor writer) {
        drafts.keep(ticket, TASK, outcome, texts, 7, writer);
    }
}
