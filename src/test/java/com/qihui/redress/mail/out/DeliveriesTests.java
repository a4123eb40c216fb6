package com.qihui.redress.mail.out;

import static com.qihui.schema.Tables.MESSAGE_READING;
import static com.qihui.schema.Tables.OUTGOING_MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.PagesRead;
import com.qihui.redress.conversation.PagesRead.Reader;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.TalkDesk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How far each message got, and what a mail tells of it. */
@RedressTest
class DeliveriesTests {

    @Autowired Deliveries deliveries;
    @Autowired OutgoingMails mails;
    @Autowired PagesRead readings;
    @Autowired Messages messages;
    @Autowired CustomerDesk customers;
    @Autowired TalkDesk talk;
    @Autowired EvidenceFiles files;
    @Autowired Desk desk;
    @Autowired People people;
    @Autowired DSLContext db;
    @Autowired TravellingClock clock;

    private Merchant shop;
    private Actor agent;
    private Ticket ticket;

    @BeforeEach
    void aComplaintWithAnAddress() {
        shop = desk.merchant("送达小店");
        agent = people.agent("GOODS").actor();
        ticket = desk.file(withMail(Complaints.about(shop.name(), Category.AFTERSALES_DELAY)));
    }

    @Test
    void aMessageGoesTheWayOfItsMailUntilItsPageIsOpened() {
        Message said = say(MessageThread.COMPLAINANT, "正在核实", agent);

        assertThat(state(said)).isEqualTo(Delivery.State.MAIL_WAITING);
        mailIs(OutgoingState.SENT);
        assertThat(state(said)).isEqualTo(Delivery.State.MAIL_SENT);
        mailIs(OutgoingState.BOUNCED);
        assertThat(state(said)).isEqualTo(Delivery.State.MAIL_FAILED);
        readings.seen(ticket.id(), Reader.COMPLAINANT, said.id());
        assertThat(state(said)).isEqualTo(Delivery.State.READ);
    }

    @Test
    void whoGaveNoAddressFindsItOnTheirPage() {
        ticket = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));

        assertThat(state(say(MessageThread.COMPLAINANT, "正在核实", agent)))
                .isEqualTo(Delivery.State.ON_PAGE);
    }

    @Test
    void ofNotesAndOfWhatCameToTheDeskThereIsNothingToTell() {
        Message note = say(MessageThread.INTERNAL, "先等等", agent);
        Message theirs = say(MessageThread.COMPLAINANT, "请尽快", Actor.COMPLAINANT);
        Message shops = say(MessageThread.MERCHANT, "已发货", people.merchant(shop.id()).actor());

        for (Message one : List.of(note, theirs, shops)) {
            assertThat(delivery(one)).isNull();
        }
    }

    @Test
    void readIsWhatStoodThereWhenThePageWasOpenedAndByWhomItWasMeantFor() {
        Message first = say(MessageThread.MERCHANT, "请答复", agent);
        readings.seen(ticket.id(), Reader.COMPLAINANT, first.id());
        assertThat(state(first)).isEqualTo(Delivery.State.ON_PAGE);

        readings.seen(ticket.id(), Reader.MERCHANT, first.id());
        clock.travel(Duration.ofHours(1));
        Message second = say(MessageThread.MERCHANT, "请尽快", agent);

        assertThat(state(first)).isEqualTo(Delivery.State.READ);
        assertThat(state(second)).isEqualTo(Delivery.State.ON_PAGE);
        readings.seen(ticket.id(), Reader.MERCHANT, second.id());
        assertThat(delivery(first).at()).isBefore(delivery(second).at());
    }

    @Test
    void aPageOpenedAHundredTimesIsWrittenDownOnce() {
        Message said = say(MessageThread.COMPLAINANT, "正在核实", agent);

        for (int i = 0; i < 100; i++) {
            readings.seen(ticket.id(), Reader.COMPLAINANT, said.id());
        }

        assertThat(db.fetchCount(MESSAGE_READING, MESSAGE_READING.TICKET_ID.eq(ticket.id())))
                .isEqualTo(1);
    }

    @Test
    void aMailSaysWhatIsCorrectedWhichFilesWaitAndKeepsNoFormatting() throws IOException {
        Message wrong = say(MessageThread.COMPLAINANT, "退款**100元**", agent);

        customers.say(
                ticket,
                SayMessage.of(MessageThread.COMPLAINANT, "TICKET", "退款**10元**\n- 三天内")
                        .correcting(wrong.id())
                        .with(
                                List.of(
                                        new Enclosure(
                                                files.receive(
                                                        new ByteArrayInputStream(Media.photo()),
                                                        "凭证.jpg"),
                                                "凭证.jpg"))),
                agent);

        assertThat(mails.of(ticket.id()))
                .extracting(OutgoingMail::body)
                .anySatisfy(body -> assertThat(body).contains("退款100元").doesNotContain("**"))
                .anySatisfy(
                        body ->
                                assertThat(body)
                                        .contains("更正此前的消息：\n退款10元\n- 三天内", "凭证.jpg")
                                        .doesNotContain("**"));
    }

    @Test
    void whatTheMerchantWritesReachesTheComplainantByMailAndSaysWhereToAnswer() {
        talk.allowDirect(ticket.number(), true, agent);

        Message said = say(MessageThread.PARTIES, "今天补发", people.merchant(shop.id()).actor());
        Message back = say(MessageThread.PARTIES, "好的", Actor.COMPLAINANT);

        assertThat(mails.of(ticket.id()))
                .extracting(OutgoingMail::body)
                .anySatisfy(body -> assertThat(body).contains("商家直接给您留言如下", "今天补发"))
                .noneSatisfy(body -> assertThat(body).contains("好的"));
        assertThat(state(said)).isEqualTo(Delivery.State.MAIL_WAITING);
        assertThat(state(back)).isEqualTo(Delivery.State.ON_PAGE);
    }

    private void mailIs(OutgoingState state) {
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.STATE, state.name())
                .where(OUTGOING_MAIL.TICKET_ID.eq(ticket.id()))
                .execute();
    }

    private Message say(MessageThread thread, String words, Actor by) {
        return customers.say(desk.now(ticket), thread, "TICKET", words, by);
    }

    private Delivery.State state(Message message) {
        return delivery(message).state();
    }

    private @Nullable Delivery delivery(Message message) {
        List<Message> all = messages.of(ticket.id(), EnumSet.allOf(MessageThread.class));
        return deliveries.of(ticket, all).get(message.id());
    }

    private static FileComplaint withMail(FileComplaint like) {
        FileComplaint.Complainant by = like.complainant();
        return Complaints.by(
                like,
                new FileComplaint.Complainant(
                        by.name(), by.phone(), "li-" + UUID.randomUUID() + "@customer.example"));
    }
}
