package com.qihui.redress.workflow;

import static com.qihui.redress.ticket.EvidenceKind.BALANCE_COMPARISON;
import static com.qihui.redress.ticket.EvidenceKind.ORDER_DETAIL;
import static com.qihui.redress.ticket.EvidenceKind.OTHER;
import static com.qihui.redress.ticket.EvidenceKind.PAYMENT_PROOF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.evidence.ChecklistLine;
import com.qihui.redress.evidence.Completeness;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceMark;
import com.qihui.redress.evidence.EvidenceMarks;
import com.qihui.redress.evidence.EvidenceVerdict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.work.Worklist;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@RedressTest
class EvidenceDeskTests {

    private static final String SHOP = "月光点卡铺";

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired EvidenceDesk evidenceDesk;
    @Autowired Evidence evidence;
    @Autowired EvidenceMarks marks;
    @Autowired Journal journal;
    @Autowired Worklist worklist;
    @Autowired TransactionTemplate transaction;

    private Account agent;

    @BeforeEach
    void anAgentAndAMerchantAreKnown() {
        agent = people.agent("RECHARGE");
        desk.merchant(SHOP);
    }

    /** R8: completeness is judged by what can be seen, not by what was said of it. */
    @Test
    void judgesByWhatTheAgentSaw() {
        Ticket ticket = desk.file(with(Complaints.paymentProof()));
        assertThat(missing(ticket)).containsExactly("ORDER_DETAIL", "BALANCE_COMPARISON");

        evidenceDesk.mark(ticket.number(), 1, "payee", false, agent.actor());

        assertThat(missing(ticket))
                .containsExactly("ORDER_DETAIL", "PAYMENT_PROOF.payee", "BALANCE_COMPARISON");
        assertThat(line(ticket, PAYMENT_PROOF).seen()).containsExactly("arrivalTime");
        assertThat(line(ticket, PAYMENT_PROOF).hidden()).containsExactly("payee");
        assertThat(line(ticket, PAYMENT_PROOF).isMet()).isFalse();
    }

    @Test
    void keepsWhatTheGiverDeclaredBesideTheMark() {
        Ticket ticket = desk.file(with(Complaints.paymentProof()));

        evidenceDesk.mark(ticket.number(), 1, "payee", false, agent.actor());

        assertThat(evidence.of(ticket.id()).get(0).shows()).contains("payee", "arrivalTime");
        assertThat(marks.of(ticket.id()))
                .singleElement()
                .satisfies(
                        mark -> {
                            assertThat(mark.pieceNo()).isEqualTo(1);
                            assertThat(mark.detail()).isEqualTo("payee");
                            assertThat(mark.seen()).isFalse();
                            assertThat(mark.markedBy()).isEqualTo(agent.agentNo());
                        });
    }

    @Test
    void undoesAMarkByAnotherAndLogsBoth() {
        Ticket ticket = desk.file(with(Complaints.paymentProof()));

        evidenceDesk.mark(ticket.number(), 1, "payee", false, agent.actor());
        evidenceDesk.mark(ticket.number(), 1, "payee", true, agent.actor());

        assertThat(missing(ticket)).containsExactly("ORDER_DETAIL", "BALANCE_COMPARISON");
        assertThat(marks.of(ticket.id()))
                .extracting(EvidenceMark::seen)
                .containsExactly(false, true);
        assertThat(logged(ticket, "EVIDENCE_MARKED"))
                .extracting(JournalEntry::actor)
                .containsExactly(agent.actor().name(), agent.actor().name());
        assertThat(logged(ticket, "EVIDENCE_MARKED").get(0).data())
                .contains("\"piece\":1", "\"detail\":\"payee\"", "\"seen\":false");
        assertThat(journal.isIntact(ticket.id())).isTrue();
    }

    @Test
    void saysNothingTwice() {
        Ticket ticket = desk.file(with(Complaints.paymentProof()));

        evidenceDesk.mark(ticket.number(), 1, "payee", true, agent.actor());
        evidenceDesk.mark(ticket.number(), 1, "payee", true, agent.actor());

        assertThat(logged(ticket, "EVIDENCE_MARKED")).hasSize(1);
    }

    @Test
    void findsWhatTheGiverDidNotName() {
        Ticket ticket = desk.file(with(piece(BALANCE_COMPARISON, Map.of("after", true))));
        assertThat(missing(ticket)).contains("BALANCE_COMPARISON.before");

        evidenceDesk.mark(ticket.number(), 1, "before", true, agent.actor());

        assertThat(missing(ticket)).doesNotContain("BALANCE_COMPARISON.before");
        assertThat(line(ticket, BALANCE_COMPARISON).isMet()).isTrue();
    }

