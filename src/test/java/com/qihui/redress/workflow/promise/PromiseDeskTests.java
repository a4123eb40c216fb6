package com.qihui.redress.workflow.promise;

import static com.qihui.schema.Tables.ACCOUNT;
import static com.qihui.schema.Tables.NOTICE;
import static com.qihui.schema.Tables.PROMISE_CHASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.conversation.ContactMeans;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.conversation.KeepPromise;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.conversation.RecordedCall;
import com.qihui.redress.conversation.WithdrawPromise;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.ClockState;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.ContactDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.EarlierDiagrams;
import com.qihui.redress.workflow.engine.Cases;
import com.qihui.redress.workflow.work.CaseTask;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** The life of a promise (R42, R43, R46, R47). */
@RedressTest
class PromiseDeskTests {

    private static final WithdrawPromise AGREED =
            new WithdrawPromise("已换货，不再退款", "测试用户900", ContactMeans.CALL);

    private static final KeepPromise SHOWN = KeepPromise.shownBy("已核实");
    private static final KeepPromise UNSHOWN = new KeepPromise(" ", null);

    @Autowired Desk desk;
    @Autowired PromiseDesk promising;
    @Autowired Promises promises;
    @Autowired ContactDesk contacts;
    @Autowired Evidence evidence;
    @Autowired Messages messages;
    @Autowired Deadlines deadlines;
    @Autowired Journal journal;
    @Autowired RuntimeService runtime;
    @Autowired EarlierDiagrams earlier;
    @Autowired People people;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private Merchant shop;
    private Actor agent;
    private Ticket ticket;

    @BeforeEach
    void aComplaint() {
        shop = desk.merchant("守诺小店");
        agent = people.agent("AFTERSALES").actor();
        ticket = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
    }

