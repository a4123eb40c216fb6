package com.qihui.redress.mail.out;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.MakePromise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.mail.MailSettings;
import com.qihui.redress.mail.MailThreads;
import com.qihui.redress.merchant.ChangeContact;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.MerchantContacts;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.promise.PromiseDesk;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A merchant that does not keep what it promised is reminded by mail (R43). */
@RedressTest
class MerchantChasesTests {

    private static final String SHOP = "催办邮件小店";
    private static final String ADDRESS = "shop@chased.example";

    @Autowired PromiseDesk promising;
    @Autowired OutgoingMails mails;
    @Autowired Dispatch dispatch;
    @Autowired MailSettings settings;
    @Autowired MailThreads threads;
    @Autowired MerchantContacts contacts;
    @Autowired Merchants merchants;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private Merchant shop;
    private Ticket ticket;

    @BeforeEach
    void aComplaintAboutAMerchant() {
        shop = desk.merchant(SHOP);
        ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        address(ADDRESS);
        EarlierMails.areDone(db);
    }

    @Test
    void onceForEachChaseWithoutAMarkThatLetsItWriteAsTheComplainant() throws Exception {
        promise(people.merchant(shop.id()).actor());

        desk.pass(ticket, Duration.ofHours(2));
        desk.pass(ticket, Duration.ofHours(24));

        assertThat(toShop()).hasSize(2);
        assertThat(threads.ticketOf(List.of(toShop().get(0).messageId())))
                .as("an answer to it is nobody's yet")
                .isEmpty();
        MimeMessage mail = sent().get(0);
        assertThat(mail.getSubject()).isEqualTo("请兑现承诺：投诉 " + ticket.number());
        assertThat(mail.getReplyTo()).containsExactly(mail.getFrom());
        assertThat(mail.getContent().toString())
                .contains(SHOP, "24小时内补发", "第 1 次催办")
                .doesNotContain(ticket.complainantName());
    }

    @Test
    void aMerchantWithoutAnAddressIsRemindedAtItsDeskAlone() {
        address("");
        promise(people.merchant(shop.id()).actor());

        desk.pass(ticket, Duration.ofHours(2));

        assertThat(mails.of(ticket.id())).isEmpty();
    }

    @Test
    void ofAnotherPromiseItHearsNothing() {
        promise(people.agent("GOODS").actor());

        desk.pass(ticket, Duration.ofHours(2));

        assertThat(toShop()).isEmpty();
    }

    private void promise(Actor by) {
        promising.make(
                desk.now(ticket),
                new MakePromise("24小时内补发", clock.instant().plus(Duration.ofHours(1))),
                PromiseSource.MESSAGE,
                null,
                by);
    }

    private void address(String email) {
        Merchant now = merchants.byId(shop.id()).orElseThrow();
        contacts.change(now.id(), now.version(), new ChangeContact(email), people.admin().actor());
    }

    private List<OutgoingMail> toShop() {
        return mails.of(ticket.id()).stream()
                .filter(mail -> mail.recipient().equals(ADDRESS))
                .toList();
    }

    private List<MimeMessage> sent() throws Exception {
        GreenMail server =
                new GreenMail(
                        new ServerSetup(
                                settings.out().port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            while (dispatch.sendOne()) {}
            assertThat(server.waitForIncomingEmail(5_000, 2)).isTrue();
            assertThat(server.getReceivedMessages()[0].getAllRecipients())
                    .containsExactly(new InternetAddress(ADDRESS));
            return List.of(server.getReceivedMessages());
        } finally {
            server.stop();
        }
    }
}
