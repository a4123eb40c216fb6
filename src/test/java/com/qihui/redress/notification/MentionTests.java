package com.qihui.redress.notification;

import static com.qihui.schema.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Colleagues who are named in a note are told, and nobody else is (E9). */
@RedressTest
class MentionTests {

    private static final AtomicInteger ROUND = new AtomicInteger();

    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired Notices notices;
    @Autowired People people;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private Account writer;
    private Account colleague;
    private Account manager;
    private Account seller;
    private Ticket ticket;

    @BeforeEach
    void colleaguesWhoKnowEachOther() {
        long shop = desk.merchant("提醒小店").id();
        writer = people.agent("GOODS");
        colleague = people.agent("RECHARGE");
        manager = people.manager();
        seller = people.merchant(shop);
        ticket = desk.file(Complaints.about("提醒小店", Category.AFTERSALES_DELAY));
        // Who is there is asked for now and then, and the clock is set back after each test.
        clock.travel(Duration.ofMinutes(ROUND.incrementAndGet()));
    }

    @Test
    void whoeverIsNamedByNameNumberOrUserNameIsToldOnce() {
        Message note =
                note(
                        "@"
                                + colleague.displayName()
                                + "请看，@"
                                + manager.agentNo()
                                + " 也请看 @"
                                + colleague.username()
                                + "。@"
                                + colleague.agentNo()
                                + "，我自己 @"
                                + writer.agentNo()
                                + " 也记着");

        assertThat(told(colleague)).hasSize(1);
        assertThat(told(manager)).hasSize(1);
        Notice notice = told(colleague).get(0);
        assertThat(notice.number()).isEqualTo(ticket.number());
        assertThat(notice.namedBy()).isEqualTo(writer.displayName());
        assertThat(notice.clock()).isNull();
        assertThat(notice.isRead()).isFalse();
        assertThat(notices.named(ticket.id()).get(note.id()))
                .extracting(Notices.Named::name)
                .containsExactlyInAnyOrder(colleague.displayName(), manager.displayName());
        assertThat(told(writer)).isEmpty();
    }

    @Test
    void whoReadsTheNoticeIsSeenToHaveReadIt() {
        Message note = note("@" + colleague.agentNo() + " 请看");

        notices.read(colleague.id(), told(colleague).get(0).id());

        assertThat(notices.named(ticket.id()).get(note.id()))
                .allSatisfy(one -> assertThat(one.readAt()).isNotNull());
    }

    @Test
    void nobodyIsToldOfWhatIsNoNameOfTheirs() {
        note(
                "写信到a@"
                        + colleague.agentNo()
                        + "，编号@"
                        + colleague.agentNo()
                        + "0，@"
                        + colleague.username()
                        + "x，@没有这个人");

        assertThat(told(colleague)).isEmpty();
    }

    @Test
    void onlyWhoWorksAtTheDeskCanBeNamed() {
        Account admin = people.admin();
        clock.travel(Duration.ofHours(1));

        note("@" + seller.displayName() + " @" + admin.displayName() + " 请看");

        assertThat(told(seller)).isEmpty();
        assertThat(told(admin)).isEmpty();
    }

    /** Chinese goes on without a blank behind a name. */
    @Test
    void ofNamesThatBeginAlikeTheLongestIsMeant() {
        rename(colleague, "客服甲");
        rename(manager, "客服甲乙");
        clock.travel(Duration.ofHours(2));

        note("@客服甲乙请看");
        assertThat(told(manager)).hasSize(1);
        assertThat(told(colleague)).isEmpty();
        note("@客服甲请看");

        assertThat(told(manager)).hasSize(1);
        assertThat(told(colleague)).hasSize(1);
    }

    @Test
    void itIsMeantWhoeverComesLastInTheAlphabet() {
        String first = "ann" + colleague.id();
        rename(colleague, first + " lee");
        rename(manager, "zoe");
        db.update(ACCOUNT)
                .set(ACCOUNT.USERNAME, first)
                .where(ACCOUNT.ID.eq(manager.id()))
                .execute();
        clock.travel(Duration.ofHours(4));

        note("@" + first + " lee 请看");

        assertThat(told(colleague)).hasSize(1);
        assertThat(told(manager)).isEmpty();
    }

    @Test
    void whoHasLeftIsNotNamed() {
        db.update(ACCOUNT)
                .set(ACCOUNT.ACTIVE, false)
                .where(ACCOUNT.ID.eq(colleague.id()))
                .execute();
        clock.travel(Duration.ofHours(3));

        note("@" + colleague.agentNo() + " 请看");

        assertThat(told(colleague)).isEmpty();
    }

    private void rename(Account one, String name) {
        db.update(ACCOUNT).set(ACCOUNT.DISPLAY_NAME, name).where(ACCOUNT.ID.eq(one.id())).execute();
    }

    @Test
    void whatIsSaidToOthersNamesNobody() {
        for (MessageThread thread : List.of(MessageThread.COMPLAINANT, MessageThread.MERCHANT)) {
            customers.say(
                    ticket, thread, "TICKET", "@" + colleague.agentNo() + " 在吗", writer.actor());
        }

        assertThat(told(colleague)).isEmpty();
    }

    private Message note(String words) {
        return customers.say(ticket, MessageThread.INTERNAL, "TICKET", words, writer.actor());
    }

    private List<Notice> told(Account one) {
        return notices.of(one.id(), Long.MAX_VALUE, 50).stream()
                .filter(notice -> notice.namedBy() != null)
                .toList();
    }
}
