package com.qihui.redress.workflow.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.insight.rules.RuleScore;
import com.qihui.redress.insight.rules.RuleScores;
import com.qihui.redress.insight.rules.RuleTicket;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.TriageReason;
import com.qihui.redress.ticket.TriageReason.Aspect;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** R22: confirmed or corrected with a reason, every revision kept, corrections counted. */
@RedressTest
class TriageDeskTests {

    private static final String RULE = "recharge-order-not-found";

    @Autowired Desk desk;
    @Autowired TriageDesk triage;
    @Autowired RuleScores scores;
    @Autowired Journal journal;
    @Autowired People people;

    private Actor agent;
    private Ticket ticket;

    @BeforeEach
    void aComplaintIsSuggestedToBeARecharge() {
        Account account = people.agent("RECHARGE");
        agent = account.actor();
        ticket =
                desk.file(
                        Complaints.about(
                                desk.merchant("分诊小店").name(), Category.RECHARGE_NOT_CREDITED));
    }

    @Test
    void keepsItsReasonsWhenConfirmed() {
        List<TriageReason> before = ticket.triageReasons();
        long corrections = score().corrected();

        Ticket confirmed = triage.confirm(ticket.number(), ticket.version(), agent);

        assertThat(confirmed.attributionSuggested()).isFalse();
        assertThat(before).isNotEmpty();
        assertThat(confirmed.triageReasons()).containsAll(before);
        assertThat(types()).endsWith("TRIAGED");
        assertThat(score().corrected()).isEqualTo(corrections);
    }

    @Test
    void countsACorrectionAgainstTheRuleAndKeepsEveryRevision() {
        RuleScore before = score();

        correct(Responsibility.MERCHANT, "商家承认没有发货");
        Ticket corrected = correct(Responsibility.PLATFORM, "是通道的问题");

        assertThat(corrected.responsibility()).isEqualTo(Responsibility.PLATFORM);
        assertThat(reason(corrected).isByPerson()).isTrue();
        assertThat(reason(corrected).grounds().get(0).detail()).isEqualTo("是通道的问题");
        assertThat(types()).endsWith("TRIAGE_REVISED", "TRIAGE_REVISED");
        assertThat(score().corrected()).isEqualTo(before.corrected() + 1);
        assertThat(score().into())
                .anySatisfy(
                        into -> {
                            assertThat(into.from()).isEqualTo("UNDETERMINED");
                            assertThat(into.to()).isEqualTo("MERCHANT");
                        });
        RuleTicket line = scores.corrections(RULE, 7, null, 1).items().get(0);
        assertThat(line.number()).isEqualTo(ticket.number());
        assertThat(line.reason()).isEqualTo("商家承认没有发货");
        assertThat(scores.suggestedBy(RULE, 7, null, 1).items().get(0).number())
                .isEqualTo(ticket.number());
    }

    @Test
    void judgesTheEvidenceAnewForAnotherCategory() {
        TriageEdit now = TriageEdit.of(ticket);

        Ticket corrected =
                triage.correct(
                        ticket.number(),
                        ticket.version(),
                        new TriageEdit(
                                Category.NOT_AS_DESCRIBED,
                                now.categoriesAlso(),
                                SubCause.QUANTITY_DIFFERS,
                                now.flags(),
                                now.priority(),
                                now.team(),
                                now.responsibility()),
                        "少发了",
                        agent);

        assertThat(corrected.category()).isEqualTo(Category.NOT_AS_DESCRIBED);
        assertThat(corrected.triageReasons())
                .filteredOn(TriageReason::isByPerson)
                .extracting(TriageReason::aspect)
                .containsExactly(Aspect.CATEGORY, Aspect.SUB_CAUSE);
    }

    @Test
    void wantsAReasonAndADifference() {
        assertThatThrownBy(() -> correct(Responsibility.MERCHANT, " "))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> correct(Responsibility.UNDETERMINED, "没有变化"))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> correct(Responsibility.MERCHANT, "长".repeat(501)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void tellsWhoeverWasSlower() {
        long read = ticket.version();
        triage.confirm(ticket.number(), read, agent);

        assertThatThrownBy(() -> triage.confirm(ticket.number(), read, agent))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void isForTheDeskAlone() {
        Actor merchant = people.merchant(desk.merchant("分诊小店").id()).actor();

        assertThatThrownBy(() -> triage.confirm(ticket.number(), ticket.version(), merchant))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> triage.confirm(ticket.number(), ticket.version(), Actor.COMPLAINANT))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void countsWhatATaskChangesToo() {
        long before = score().corrected();

        desk.complete(
                ticket,
                CaseTask.TRIAGE_COMPLAINT,
                "HANDLE",
                Map.of(
                        "category", "RECHARGE_NOT_CREDITED",
                        "handledBy", "MERCHANT",
                        "responsibility", "MERCHANT",
                        "reason", "商家认了"));

        assertThat(score().corrected()).isEqualTo(before + 1);
        assertThat(desk.now(ticket).responsibility()).isEqualTo(Responsibility.MERCHANT);
    }

    private Ticket correct(Responsibility to, String why) {
        Ticket now = desk.now(ticket);
        return triage.correct(
                ticket.number(), now.version(), TriageEdit.of(now).answerable(to), why, agent);
    }

    private TriageReason reason(Ticket of) {
        return of.triageReasons().stream()
                .filter(one -> one.aspect() == Aspect.RESPONSIBILITY)
                .findFirst()
                .orElseThrow();
    }

    private RuleScore score() {
        return scores.since(7).stream()
                .filter(one -> one.rule().equals(RULE))
                .findFirst()
                .orElseThrow();
    }

    private List<String> types() {
        return journal.of(ticket.id()).stream().map(JournalEntry::type).toList();
    }
}