    @Test
    void takesAPieceForWhatItIs() {
        Ticket ticket = desk.file(with(Complaints.paymentProof(), piece(OTHER, Map.of())));

        evidenceDesk.sort(ticket.number(), 2, ORDER_DETAIL, agent.actor());
        for (String detail : List.of("orderNo", "productName", "amount", "tradeTime")) {
            evidenceDesk.mark(ticket.number(), 2, detail, true, agent.actor());
        }

        assertThat(missing(ticket)).containsExactly("BALANCE_COMPARISON");
        assertThat(verdict(ticket).completeness()).isEqualTo(Completeness.PARTIAL);
        assertThat(evidence.of(ticket.id()).get(1).kind()).isEqualTo(OTHER);
        assertThat(logged(ticket, "EVIDENCE_SORTED")).hasSize(1);
    }

    @Test
    void tellsTheInboxHowManyGapsThereAreNow() {
        Ticket ticket = desk.file(with(Complaints.paymentProof()));
        assertThat(gaps(ticket)).isEqualTo(2);

        evidenceDesk.mark(ticket.number(), 1, "payee", false, agent.actor());

        assertThat(gaps(ticket)).isEqualTo(3);
    }

    /** Whoever marks later judges with all marks made before. */
    @Test
    void losesNoMarkOfTwoMadeAtOnce() throws Exception {
        Ticket ticket = desk.file(with(Complaints.paymentProof()));
        Actor colleague = people.agent("RECHARGE").actor();

        CompletableFuture<?> second =
                transaction.execute(
                        open -> {
                            evidenceDesk.mark(ticket.number(), 1, "payee", false, agent.actor());
                            CompletableFuture<?> other =
                                    CompletableFuture.runAsync(
                                            () ->
                                                    evidenceDesk.mark(
                                                            ticket.number(),
                                                            1,
                                                            "arrivalTime",
                                                            false,
                                                            colleague));
                            assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS))
                                    .isInstanceOf(TimeoutException.class);
                            return other;
                        });
        second.get(30, TimeUnit.SECONDS);

        assertThat(missing(ticket)).contains("PAYMENT_PROOF.payee", "PAYMENT_PROOF.arrivalTime");
    }

    @Test
    void isForAgentsAndManagersAlone() {
        Ticket ticket = desk.file(with(Complaints.paymentProof()));
        String number = ticket.number();
        Actor seller = people.merchant(desk.merchant(SHOP).id()).actor();
        Actor stranger = people.merchant(desk.merchant("日光点卡铺").id()).actor();

        for (Actor other :
                List.of(seller, people.admin().actor(), Complaints.SHOP, Actor.COMPLAINANT)) {
            assertThatThrownBy(() -> evidenceDesk.mark(number, 1, "payee", false, other))
                    .as("%s", other.kind())
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> evidenceDesk.sort(number, 1, OTHER, other))
                    .as("%s", other.kind())
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> evidenceDesk.mark(number, 1, "payee", false, stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidenceDesk.sort(number, 1, OTHER, stranger))
                .isInstanceOf(NotFound.class);
        assertThat(marks.of(ticket.id())).isEmpty();
        evidenceDesk.mark(number, 1, "payee", false, people.manager().actor());
        assertThat(marks.of(ticket.id())).hasSize(1);
    }

    @Test
    void refusesWhatIsNotThere() {
        Ticket ticket = desk.file(with(Complaints.paymentProof()));
        String number = ticket.number();

        assertThatThrownBy(() -> evidenceDesk.mark(number, 2, "payee", true, agent.actor()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidenceDesk.mark("C20260101-999999", 1, "a", true, agent.actor()))
                .isInstanceOf(NotFound.class);
        for (String detail : List.of("", "Payee", "errorMessage", "x".repeat(200))) {
            assertThatThrownBy(() -> evidenceDesk.mark(number, 1, detail, true, agent.actor()))
                    .as(detail)
                    .isInstanceOf(RuleViolation.class);
        }
        assertThat(logged(ticket, "EVIDENCE_MARKED")).isEmpty();
    }

    private EvidenceVerdict verdict(Ticket ticket) {
        return evidence.verdict(ticket.id()).orElseThrow();
    }

    private List<String> missing(Ticket ticket) {
        return verdict(ticket).missing();
    }

    private ChecklistLine line(Ticket ticket, EvidenceKind kind) {
        return verdict(ticket).lines().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private int gaps(Ticket ticket) {
        return worklist.of(ticket.id(), Complaints.SHOP).get(0).evidenceGaps();
    }

    private List<JournalEntry> logged(Ticket ticket, String type) {
        return journal.of(ticket.id()).stream().filter(entry -> entry.type().equals(type)).toList();
    }

    private static FileComplaint with(FileComplaint.Piece... pieces) {
        return Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED, List.of(pieces));
    }

    private static FileComplaint.Piece piece(EvidenceKind kind, Map<String, Boolean> shows) {
        return new FileComplaint.Piece(kind, null, null, null, null, shows);
    }
}
