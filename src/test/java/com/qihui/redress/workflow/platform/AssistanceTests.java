package com.qihui.redress.workflow.platform;

import static com.qihui.redress.workflow.work.CaseTask.ASSIST_CUSTOMER;
import static com.qihui.redress.workflow.work.CaseTask.DECIDE_ON_PROPOSAL;
import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.Remedy;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.Waiting;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who made the mistake themselves is helped, and told each step and what came of it (R21). */
@RedressTest
@Import(Waiting.class)
class AssistanceTests {

    private static final String SHOP = "协助小店";
    private static final Map<String, String> NOTHING_BACK = Map.of("answer", "对方拒绝退回，无法强制。");

    @Autowired Desk desk;
    @Autowired Waiting waiting;
    @Autowired Proposals proposals;
    @Autowired People people;

    private Ticket ticket;
    private Actor agent;

    @BeforeEach
    void aWrongAccountWasEntered() {
        desk.merchant(SHOP);
        agent = people.agent("RECHARGE").actor();
        ticket =
                desk.file(
                        Complaints.telling(
                                Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED),
                                "2026年11月22日14:30下单100元点卡，我自己把账号填错了一位，充到别人账号里了。"));
    }

    @Test
    void helpsInsteadOfRejecting() {
        assertThat(desk.openTasks(ticket)).containsExactly(ASSIST_CUSTOMER);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.WITH_PLATFORM);
        assertThat(waiting.types(ticket)).contains("ASSISTANCE_STARTED");
    }

    @Test
    void isNotGivenUpBeforeAnybodyWasAsked() {
        assertThatThrownBy(() -> end("NOT_RECOVERED", NOTHING_BACK))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.errors())
                                        .containsExactly(FieldError.of("outcome", "assist_first")));

        end("RECORD_STEP", Map.of("step", "ASKED_HOLDER", "told", "已联系实际到账的用户，等其答复。"));

        assertThat(desk.openTasks(ticket)).containsExactly(ASSIST_CUSTOMER);
        assertThat(waiting.types(ticket)).contains("ASSISTANCE_ASKED_HOLDER");
        assertThat(waiting.lastMessage(ticket).body()).isEqualTo("已联系实际到账的用户，等其答复。");

        end("NOT_RECOVERED", NOTHING_BACK);

        assertThat(proposal().remedy()).isEqualTo(Remedy.INFO);
        assertThat(proposal().answer()).isEqualTo("对方拒绝退回，无法强制。");
    }

    @Test
    void endsInASolutionThatSaysHowMuchWasGotBack() {
        end("RECORD_STEP", Map.of("step", "ASKED_MERCHANT"));
        assertThatThrownBy(
                        () -> end("PARTLY_RECOVERED", Map.of("amountYuan", "0", "answer", "追回一部分")))
                .hasMessageContaining("amount_required");
        assertThatThrownBy(
                        () ->
                                end(
                                        "PARTLY_RECOVERED",
                                        Map.of("amountYuan", "100.01", "answer", "多退")))
                .hasMessageContaining("above_paid");

        end("PARTLY_RECOVERED", Map.of("amountYuan", "30.00", "answer", "商家撤回了 30 元。"));

        assertThat(proposal().remedy()).isEqualTo(Remedy.PARTIAL_REFUND);
        assertThat(proposal().amountYuan()).isEqualByComparingTo("30.00");
        assertThat(desk.now(ticket).responsibility()).isEqualTo(Responsibility.USER);
        assertThat(desk.openTasks(ticket)).containsExactly(DECIDE_ON_PROPOSAL);
    }

    @Test
    void tellsThatAllWasGotBack() {
        end("RECORD_STEP", Map.of("step", "ASKED_CHANNEL"));

        end("RECOVERED", Map.of("answer", "通道已冲正，点数已充到您的账号。"));

        assertThat(proposal().remedy()).isEqualTo(Remedy.ASSIST);
    }

    @Test
    void goesToInvestigationAndBackAsWhatIsFoundSays() {
        end("NOT_OWN_MISTAKE", Map.of("reason", "用户填的没错，是通道串号"));
        assertThat(desk.openTasks(ticket)).containsExactly(INVESTIGATE_COMPLAINT);

        desk.complete(ticket, INVESTIGATE_COMPLAINT, "ASSIST", Map.of(), agent);

        assertThat(desk.openTasks(ticket)).containsExactly(ASSIST_CUSTOMER);
    }

    private void end(String outcome, Map<String, String> fields) {
        desk.complete(ticket, ASSIST_CUSTOMER, outcome, fields, agent);
    }

    private Proposal proposal() {
        return proposals.current(ticket.id());
    }
}