    @Test
    void whoHasNoPartInItPromisesAndKeepsNothing() {
        Actor stranger = people.merchant(desk.merchant("隔壁守诺小店").id()).actor();
        Actor own = people.merchant(shop.id()).actor();
        Promise promise = make(agent, Duration.ofHours(24));

        assertThatThrownBy(() -> make(stranger, Duration.ofHours(1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> make(Actor.COMPLAINANT, Duration.ofHours(1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> make(people.admin().actor(), Duration.ofHours(1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> keep(promise, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> keep(promise, own)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> promising.withdraw(ticket, promise.id(), AGREED, own))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> promising.withdraw(ticket, promise.id(), AGREED, Actor.COMPLAINANT))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(now(promise).state()).isEqualTo(Promise.State.OPEN);
    }

    @Test
    void refusesWhatIsOverAnotherComplaintsAndWhatHasEnded() {
        Ticket other = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
        Promise promise = make(agent, Duration.ofHours(24));

        assertThatThrownBy(() -> make(agent, Duration.ZERO)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> promising.keep(other, promise.id(), SHOWN, agent))
                .isInstanceOf(NotFound.class);
        keep(promise, agent);
        assertThatThrownBy(() -> keep(promise, agent)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> promising.withdraw(ticket, promise.id(), AGREED, agent))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void nothingIsWithdrawnWithoutSayingWhoAgreed() {
        Promise promise = make(agent, Duration.ofHours(24));

        assertThatThrownBy(
                        () ->
                                promising.withdraw(
                                        ticket,
                                        promise.id(),
                                        new WithdrawPromise("不用了", " ", ContactMeans.CALL),
                                        agent))
                .isInstanceOf(ConstraintViolationException.class);
        assertThat(now(promise).state()).isEqualTo(Promise.State.OPEN);
    }

    @Test
    void isChasedEveryDayFromWhenItWasDueOnceForEachNumber() {
        Promise promise = make(agent, Duration.ofHours(24));

        desk.pass(ticket, Duration.ofHours(23));
        assertThat(chases(promise)).isEmpty();
        desk.pass(ticket, Duration.ofHours(1).plusSeconds(1));
        assertThat(chases(promise)).containsExactly(1);
        assertThat(now(promise).state()).isEqualTo(Promise.State.MISSED);
        desk.pass(ticket, Duration.ofHours(24));
        assertThat(chases(promise)).containsExactly(1, 2);
        desk.pass(ticket, Duration.ofHours(23));
        assertThat(chases(promise)).containsExactly(1, 2);

        // Nothing ran for days: one chase, and the next at its hour.
        desk.pass(ticket, Duration.ofHours(72));
        assertThat(chases(promise)).containsExactly(1, 2, 3);
        desk.pass(ticket, Duration.ofHours(2));
        assertThat(chases(promise)).containsExactly(1, 2, 3, 4);

        keep(promise, agent);
        assertThat(definitions()).as("nothing waits any more").isEmpty();
        desk.pass(ticket, Duration.ofHours(100));
        assertThat(chases(promise)).containsExactly(1, 2, 3, 4);
        assertThat(types()).filteredOn("PROMISE_CHASED"::equals).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:00:00Z, 2026-03-01T10:00:00Z, 2026-03-02T10:00:00Z",
        "2026-03-01T10:00:00Z, 2026-03-01T10:00:01Z, 2026-03-02T10:00:00Z",
        "2026-03-01T10:00:00Z, 2026-03-02T09:59:59Z, 2026-03-02T10:00:00Z",
        "2026-03-01T10:00:00Z, 2026-03-02T10:00:00Z, 2026-03-03T10:00:00Z",
        "2023-03-01T10:00:00Z, 2026-03-02T11:00:00Z, 2026-03-03T10:00:00Z",
        "2026-03-05T10:00:00Z, 2026-03-02T11:00:00Z, 2026-03-06T10:00:00Z"
    })
    void theNextChaseIsAWholeNumberOfDaysAfterItWasDue(Instant due, Instant now, Instant next) {
        assertThat(PromiseTracking.nextChase(due, now)).isEqualTo(next);
    }

    @Test
    void eachChaseRaisesThePriorityByOneStepAndTheThirdReachesTheManager() {
        people.manager();
        people.lead("AFTERSALES");
        assertThat(desk.now(ticket).priority()).isEqualTo(Priority.NORMAL);
        Promise promise = make(agent, Duration.ofMinutes(71));

        desk.pass(ticket, Duration.ofMinutes(72));
        assertThat(desk.now(ticket).priority()).isEqualTo(Priority.HIGH);
        assertThat(told(1)).containsExactly("AGENT AFTERSALES");

        desk.pass(ticket, Duration.ofHours(24));
        assertThat(desk.now(ticket).priority()).isEqualTo(Priority.URGENT);
        assertThat(told(2)).containsOnly("AGENT AFTERSALES", "MANAGER AFTERSALES");

        desk.pass(ticket, Duration.ofHours(24));
        assertThat(told(3))
                .containsOnly("AGENT AFTERSALES", "MANAGER AFTERSALES", "MANAGER null")
                .contains("MANAGER null");
        assertThat(now(promise).chases()).isEqualTo(3);
    }

    @Test
    void isWithdrawnWithConsentAndTheRecordOfItStays() {
        Promise promise = make(agent, Duration.ofHours(1));
        desk.pass(ticket, Duration.ofHours(2));

        promising.withdraw(ticket, promise.id(), AGREED, agent);
        desk.pass(ticket, Duration.ofHours(48));

        Promise withdrawn = now(promise);
        assertThat(withdrawn.state()).isEqualTo(Promise.State.WITHDRAWN);
        assertThat(withdrawn.consentBy()).isEqualTo("测试用户900");
        assertThat(withdrawn.consentHow()).isEqualTo(ContactMeans.CALL);
        assertThat(withdrawn.endedBy()).isEqualTo(agent.name());
        assertThat(chases(promise)).containsExactly(1);
        assertThat(
                        runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(ticket.number(), "promise")
                                .count())
                .isZero();
        assertThat(types()).contains("PROMISE_MADE", "PROMISE_CHASED", "PROMISE_WITHDRAWN");
        assertThat(deadlines.of(ticket.id()))
                .filteredOn(one -> one.kind() == ClockKind.PROMISE)
                .singleElement()
                .satisfies(one -> assertThat(one.isLive()).isFalse());
    }

    @Test
    void isAClockOfItsOwnDueWhenItWasPromised() {
        Promise promise = make(agent, Duration.ofHours(5));

        assertThat(deadlines.of(ticket.id()))
                .filteredOn(one -> one.kind() == ClockKind.PROMISE)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.dueAt()).isEqualTo(promise.dueAt());
                            assertThat(one.state()).isEqualTo(ClockState.RUNNING);
                        });
    }

    @Test
    void aMerchantPromisesForItselfIsAskedInItsThreadAndShowsThatItKept() {
        Actor clerk = people.merchant(shop.id()).actor();
        Promise promise = make(clerk, Duration.ofHours(1));
        assertThat(promise.promiser()).isEqualTo(Promiser.MERCHANT);

        desk.pass(ticket, Duration.ofHours(2));
        assertThat(messages.of(ticket.id(), EnumSet.of(MessageThread.MERCHANT)))
                .extracting(Message::body)
                .singleElement()
                .asString()
                .contains("24小时内补发", "第 1 次催办");

        assertThatThrownBy(() -> promising.keep(ticket, promise.id(), UNSHOWN, clerk))
                .isInstanceOf(RuleViolation.class);
        promising.keep(ticket, promise.id(), KeepPromise.shownBy("卡密已重发，单号 88"), clerk);
        assertThat(now(promise).proof()).isEqualTo("卡密已重发，单号 88");
        assertThat(now(promise).endedBy()).isEqualTo(clerk.name());
        assertThat(deadlines.of(ticket.id()))
                .filteredOn(one -> one.kind() == ClockKind.PROMISE)
                .singleElement()
                .satisfies(one -> assertThat(one.isLive()).isFalse());
    }

    @Test
    void whoSaysThatItWasKeptShowsByWhatAndOnlyAClientMayLeaveItOut() {
        Promise promise = make(agent, Duration.ofHours(1));

        for (Actor person : List.of(agent, people.manager().actor())) {
            assertThatThrownBy(() -> promising.keep(ticket, promise.id(), UNSHOWN, person))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("proof")
                    .hasMessageContaining("required");
        }
        promising.keep(ticket, promise.id(), UNSHOWN, Complaints.SHOP);

        assertThat(now(promise).state()).isEqualTo(Promise.State.KEPT);
    }

    @Test
    void aPieceThatIsNotThereShowsNothing() {
        Promise promise = make(people.merchant(shop.id()).actor(), Duration.ofHours(1));
        int last = evidence.of(ticket.id()).size();

        for (Actor who : List.of(agent, people.merchant(shop.id()).actor(), Complaints.SHOP)) {
            assertNoSuchPiece(promise, last + 1, who);
        }
        assertThat(now(promise).state()).isEqualTo(Promise.State.OPEN);
        promising.keep(ticket, promise.id(), new KeepPromise(null, last), agent);

        assertThat(now(promise).proofPiece()).isEqualTo(last);
    }

    /** The recording of what the desk and the complainant said to each other is not its to name. */
    @Test
    void aMerchantShowsNothingByAPieceThatItMayNotKnowOf() {
        Actor clerk = people.merchant(shop.id()).actor();
        Promise promise = make(clerk, Duration.ofHours(1));
        int recording = evidence.of(ticket.id()).size();
        contacts.log(
                ticket, RecordedCall.with(ContactParty.COMPLAINANT, "用户说已收到", recording), agent);

        assertNoSuchPiece(promise, recording, clerk);
        promising.keep(ticket, promise.id(), new KeepPromise(null, recording), agent);

        assertThat(now(promise).state()).isEqualTo(Promise.State.KEPT);
    }

    private void assertNoSuchPiece(Promise promise, int piece, Actor by) {
        assertThatThrownBy(
                        () ->
                                promising.keep(
                                        desk.now(ticket),
                                        promise.id(),
                                        new KeepPromise("见证据", piece),
                                        by))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("piece")
                .hasMessageContaining("no_such_entry");
    }

    @Test
    void whatIsPromisedAboutAClosedComplaintIsChasedAndRaisesNothing() {
        ticket = desk.file(Complaints.about(shop.name(), Category.ACCOUNT_ANOMALY));
        desk.complete(
                ticket,
                CaseTask.INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of("responsibility", "USER", "remedy", "INFO", "answer", "说明如下"));
        desk.complete(ticket, CaseTask.DECIDE_ON_PROPOSAL, "ACCEPT", Map.of());
        desk.runDue(desk.now(ticket));
        Priority before = desk.now(ticket).priority();
        Promise promise = make(agent, Duration.ofHours(1));

        desk.pass(ticket, Duration.ofHours(2));

        assertThat(desk.now(ticket).isClosed()).isTrue();
        assertThat(chases(promise)).containsExactly(1);
        assertThat(desk.now(ticket).priority()).isEqualTo(before);
    }

    @Test
    void whatAMerchantToldTheDeskIsItsPromiseWhereThereIsOne() {
        MakePromise told =
                new MakePromise(
                        "明天补发",
                        clock.instant().plus(Duration.ofHours(20)),
                        Promiser.MERCHANT,
                        false);

        Promise promise = promising.make(ticket, told, PromiseSource.MESSAGE, null, agent);

        assertThat(promise.promiser()).isEqualTo(Promiser.MERCHANT);
        assertThat(promise.madeBy()).isEqualTo(shop.name());
        Ticket lone = desk.file(Complaints.withoutEvidence("没有登记的守诺店"));
        assertThatThrownBy(() -> promising.make(lone, told, PromiseSource.MESSAGE, null, agent))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("no_merchant");
    }

    @Test
    void ofWhatTheDeskPromisedTheMerchantHearsNothing() {
        Promise promise = make(agent, Duration.ofHours(1));

        desk.pass(ticket, Duration.ofHours(2));

        assertThat(chases(promise)).containsExactly(1);
        assertThat(messages.of(ticket.id(), EnumSet.of(MessageThread.MERCHANT))).isEmpty();
    }

    /** What runs on the diagram from before promises could be withdrawn ends as well. */
    @Test
    void endsOnTheEarlierDiagramEitherWay() {
        Promise kept = make(agent, Duration.ofHours(1));
        Promise withdrawn = make(agent, Duration.ofHours(1));
        earlier.end(ticket, "promise");
        List.of(kept, withdrawn).forEach(this::beginOnTheEarlierDiagram);
        assertThat(definitions()).containsOnly(earlier.id("promise-1.bpmn"));

        desk.pass(ticket, Duration.ofHours(2));
        assertThat(chases(kept)).containsExactly(1);
        keep(kept, agent);
        promising.withdraw(ticket, withdrawn.id(), AGREED, agent);

        assertThat(definitions()).isEmpty();
        assertThat(now(withdrawn).state()).isEqualTo(Promise.State.WITHDRAWN);
    }

    private void beginOnTheEarlierDiagram(Promise promise) {
        earlier.begin(
                ticket,
                "promise-1.bpmn",
                Map.of("promiseId", promise.id(), "promiseDueAt", Cases.timer(promise.dueAt())));
    }

    private List<String> definitions() {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(ticket.number(), "promise")
                .list()
                .stream()
                .map(one -> one.getProcessDefinitionId())
                .toList();
    }

    private Promise make(Actor by, Duration time) {
        return promising.make(
                desk.now(ticket),
                new MakePromise("24小时内补发", clock.instant().plus(time)),
                PromiseSource.MESSAGE,
                null,
                by);
    }

    private void keep(Promise promise, Actor by) {
        promising.keep(desk.now(ticket), promise.id(), SHOWN, by);
    }

    private Promise now(Promise promise) {
        return promises.of(desk.now(ticket), promise.id());
    }

    private List<Integer> chases(Promise promise) {
        return db.select(PROMISE_CHASE.CHASE_NO)
                .from(PROMISE_CHASE)
                .where(PROMISE_CHASE.PROMISE_ID.eq(promise.id()))
                .orderBy(PROMISE_CHASE.CHASE_NO)
                .fetch(PROMISE_CHASE.CHASE_NO);
    }

    /** Of what rank and team those are who heard of that chase. */
    private List<String> told(int chase) {
        return db.select(ACCOUNT.ROLE, ACCOUNT.TEAM)
                .from(NOTICE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(NOTICE.ACCOUNT_ID))
                .where(NOTICE.TICKET_ID.eq(ticket.id()))
                .and(NOTICE.CHASES.eq(chase))
                .fetch(row -> row.value1() + " " + row.value2());
    }

    private List<String> types() {
        return journal.of(ticket.id()).stream().map(entry -> entry.type()).toList();
    }
}
