package com.qihui.redress.workflow;

import static com.qihui.redress.workflow.work.CaseTask.INVESTIGATE_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.answering.Act;
import com.qihui.redress.answering.AnswerDraft;
import com.qihui.redress.answering.AnswerDrafts;
import com.qihui.redress.answering.Deed;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.answering.Term;
import com.qihui.redress.answering.Term.Unit;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.conversation.DirectTalks;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.closing.NeedlessAnswers;
import com.qihui.redress.workflow.triage.TriageDesk;
import com.qihui.redress.workflow.triage.TriageEdit;
import com.qihui.redress.workflow.work.Lane;
import com.qihui.redress.workflow.work.WorkRow;
import com.qihui.redress.workflow.work.Worklist;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What is done along with an answer: with it or not at all, and nothing that alone is refused. */
@RedressTest
class DeedDeskTests {

    private static final String CALM = "您好，正在核实。";

    @Autowired AnswerDesk answers;
    @Autowired AnswerDrafts drafts;
    @Autowired Casework casework;
    @Autowired CustomerDesk customers;
    @Autowired Worklist worklist;
    @Autowired Messages messages;
    @Autowired Promises promises;
    @Autowired DirectTalks direct;
    @Autowired NeedlessAnswers needless;
    @Autowired Journal journal;
    @Autowired TriageDesk triage;
    @Autowired People people;
    @Autowired Desk desk;

    private Merchant shop;
    private Ticket ticket;
    private Actor agent;
    private Actor colleague;

    @BeforeEach
    void aComplaintThatWaitsAtTheDesk() {
        shop = desk.merchant("随话术小店");
        ticket = desk.file(Complaints.about(shop.name(), Category.ACCOUNT_ANOMALY));
        agent = people.agent("ACCOUNT").actor();
        colleague = people.agent("ACCOUNT").actor();
    }

    @Test
    void theAnswerAndAllThatGoesWithItAreDoneAndOnRecord() {
        Deeds deeds =
                from(
                        "接手",
                        Deed.of(Act.TAKE),
                        Deed.note("先问风控"),
                        Deed.to(Priority.URGENT),
                        Deed.to(Team.AFTERSALES),
                        Deed.promise("核实并答复", new Term(24, Unit.HOURS)));

        Message said = send(agent, MessageThread.COMPLAINANT, deeds);

        Ticket after = desk.now(ticket);
        assertThat(after.priority()).isEqualTo(Priority.URGENT);
        assertThat(after.team()).isEqualTo(Team.AFTERSALES);
        assertThat(holders()).containsOnly(agent.accountId());
        assertThat(bodies(MessageThread.INTERNAL)).containsExactly("先问风控");
        Promise promised = promises.of(ticket.id()).get(0);
        assertThat(promised.body()).isEqualTo("核实并答复");
        assertThat(promised.source()).isEqualTo(PromiseSource.MESSAGE);
        assertThat(promised.sourceId()).isEqualTo(said.id());
        assertThat(promised.dueAt())
                .isCloseTo(said.sentAt().plus(Duration.ofHours(24)), within(1, ChronoUnit.MILLIS));
        assertThat(record("DEEDS_DONE"))
                .singleElement()
                .asString()
                .contains("接手", "PROMISE", "PRIORITY", "TEAM", "NOTE", "TAKE");
        assertThat(record("TRIAGE_REVISED")).isNotEmpty();
        assertThat(record("TRIAGE_REVISED").get(0)).contains("随答复一并调整");
    }

    @Test
    void whereOneIsRefusedNothingIsSentOrDoneAndTheDraftStays() {
        Deeds deeds = from("交回", Deed.to(Priority.URGENT), Deed.of(Act.RELEASE));
        drafts.keep(ticket, MessageThread.COMPLAINANT, CALM, deeds, 0, agent);
        Priority before = ticket.priority();

        DeedRefused refused = refused(agent, deeds);

        assertThat(refused.act()).isEqualTo(Act.RELEASE);
        assertThat(refused.why().code()).isEqualTo("nothing_held");
        assertThat(bodies(MessageThread.COMPLAINANT)).doesNotContain(CALM);
        assertThat(desk.now(ticket).priority()).isEqualTo(before);
        assertThat(record("DEEDS_DONE")).isEmpty();
        assertThat(drafts.of(ticket, agent))
                .singleElement()
                .extracting(AnswerDraft::text, AnswerDraft::deeds)
                .containsExactly(CALM, deeds);
    }

    @Test
    void onlyWhoHoldsItGivesItBack() {
        casework.claim(desk.task(ticket, INVESTIGATE_COMPLAINT), agent);
        Actor manager = people.manager().actor();

        assertThat(refused(colleague, from("x", Deed.of(Act.RELEASE))).why().code())
                .isEqualTo("nothing_held");
        assertThat(refused(manager, from("x", Deed.of(Act.RELEASE))).why().code())
                .isEqualTo("nothing_held");
        send(agent, MessageThread.COMPLAINANT, from("x", Deed.of(Act.RELEASE)));

        assertThat(holders()).doesNotContain(agent.accountId());
    }

