package com.qihui.redress.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.ContactMeans;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.KeepPromise;
import com.qihui.redress.conversation.LogContact;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.promise.PromiseDesk;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of two who do the same at the same instant one is told that it was done. */
@RedressTest
class AtTheSameInstantTests {

    private static final String DONE = "done";

    @Autowired CustomerDesk customers;
    @Autowired ContactDesk contacts;
    @Autowired Promises promises;
    @Autowired PromiseDesk promising;
    @Autowired TalkDesk talk;
    @Autowired EvidenceFiles files;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    private Actor agent;
    private Ticket ticket;

    @BeforeEach
    void aComplaint() {
        desk.merchant("同时小店");
        agent = people.agent("AFTERSALES").actor();
        ticket = desk.file(Complaints.about("同时小店", Category.AFTERSALES_DELAY));
    }

    @Test
    void aMessageIsCorrectedOnce() throws Exception {
        Message wrong = customers.say(ticket, MessageThread.COMPLAINANT, "TICKET", "退款100元", agent);
        SayMessage right =
                SayMessage.of(MessageThread.COMPLAINANT, "TICKET", "退款10元").correcting(wrong.id());

        assertThat(twice(() -> customers.say(desk.now(ticket), right, agent)))
                .containsExactlyInAnyOrder(DONE, "already_corrected");
    }

    @Test
    void aPromiseIsKeptOnce() throws Exception {
        MakePromise what = new MakePromise("退款", clock.instant().plus(Duration.ofHours(1)));
        Promise promise = promising.make(ticket, what, PromiseSource.MESSAGE, null, agent);

        assertThat(
                        twice(
                                () -> {
                                    promising.keep(
                                            desk.now(ticket),
                                            promise.id(),
                                            KeepPromise.shownBy("已退款"),
                                            agent);
                                    return null;
                                }))
                .containsExactlyInAnyOrder(DONE, "promise_ended");
    }

    @Test
    void aFileBecomesEvidenceOnce() throws Exception {
        Enclosure photo =
                new Enclosure(
                        files.receive(new ByteArrayInputStream(Media.photo()), "截图.jpg"), "截图.jpg");
        Message said =
                customers.say(
                        ticket,
                        SayMessage.of(MessageThread.COMPLAINANT, "TICKET", "见附件")
                                .with(List.of(photo)),
                        Actor.COMPLAINANT);

        assertThat(twice(() -> talk.takeAsEvidence(ticket.number(), said.id(), 1, agent)))
                .containsExactlyInAnyOrder(DONE, "evidence_already");
    }

    /** Each writes down what was said, and then that it was promised. */
    @Test
    void whatIsPromisedInTwoTalksIsPromisedTwice() throws Exception {
        LogContact told =
                new LogContact(
                        ContactMeans.CALL,
                        ContactParty.COMPLAINANT,
                        null,
                        null,
                        null,
                        null,
                        "答应一小时内退款",
                        null,
                        null,
                        null,
                        List.of(new MakePromise("退款", clock.instant().plus(Duration.ofHours(1)))));

        for (int i = 0; i < 5; i++) {
            assertThat(twice(() -> contacts.log(desk.now(ticket), told, agent)))
                    .containsExactly(DONE, DONE);
        }

        assertThat(promises.of(ticket.id())).hasSize(10);
    }

    private static List<String> twice(Callable<?> what) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<String> one =
                () -> {
                    start.await();
                    try {
                        what.call();
                        return DONE;
                    } catch (Conflict told) {
                        return told.code();
                    }
                };
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> done = both.invokeAll(List.of(one, one));
            return List.of(done.get(0).get(), done.get(1).get());
        } finally {
            both.shutdown();
        }
    }
}
