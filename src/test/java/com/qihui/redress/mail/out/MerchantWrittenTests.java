package com.qihui.redress.mail.out;

import static com.qihui.schema.Tables.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.PagesRead;
import com.qihui.redress.merchant.ChangeContact;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.MerchantContacts;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.notification.Notice;
import com.qihui.redress.notification.Notices;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.TalkDesk;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * To whom a complainant writes directly is told: its people at their desk, the shop by mail (E27).
 */
@RedressTest
class MerchantWrittenTests {

    private static final String SHOP = "留言邮件小店";
    private static final String ADDRESS = "shop@written.example";

    @Autowired TalkDesk talk;
    @Autowired CustomerDesk customers;
    @Autowired PagesRead readings;
    @Autowired OutgoingMails mails;
    @Autowired Notices notices;
    @Autowired MerchantContacts contacts;
    @Autowired Merchants merchants;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private Merchant shop;
    private Actor agent;
    private Ticket ticket;

    @BeforeEach
    void theDeskLetsThemTalk() {
        shop = desk.merchant(SHOP);
        agent = people.agent("GOODS").actor();
        ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        talk.allowDirect(ticket.number(), true, agent);
        address(ADDRESS);
    }

    @Test
    void isToldByMailOnceUntilSomebodyOfItHasLooked() {
        say("请补发", Actor.COMPLAINANT);
        say("还在吗", Actor.COMPLAINANT);
        assertThat(toShop())
                .extracting(OutgoingMail::occasion)
                .containsExactly(Occasion.MERCHANT_WRITTEN);
        assertThat(toShop().get(0).body()).contains(SHOP, "请补发").doesNotContain("还在吗");

        readings.seen(ticket.id(), PagesRead.Reader.COMPLAINANT, Long.MAX_VALUE);
        say("有人吗", Actor.COMPLAINANT);
        assertThat(toShop()).hasSize(1);
        clock.travel(Duration.ofMinutes(1));
        readings.seen(ticket.id(), PagesRead.Reader.MERCHANT, Long.MAX_VALUE);
        say("谢谢，收到了一半", Complaints.SHOP);

        assertThat(toShop()).hasSize(2).anyMatch(mail -> mail.body().contains("收到了一半"));
    }

    /** A shop passes on their words: the merchant is told, and they themselves are not. */
    @Test
    void whatAShopPassesOnIsNoNewsToTheComplainant() {
        FileComplaint like = Complaints.about(SHOP, Category.AFTERSALES_DELAY);
        FileComplaint.Complainant by = like.complainant();
        ticket =
                desk.file(
                        Complaints.by(
                                like,
                                new FileComplaint.Complainant(
                                        by.name(), by.phone(), "written@customer.example")));
        talk.allowDirect(ticket.number(), true, agent);
        int before = mails.of(ticket.id()).size();

        say("请补发", Complaints.SHOP);

        assertThat(mails.of(ticket.id())).hasSize(before + 1);
        assertThat(toShop()).hasSize(1);
    }

    @Test
    void theMailTellsNoMoreOfWhoComplainsThanItsDeskDoes() {
        say("打我19900000900，测试用户900", Actor.COMPLAINANT);

        assertThat(toShop().get(0).body()).doesNotContain("19900000900", "测试用户900");
        assertThat(toShop().get(0).subject()).isEqualTo("投诉人给您留言：投诉 " + ticket.number());
    }

    @Test
    void withoutAnAddressItIsToldAtItsDeskAlone() {
        address("");

        say("请补发", Actor.COMPLAINANT);

        assertThat(mails.of(ticket.id())).isEmpty();
        assertThat(told(people.merchant(shop.id()))).isEmpty();
    }

    @Test
    void itsOwnWordsAndThoseOfOtherThreadsAreNoNews() {
        Account seller = people.merchant(shop.id());

        say("今天补发", seller.actor());
        customers.say(
                desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "请核实", Actor.COMPLAINANT);
        customers.say(desk.now(ticket), MessageThread.MERCHANT, "TICKET", "请答复", agent);

        assertThat(toShop()).isEmpty();
        assertThat(told(seller)).isEmpty();
    }

    @Test
    void whoeverWorksThereIsToldAndNobodyOfAnotherShop() {
        Account seller = people.merchant(shop.id());
        Account second = people.merchant(shop.id());
        Account gone = people.merchant(shop.id());
        db.update(ACCOUNT).set(ACCOUNT.ACTIVE, false).where(ACCOUNT.ID.eq(gone.id())).execute();
        Account stranger = people.merchant(desk.merchant("留言隔壁小店").id());

        say("请补发", Actor.COMPLAINANT);
        say("还在吗", Actor.COMPLAINANT);

        assertThat(told(seller)).hasSize(2).allMatch(Notice::isWritten);
        assertThat(told(seller)).allMatch(notice -> notice.number().equals(ticket.number()));
        assertThat(told(second)).hasSize(2);
        assertThat(told(gone)).isEmpty();
        assertThat(told(stranger)).isEmpty();
        assertThat(notices.named(ticket.id())).as("named in notes").isEmpty();
    }

    private void say(String words, Actor by) {
        customers.say(desk.now(ticket), MessageThread.PARTIES, "TICKET", words, by);
    }

    private List<Notice> told(Account one) {
        return notices.of(one.id(), Long.MAX_VALUE, 50);
    }

    private List<OutgoingMail> toShop() {
        return mails.of(ticket.id()).stream()
                .filter(mail -> mail.recipient().equals(ADDRESS))
                .toList();
    }

    private void address(String email) {
        Merchant now = merchants.byId(shop.id()).orElseThrow();
        contacts.change(now.id(), now.version(), new ChangeContact(email), people.admin().actor());
    }
}
