package com.qihui.redress.workflow.platform;

import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.REVIEW_REFUSAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Accounts;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Role;
import com.qihui.redress.remedy.FinalAnswer;
import com.qihui.redress.remedy.FinalAnswers;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.RefusalGround;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.Waiting;
import com.qihui.redress.workflow.work.Reviewers;
import com.qihui.redress.workflow.work.TasksDone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A refused solution is reviewed by somebody else, and what they say last is kept and told. */
@RedressTest
@Import(Waiting.class)
class RefusalReviewTests {

    private static final String SHOP = "复核小店";
    private static final Map<String, String> EXPLAINED =
            Map.of("responsibility", "USER", "remedy", "INFO", "answer", "说明如下");
    private static final Map<String, String> BETTER =
            Map.of("remedy", "REFUND", "amountYuan", "100.00", "answer", "全额退款");
    private static final Map<String, String> LAST = Map.of("answer", "经复核，维持原方案。");

    @Autowired Desk desk;
    @Autowired Waiting waiting;
    @Autowired CustomerDesk customers;
    @Autowired Casework casework;
    @Autowired Proposals proposals;
    @Autowired FinalAnswers finals;
    @Autowired Reviewers reviewers;
    @Autowired TasksDone done;
    @Autowired Accounts accounts;
    @Autowired People people;

    private Ticket ticket;
    private Actor first;
    private Actor second;

    @BeforeEach
    void aManagerProposes() {
        desk.merchant(SHOP);
        first = people.manager().actor();
        second = people.manager().actor();
        ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));
        desk.complete(ticket, INVESTIGATE_COMPLAINT, "PROPOSE", EXPLAINED, first);
    }

    @Test
    void letsNobodyReviewWhatTheyProposedThemselves() {
        refuse();
        String task = desk.task(ticket, REVIEW_REFUSAL);

        assertBarred(() -> casework.claim(task, first));
        assertBarred(() -> casework.complete(task, "UPHOLD", LAST, first));
        assertThat(casework.task(task, first).workable()).isFalse();
        assertThat(casework.task(task, first).bar()).isEqualTo(Reviewers.Bar.HANDLED_IT);

        casework.claim(task, second);
        casework.complete(task, "UPHOLD", LAST, second);

        assertThat(desk.now(ticket).status()).isEqualTo(Status.EXTERNAL);
    }

    @Test
    void letsNobodyReviewWhatTheyAskedAboutOrImproved() {
        Actor third = people.manager().actor();
        refuse();
        desk.complete(ticket, REVIEW_REFUSAL, "PROPOSE_AGAIN", BETTER, second);
        refuse();

        String task = desk.task(ticket, REVIEW_REFUSAL);
        assertBarred(() -> casework.claim(task, first));
        assertBarred(() -> casework.claim(task, second));

        casework.claim(task, third);
    }

    @Test
    void letsNoClientReviewWhatItAnsweredItself() {
        Ticket other = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        desk.complete(other, ANSWER_COMPLAINT, "OFFER", BETTER);
        customers.decide(desk.now(other), false, "不接受", Complaints.SHOP);

        assertBarred(() -> desk.complete(other, REVIEW_REFUSAL, "UPHOLD", LAST));
    }

    @Test
    void saysSoWhenNobodyElseIsThere() {
        refuse();
        String task = desk.task(ticket, REVIEW_REFUSAL);
        accounts.activeIds(Role.MANAGER).stream()
                .map(id -> new Actor(Actor.Kind.MANAGER, id, "all of them", null, null, null))
                .forEach(all -> done.keep(ticket, INVESTIGATE_COMPLAINT, "ASK", all));

        assertThat(reviewers.bars(List.of(ticket.id()), first))
                .containsEntry(ticket.id(), Reviewers.Bar.NOBODY_ELSE);
        assertThatThrownBy(() -> casework.claim(task, first))
                .hasMessageContaining("review_by_nobody");
    }

    @Test
    void keepsTheFinalAnswerAndTellsTheRightsOutside() {
        refuse();

        desk.complete(ticket, REVIEW_REFUSAL, "UPHOLD", LAST, second);

        FinalAnswer last = finals.latest(ticket.id()).orElseThrow();
        assertThat(last.answer()).isEqualTo("经复核，维持原方案。");
        assertThat(last.proposalId()).isEqualTo(proposals.current(ticket.id()).id());
        assertThat(last.answeredBy()).isEqualTo(second.name());
        assertThat(desk.openTasks(ticket)).containsExactly(REGISTER_EXTERNAL_CASE);
        assertThat(waiting.lastMessage(ticket).body())
                .contains("最终答复", "12315", "消费者协会", "总局令第121号")
                .doesNotContain("电信");
    }

    @Test
    void tellsTheRightsWhenTheInsideHasTakenTooLong() {
        Ticket late = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));

        desk.pass(late, Duration.ofDays(20));

        assertThat(waiting.lastMessage(late).body()).contains("超过平台内部处理的期限", "12315");
        assertThat(waiting.states(late, ClockKind.INTERNAL_HANDLING).toString())
                .contains("BREACHED");
    }

    @Test
    void takesAChosenGroundForAReasonButNotSomethingElseWithoutWords() {
        assertThatThrownBy(
                        () ->
                                customers.decide(
                                        desk.now(ticket),
                                        false,
                                        RefusalGround.SOMETHING_ELSE,
                                        " ",
                                        Actor.COMPLAINANT))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(FieldError.of("reason", "required")));

        customers.decide(
                desk.now(ticket), false, RefusalGround.FACTS_WRONG, null, Actor.COMPLAINANT);

        assertThat(proposals.current(ticket.id()).refusalGround())
                .isEqualTo(RefusalGround.FACTS_WRONG);
        assertThat(desk.openTasks(ticket)).containsExactly(REVIEW_REFUSAL);
    }

    private void refuse() {
        assertThat(desk.openTasks(ticket)).contains(DECIDE_ON_PROPOSAL);
        customers.decide(
                desk.now(ticket), false, RefusalGround.AMOUNT_TOO_LOW, "太少", Actor.COMPLAINANT);
    }

    private static void assertBarred(ThrowingCallable gesture) {
        assertThatThrownBy(gesture)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        barred ->
                                assertThat(barred.errors())
                                        .containsExactly(
                                                FieldError.of("outcome", "review_by_others")));
    }
}