    @Test
    void whatAColleagueHasIsNotTaken() {
        holdAll(colleague);

        assertThat(refused(agent, from("x", Deed.of(Act.TAKE))).why().code())
                .isEqualTo("task_taken");
        assertThat(holders()).containsOnly(colleague.accountId());
    }

    /** In threads of their own, so that neither is held back for what the other said. */
    @Test
    void ofTwoWhoTakeItByTheirAnswersAtTheSameInstantOneIsTold() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> sent =
                    both.invokeAll(
                            List.of(
                                    taking(start, agent, MessageThread.COMPLAINANT),
                                    taking(start, colleague, MessageThread.MERCHANT)));
            assertThat(List.of(sent.get(0).get(), sent.get(1).get()))
                    .containsExactlyInAnyOrder("sent", "task_taken");
        } finally {
            both.shutdown();
        }
        assertThat(Set.copyOf(holders())).hasSize(1);
        assertThat(record("DEEDS_DONE")).hasSize(1);
    }

    private Callable<String> taking(CyclicBarrier start, Actor who, MessageThread to) {
        return () -> {
            start.await();
            try {
                send(who, to, from("接手", Deed.of(Act.TAKE)));
                return "sent";
            } catch (DeedRefused told) {
                return told.why().code();
            }
        };
    }

    @Test
    void whatIsSoAlreadyIsLeftAndNotOnRecord() {
        holdAll(agent);
        Deeds deeds =
                from(
                        "x",
                        Deed.of(Act.TAKE),
                        Deed.to(desk.now(ticket).priority()),
                        Deed.to(Category.ACCOUNT_ANOMALY));

        send(agent, MessageThread.COMPLAINANT, deeds);

        assertThat(record("DEEDS_DONE")).isEmpty();
        assertThat(record("TRIAGE_REVISED")).isEmpty();
    }

    @Test
    void anotherCategoryLeavesNoCauseOfTheFormer() {
        send(agent, MessageThread.COMPLAINANT, from("改类", Deed.to(Category.AFTERSALES_DELAY)));

        assertThat(desk.now(ticket).category()).isEqualTo(Category.AFTERSALES_DELAY);
        assertThat(desk.now(ticket).subCause()).isNull();
    }

    @Test
    void theCategoryThatLeadsIsNoLongerOneBeside() {
        Ticket sorted = desk.now(ticket);
        TriageEdit was = TriageEdit.of(sorted);
        triage.correct(
                sorted.number(),
                sorted.version(),
                new TriageEdit(
                        was.category(),
                        Set.of(Category.AFTERSALES_DELAY),
                        was.subCause(),
                        was.flags(),
                        was.priority(),
                        was.team(),
                        was.responsibility()),
                "两项都有",
                agent);

        send(agent, MessageThread.COMPLAINANT, from("改类", Deed.to(Category.AFTERSALES_DELAY)));

        assertThat(desk.now(ticket).categoriesAlso()).doesNotContain(Category.AFTERSALES_DELAY);
    }

    @Test
    void asksForWhatIsMissing() {
        Ticket bare = desk.file(Complaints.withoutEvidence(shop.name()));

        answers.send(
                bare,
                answer(bare, MessageThread.INTERNAL, Deeds.of(Deed.of(Act.ASK_EVIDENCE))),
                agent);

        assertThat(journal.of(bare.id()))
                .filteredOn(line -> line.type().equals("EVIDENCE_ASKED"))
                .last()
                .extracting(JournalEntry::actor)
                .isEqualTo(agent.name());
    }

    @Test
    void asksForNothingWhereNothingIsMissing() {
        Ticket whole =
                desk.file(
                        Complaints.about(
                                shop.name(),
                                Category.AFTERSALES_DELAY,
                                List.of(
                                        Complaints.orderDetail(),
                                        Complaints.paymentProof(),
                                        Complaints.piece(
                                                EvidenceKind.COMMUNICATION_RECORD,
                                                "problem",
                                                "reply",
                                                "promisedTime"))));

        assertThatThrownBy(
                        () ->
                                answers.send(
                                        whole,
                                        answer(
                                                whole,
                                                MessageThread.MERCHANT,
                                                from("x", Deed.of(Act.ASK_EVIDENCE))),
                                        agent))
                .isInstanceOfSatisfying(
                        DeedRefused.class,
                        none -> assertThat(none.why().code()).isEqualTo("nothing_missing"));
    }

    @Test
    void letsThePartiesTalkOnce() {
        send(agent, MessageThread.MERCHANT, from("直聊", Deed.of(Act.LET_TALK)));
        send(agent, MessageThread.MERCHANT, from("直聊", Deed.of(Act.LET_TALK)));

        assertThat(direct.isOpen(desk.now(ticket))).isTrue();
        assertThat(record("DEEDS_DONE")).hasSize(1);
    }

    @Test
    void aNoteMaySayThatTheirWordsNeedNoAnswer() {
        send(agent, MessageThread.COMPLAINANT, Deeds.NONE);
        customers.say(ticket, MessageThread.COMPLAINANT, "TICKET", "谢谢", Complaints.SHOP);
        customers.say(ticket, MessageThread.COMPLAINANT, "TICKET", "辛苦了", Complaints.SHOP);
        Deeds deeds = from("无需答复", Deed.of(Act.NO_ANSWER));

        send(agent, MessageThread.INTERNAL, deeds);

        assertThat(needless.of(desk.now(ticket), said(MessageThread.COMPLAINANT)).owed()).isEmpty();
        DeedRefused again =
                catchThrowableOfType(
                        DeedRefused.class, () -> send(agent, MessageThread.INTERNAL, deeds));
        assertThat(again.why().code()).isEqualTo("nothing_owed");
    }

    @Test
    void whoMayNotDoItAloneMayNotDoItAlongWithAnAnswer() {
        Actor admin = people.admin().actor();

        assertThat(refused(admin, from("x", Deed.to(Priority.URGENT))).why().code())
                .isEqualTo("deed_not_allowed");
        assertThat(refused(admin, from("x", Deed.of(Act.ASK_EVIDENCE))).act())
                .isEqualTo(Act.ASK_EVIDENCE);
        assertThat(refused(admin, from("x", Deed.of(Act.LET_TALK))).why().code())
                .isEqualTo("deed_not_allowed");
        assertThat(refused(admin, from("x", Deed.of(Act.TAKE))).why().code())
                .isEqualTo("nothing_to_take");
        assertThat(bodies(MessageThread.COMPLAINANT)).doesNotContain(CALM);
    }

    @Test
    void strangersDoNothing() {
        Deeds deeds = from("x", Deed.of(Act.TAKE));
        Actor own = people.merchant(shop.id()).actor();
        Actor other = people.merchant(desk.merchant("随话术隔壁店").id()).actor();

        assertThatThrownBy(() -> send(own, MessageThread.COMPLAINANT, deeds))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> send(Actor.COMPLAINANT, MessageThread.COMPLAINANT, deeds))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> send(other, MessageThread.COMPLAINANT, deeds))
                .isInstanceOf(NotFound.class);
        assertThat(holders()).isEmpty();
    }

    @Test
    void whatIsNotForThatThreadOrNotFilledInIsNeverDone() {
        Deeds promise = from("x", Deed.promise("退款", new Term(24, Unit.HOURS)));
        Deeds open = from("x", Deed.note("订单 {{订单号}}"));

        assertThatThrownBy(() -> send(agent, MessageThread.MERCHANT, promise))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("deed_thread");
        assertThat(refused(agent, open).why().code()).isEqualTo("places_open");
    }

    private DeedRefused refused(Actor who, Deeds deeds) {
        return catchThrowableOfType(
                DeedRefused.class, () -> send(who, MessageThread.COMPLAINANT, deeds));
    }

    private Message send(Actor who, MessageThread to, Deeds deeds) {
        return answers.send(ticket, answer(ticket, to, deeds), who);
    }

    private Answer answer(Ticket about, MessageThread to, Deeds deeds) {
        long known =
                messages.of(about.id(), EnumSet.of(to)).stream()
                        .mapToLong(Message::id)
                        .max()
                        .orElse(0);
        return new Answer(to, CALM, List.of(), known, Set.of()).with(deeds);
    }

    private static Deeds from(String reply, Deed... deeds) {
        return Deeds.of(
                List.of(deeds).stream()
                        .map(one -> new Deed(one.act(), one.value(), one.words(), reply))
                        .toList());
    }

    private void holdAll(Actor who) {
        worklist.of(ticket.id(), who).stream()
                .filter(row -> row.lane() == Lane.DESK)
                .forEach(row -> casework.claim(row.taskId(), who));
    }

    private Collection<@Nullable Long> holders() {
        return worklist.of(ticket.id(), agent).stream()
                .filter(row -> row.lane() == Lane.DESK)
                .map(WorkRow::assigneeId)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Message> said(MessageThread thread) {
        return messages.of(ticket.id(), EnumSet.of(thread));
    }

    private List<String> bodies(MessageThread thread) {
        return said(thread).stream().map(Message::body).toList();
    }

    private List<String> record(String type) {
        return journal.of(ticket.id()).stream()
                .filter(line -> line.type().equals(type))
                .map(JournalEntry::data)
                .toList();
    }
}
