package com.qihui.redress.workflow.outside;

import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.escalation.Bar;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.Cause;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.Route;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** The ways outside of a complaint at the desk: opened, registered, excluded, on record. */
@RedressTest
class OutsideRouteTests {

    private static final String STORE = "外部小店";
    private static final Map<String, String> REGULATOR =
            Map.of("body", "MARKET_REGULATION_12315", "caseNo", "市监投0671");

    @Autowired Desk desk;
    @Autowired OutsideDesk outside;
    @Autowired OutsideRoute routes;
    @Autowired OutsideCases cases;
    @Autowired Filings filings;
    @Autowired Journal journal;
    @Autowired Messages messages;
    @Autowired People people;
    @Autowired TransactionOperations transactions;

    @BeforeEach
    void aMerchantIsKnown() {
        desk.merchant(STORE);
    }

    @Test
    void theJournalKeepsTheRowAndEveryBarOfTheMoment() {
        Ticket ticket = late();

        assertThat(journal.of(ticket.id()))
                .filteredOn(entry -> entry.type().equals("OUTSIDE_OPENED"))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.data())
                                        .contains("\"rule\":\"market-regulation\"")
                                        .contains("small-not-above", "telecom-no-telecom"));
        assertThat(journal.of(ticket.id()))
                .filteredOn(entry -> entry.type().equals("RIGHTS_TOLD"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.data()).contains("small-not-above"));
    }

    /** What one body has, the others do not take: nobody is sent there. */
    @Test
    void aBodyIsNotRegisteredThatAnotherOneExcludes() {
        Ticket ticket = late();
        desk.complete(ticket, REGISTER_EXTERNAL_CASE, "REGISTERED", REGULATOR);
        assertThat(route(ticket).open()).containsExactly(Body.MARKET_REGULATION_12315);

        desk.complete(ticket, FOLLOW_EXTERNAL_CASE, "MEDIATED", Map.of("note", "只调解了一半"));
        transactions.executeWithoutResult(
                status -> routes.open(desk.now(ticket), Cause.INTERNAL_TIME_PASSED));

        assertThat(cases.latest(ticket.id()).orElseThrow().suggestedBody())
                .isEqualTo(Body.SMALL_CLAIMS);
        assertThatThrownBy(
                        () ->
                                desk.complete(
                                        ticket, REGISTER_EXTERNAL_CASE, "REGISTERED", REGULATOR))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused ->
                                assertThat(refused.errors())
                                        .singleElement()
                                        .satisfies(
                                                error -> {
                                                    assertThat(error.field())
                                                            .isEqualTo("fields.body");
                                                    assertThat(error.code())
                                                            .isEqualTo("outside_excluded");
                                                }));
        desk.complete(
                ticket,
                REGISTER_EXTERNAL_CASE,
                "REGISTERED",
                Map.of("body", "SMALL_CLAIMS", "caseNo", "民初671"));
        assertThat(route(ticket).excludes(Body.MARKET_REGULATION_12315)).isTrue();
    }

    @Test
    void whoeverRefusedIsFollowedByTheNext() {
        Ticket ticket = late();
        desk.complete(ticket, REGISTER_EXTERNAL_CASE, "REGISTERED", REGULATOR);
        desk.complete(
                ticket,
                FOLLOW_EXTERNAL_CASE,
                "REFUSED",
                Map.of("declineGround", "OUTSIDE_ITS_REMIT", "note", "不属职责范围"));

        Route next = route(ticket);

        assertThat(next.rule()).isEqualTo("after-mediation");
        assertThat(next.primary()).isEqualTo(Body.SMALL_CLAIMS);
        assertThat(next.acceptable()).contains(Body.CONSUMER_ASSOCIATION);
        assertThat(next.barsOf(Body.MARKET_REGULATION_12315))
                .extracting(Bar::rule)
                .contains("market-refused");
    }

    /** R23: a possibility that is told with its ground; the day stays what it is. */
    @Test
    void fraudOpensTheOutsideAtOnceAndMovesNoDay() {
        Ticket ticket = fraud();
        var day = desk.now(ticket).externalEligibleFrom();

        outside.openAtOnce(desk.now(ticket), people.agent("GOODS").actor());

        assertThat(desk.openTasks(ticket)).contains(REGISTER_EXTERNAL_CASE);
        assertThat(desk.now(ticket).externalEligibleFrom()).isEqualTo(day);
        assertThat(cases.latest(ticket.id()).orElseThrow().cause())
                .isEqualTo(Cause.ALLOWED_AT_ONCE);
    }

    @Test
    void nothingOpensItTwice() {
        Ticket ticket = fraud();
        outside.openAtOnce(desk.now(ticket), people.agent("GOODS").actor());

        outside.openAtOnce(desk.now(ticket), people.agent("GOODS").actor());

        assertThat(cases.of(ticket.id())).hasSize(1);
        assertThat(desk.openTasks(ticket)).containsOnlyOnce(REGISTER_EXTERNAL_CASE);
    }

    @Test
    void whatNeedNotGoAtOnceWaitsForTheInside() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.NOT_AS_DESCRIBED));

        assertThatThrownBy(() -> outside.openAtOnce(ticket, people.agent("GOODS").actor()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("not_at_once");
        assertThat(cases.of(ticket.id())).isEmpty();
    }

    @Test
    void aMerchantOpensNoOutside() {
        Ticket ticket = fraud();
        Actor own =
                new Actor(Actor.Kind.MERCHANT, null, "m", "M-1", null, desk.merchant(STORE).id());
        Actor stranger =
                new Actor(
                        Actor.Kind.MERCHANT, null, "m", "M-2", null, desk.merchant("另一家外部小店").id());

        assertThatThrownBy(() -> outside.openAtOnce(ticket, own))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> outside.openAtOnce(ticket, stranger)).isInstanceOf(NotFound.class);
    }

    /** R41: whoever is told of a right is told what stands in its way. */
    @Test
    void theMessageSaysWhatToMindAndWhatExcludesWhat() {
        Ticket ticket = late();

        assertThat(messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT)))
                .map(Message::body)
                .anySatisfy(
                        body ->
                                assertThat(body)
                                        .contains("1. 向市场监督管理部门投诉", "请先选好：消费者协会与 12315 请择一")
                                        .contains("总局令121号 16"));
    }

    private Ticket late() {
        Ticket ticket = desk.file(Complaints.about(STORE, Category.ACCOUNT_ANOMALY));
        desk.pass(ticket, Duration.ofDays(20));
        return desk.now(ticket);
    }

    private Ticket fraud() {
        FileComplaint like = Complaints.about(STORE, Category.NOT_AS_DESCRIBED);
        return desk.file(Complaints.telling(like, "商家卖的是盗版激活码，明摆着欺诈。"));
    }

    private Route route(Ticket ticket) {
        Ticket now = desk.now(ticket);
        return routes.of(now, filings.of(now.id()));
    }
}
