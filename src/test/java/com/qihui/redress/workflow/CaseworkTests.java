package com.qihui.redress.workflow;

import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.engine.ProcessPicture;
import com.qihui.redress.workflow.engine.ProcessPictures;
import com.qihui.redress.workflow.work.WorkView;
import com.qihui.redress.workflow.work.Worklist;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RedressTest
class CaseworkTests {

    private static final String SHOP = "星河点卡行";
    private static final Map<String, String> DECLINE =
            Map.of("responsibility", "USER", "answer", "账户无异常");

    @Autowired Desk desk;
    @Autowired Casework casework;
    @Autowired Worklist worklist;
    @Autowired ProcessPictures pictures;

    private Merchant merchant;

    @BeforeEach
    void aMerchantIsKnown() {
        merchant = desk.merchant(SHOP);
    }

    @Test
    void ofManyWhoClaimAtOnceExactlyOneWinsAndTheOthersAreTold() throws Exception {
        String task = investigation();

        List<Object> results = atOnce(8, i -> claimed(task, agent(9_000 + i)));

        assertThat(results).filteredOn("won"::equals).hasSize(1);
        assertThat(results).filteredOn("task_taken"::equals).hasSize(7);
    }

    @Test
    void ofTwoWhoCompleteAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        String task = investigation();

        List<Object> results = atOnce(2, i -> completed(task));

        assertThat(results).containsExactlyInAnyOrder("won", "task_done");
    }

    @Test
    void refusesToCompleteATaskTwice() {
        String task = investigation();
        casework.complete(task, "DECLINE", DECLINE, Complaints.SHOP);

        assertThatThrownBy(() -> casework.complete(task, "DECLINE", DECLINE, Complaints.SHOP))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("task_done"));
    }

    @Test
    void refusesToCompleteWhatSomebodyElseHolds() {
        String task = investigation();
        casework.claim(task, agent(9_101));

        assertThatThrownBy(() -> casework.complete(task, "DECLINE", DECLINE, agent(9_102)))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("task_taken"));
    }

    @Test
    void letsOnlyTheHolderOrAManagerReleaseATask() {
        String task = investigation();
        casework.claim(task, agent(9_111));

        assertThatThrownBy(() -> casework.release(task, agent(9_112))).isInstanceOf(Conflict.class);
        casework.release(task, actor(Actor.Kind.MANAGER, 9_113, null));

        assertThat(worklist.byTask(task).orElseThrow().assigneeId()).isNull();
    }

    @Test
    void refusesWorkOfAnotherGroup() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        String task = desk.task(ticket, ANSWER_COMPLAINT);

        assertThatThrownBy(() -> casework.claim(task, agent(9_121)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void hidesATicketFromAnotherMerchant() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        String task = desk.task(ticket, ANSWER_COMPLAINT);
        Actor stranger = actor(Actor.Kind.MERCHANT, 9_131, merchant.id() + 77_000);

        assertThatThrownBy(() -> casework.task(task, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> casework.claim(task, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> casework.complete(task, "CONTEST", Map.of(), stranger))
                .isInstanceOf(NotFound.class);
        assertThat(worklist.of(ticket.id(), stranger)).isEmpty();

        casework.complete(task, "CONTEST", Map.of("answer", "已发货"), Complaints.SHOP);
        assertThatThrownBy(() -> casework.task(task, stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void tellsEverythingWrongWithTheFieldsAtOnce() {
        String task = investigation();

        assertThatThrownBy(
                        () ->
                                casework.complete(
                                        task,
                                        "PROPOSE",
                                        Map.of(
                                                "remedy",
                                                "GOLD",
                                                "amountYuan",
                                                "-1",
                                                "colour",
                                                "red"),
                                        Complaints.SHOP))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        e ->
                                assertThat(e.errors())
                                        .extracting("field")
                                        .containsExactlyInAnyOrder(
                                                "fields.responsibility",
                                                "fields.remedy",
                                                "fields.amountYuan",
                                                "fields.answer",
                                                "fields.colour"));
    }

    @Test
    void countsWhatIsClaimedAsMineAndNoLongerAsFree() {
        Actor me = agent(9_141);
        String task = investigation();
        Map<WorkView, Long> before = worklist.counts(me);

        casework.claim(task, me);

        Map<WorkView, Long> after = worklist.counts(me);
        assertThat(after.get(WorkView.MINE)).isEqualTo(before.get(WorkView.MINE) + 1);
        assertThat(after.get(WorkView.UNASSIGNED)).isEqualTo(before.get(WorkView.UNASSIGNED) - 1);
    }

    @Test
    void drawsWhereATicketStands() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));

        List<ProcessPicture> drawn = pictures.of(ticket.number());

        assertThat(drawn)
                .extracting(ProcessPicture::name)
                .contains("complaint", "platform-handling");
        assertThat(drawn)
                .filteredOn(picture -> picture.name().equals("platform-handling"))
                .singleElement()
                .satisfies(
                        picture -> {
                            assertThat(picture.active()).containsExactly("investigateComplaint");
                            assertThat(picture.done()).contains("startInvestigation");
                            assertThat(picture.xml()).contains("bpmndi:BPMNDiagram");
                        });
    }

    private String investigation() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.ACCOUNT_ANOMALY));
        return desk.task(ticket, INVESTIGATE_COMPLAINT);
    }

    private Object claimed(String task, Actor by) {
        try {
            casework.claim(task, by);
            return "won";
        } catch (Conflict e) {
            return e.code();
        }
    }

    private Object completed(String task) {
        try {
            casework.complete(task, "DECLINE", DECLINE, Complaints.SHOP);
            return "won";
        } catch (Conflict e) {
            return e.code();
        }
    }

    private interface Try {
        Object at(int number);
    }

    private static List<Object> atOnce(int people, Try gesture) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(people);
        try {
            CyclicBarrier together = new CyclicBarrier(people);
            List<Future<Object>> running = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int number = i;
                Callable<Object> one =
                        () -> {
                            together.await();
                            return gesture.at(number);
                        };
                running.add(pool.submit(one));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Actor agent(long id) {
        return actor(Actor.Kind.AGENT, id, null);
    }

    private static Actor actor(Actor.Kind kind, long id, Long merchantId) {
        return new Actor(kind, id, "person" + id, "" + id, null, merchantId);
    }
}
