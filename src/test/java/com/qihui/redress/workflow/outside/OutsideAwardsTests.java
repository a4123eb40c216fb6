package com.qihui.redress.workflow.outside;

import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static com.qihui.redress.workflow.work.CaseTask.SETTLE_MANUALLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.escalation.Award;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.remedy.ProposingParty;
import com.qihui.redress.ticket.ClosingCondition;
import com.qihui.redress.ticket.OpenMatter;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a body grants is carried out once and verified (R45, E30). */
class OutsideAwardsTests extends CaseOutside {

    @Autowired Proposals proposals;
    @Autowired Journal journal;
    @Autowired List<ClosingCondition> conditions;

    /** 12315 in vain, then the court: what it grants is paid once and verified. */
    @Test
    void whatACourtGrantsAfterMediationFailedIsCarriedOutOnceAndVerified() {
        Ticket ticket = upheld();
        register(ticket, "MARKET_REGULATION_12315");
        follow(ticket, "ACCEPTED");
        assertThat(ways(ticket)).doesNotContain("ACCEPTED", "REFUSED", "JUDGED").contains("FAILED");
        follow(ticket, "FAILED", "note", "双方没有达成一致");
        register(ticket, "SMALL_CLAIMS");
        assertThat(ways(ticket)).contains("JUDGED").doesNotContain("FAILED");
        follow(ticket, "JUDGED", "remedy", "REFUND", "awardedYuan", "100.00", "note", "判决退还 100 元");
        desk.runDue(ticket);
        assertThat(current(ticket).isAwardUnderWay()).isTrue();
        desk.complete(ticket, SETTLE_MANUALLY, "SETTLED", Map.of("reference", "判-1"));
        desk.runDue(ticket);

        OutsideCase won = current(ticket);
        assertThat(won.award()).isEqualTo(Award.REFUND);
        assertThat(won.verifiedAt()).isNotNull();
        assertThat(outsideProposals(ticket)).isEqualTo(1);
        assertThat(happened(ticket))
                .containsSubsequence(
                        "OUTSIDE_ENDED", "REMEDY_SETTLED", "OUTSIDE_VERIFIED", "CLOSED");
        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
    }

    /** Granted while the inside still works: nothing closes before it is carried out. */
    @Test
    void whatIsGrantedWhileTheInsideGoesOnIsCarriedOutBeforeItCloses() {
        Ticket ticket = late();
        register(ticket, "MARKET_REGULATION_12315");
        follow(ticket, "MEDIATED", "awardedYuan", "40.00", "note", "调解退 40 元");
        desk.runDue(ticket);
        assertThat(current(ticket).isAwardDue()).isTrue();
        assertThat(conditions.stream().flatMap(one -> one.open(desk.now(ticket)).stream()))
                .extracting(OpenMatter::kind)
                .contains(OpenMatter.Kind.OUTSIDE_CASE);

        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "DECLINE",
                Map.of("responsibility", "USER", "answer", "账户无异常"));
        customers.decide(desk.now(ticket), true, "好", Complaints.SHOP);
        desk.runDue(ticket);

        assertThat(desk.openTasks(ticket)).containsExactly(SETTLE_MANUALLY);
        assertThat(desk.now(ticket).status()).isEqualTo(Status.IN_REMEDY);
        desk.complete(ticket, SETTLE_MANUALLY, "SETTLED", Map.of("reference", "调-1"));
        desk.runDue(ticket);

        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
        assertThat(current(ticket).verifiedAt()).isNotNull();
        assertThat(outsideProposals(ticket)).isEqualTo(1);
    }

    private long outsideProposals(Ticket ticket) {
        return proposals.of(ticket.id()).stream()
                .filter(one -> one.madeByParty() == ProposingParty.OUTSIDE_BODY)
                .count();
    }

    private List<String> happened(Ticket ticket) {
        return journal.of(ticket.id()).stream().map(JournalEntry::type).toList();
    }

    /** What the inside refunded meanwhile is a part of it: no yuan is paid twice. */
    @Test
    void ofWhatIsGrantedOnlyTheRestIsPaidWhereTheInsideRefundedAPartSince() {
        Ticket ticket = refundedInsideSince40YuanWereGranted("25.00");
        desk.complete(ticket, SETTLE_MANUALLY, "SETTLED", Map.of("reference", "调-2"));
        desk.runDue(ticket);

        assertThat(proposals.of(ticket.id()))
                .filteredOn(one -> one.madeByParty() == ProposingParty.OUTSIDE_BODY)
                .singleElement()
                .satisfies(one -> assertThat(one.amountYuan()).isEqualByComparingTo("15.00"));
        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void nothingIsPaidWhereTheInsideRefundedAllOfItSince() {
        Ticket ticket = refundedInsideSince40YuanWereGranted("40.00");

        assertThat(outsideProposals(ticket)).isZero();
        assertThat(current(ticket).verifiedAt()).isNotNull();
        assertThat(desk.now(ticket).status()).isEqualTo(Status.CLOSED);
    }

    private Ticket refundedInsideSince40YuanWereGranted(String yuan) {
        Ticket ticket = late();
        register(ticket, "MARKET_REGULATION_12315");
        follow(ticket, "MEDIATED", "awardedYuan", "40.00", "note", "调解退 40 元");
        desk.complete(
                ticket,
                INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of(
                        "responsibility",
                        "PLATFORM",
                        "remedy",
                        "PARTIAL_REFUND",
                        "amountYuan",
                        yuan,
                        "answer",
                        "先退一部分"));
        customers.decide(desk.now(ticket), true, "好", Complaints.SHOP);
        desk.runDue(ticket);
        desk.complete(ticket, SETTLE_MANUALLY, "SETTLED", Map.of("reference", "内-1"));
        desk.runDue(ticket);
        return ticket;
    }
}
