package com.qihui.redress.mail;

import static com.qihui.schema.Tables.OUTGOING_MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.ticket.Ticket;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Floods, and what comes back of our own mail. */
@RedressTest
class MailOfMachinesTests extends ByMail {

    @Autowired Journal journal;
    @Autowired TravellingClock clock;

    @Test
    void floodsAreHeld() throws Exception {
        for (int i = 0; i < 33; i++) {
            deliver(mail("<flood" + i + "@x>", "第 " + i, "内容 " + i));
        }
        fetchAndRead();

        assertThat(states().stream().filter("HELD TOO_MANY"::equals)).hasSize(3);
        assertThat(states().stream().filter("FILED"::equals)).hasSize(30);
    }

    @Test
    void whatCameBackIsShownOnTheComplaintOfTheMail() throws Exception {
        Ticket ticket = complaint("<first@x>");
        String sent = "<out-" + UUID.randomUUID() + "@redress.example>";
        sent(ticket, sent);
        deliver(report("<bounce@x>", sent));
        fetchAndRead();

        assertThat(states()).containsExactly("FILED", "IGNORED BOUNCE");
        assertThat(db.fetchValue(OUTGOING_MAIL.STATE, OUTGOING_MAIL.MESSAGE_ID.eq(sent)))
                .isEqualTo("BOUNCED");
        assertThat(journal.of(ticket.id()))
                .extracting(line -> line.type())
                .contains("MAIL_BOUNCED");
    }

    @Test
    void whatCameBackIsNotTriedAgainByItselfAndTwoReportsAreOneLine() throws Exception {
        Ticket ticket = complaint("<first@x>");
        String sent = "<out-" + UUID.randomUUID() + "@redress.example>";
        sent(ticket, sent);
        db.update(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.NEXT_TRY_AT, clock.instant())
                .where(OUTGOING_MAIL.MESSAGE_ID.eq(sent))
                .execute();

        deliver(report("<bounce1@x>", sent));
        deliver(report("<bounce2@x>", sent));
        fetchAndRead();

        assertThat(db.fetchValue(OUTGOING_MAIL.NEXT_TRY_AT, OUTGOING_MAIL.MESSAGE_ID.eq(sent)))
                .isNull();
        assertThat(journal.of(ticket.id()))
                .extracting(line -> line.type())
                .containsOnlyOnce("MAIL_BOUNCED");
    }

    private String report(String id, String about) {
        return own("Message-ID: " + id)
                + "\r\nFrom: MAILER-DAEMON@x.example\r\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=r\r\n\r\n"
                + "--r\r\n\r\nsorry\r\n--r\r\nContent-Type: message/delivery-status\r\n\r\n"
                + "Final-Recipient: rfc822; a@b\r\nAction: failed\r\nStatus: 5.1.1\r\n"
                + "--r\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: "
                + about
                + "\r\n--r--\r\n";
    }

    private void sent(Ticket ticket, String messageId) {
        db.insertInto(OUTGOING_MAIL)
                .set(OUTGOING_MAIL.TICKET_ID, ticket.id())
                .set(OUTGOING_MAIL.NUMBER, ticket.number())
                .set(OUTGOING_MAIL.OCCASION, "RECEIVED")
                .set(OUTGOING_MAIL.LANGUAGE, "zh-CN")
                .set(OUTGOING_MAIL.TEMPLATE_VERSION, 0)
                .set(OUTGOING_MAIL.RECIPIENT, sender)
                .set(OUTGOING_MAIL.SUBJECT, "x")
                .set(OUTGOING_MAIL.BODY, "x")
                .set(OUTGOING_MAIL.LETTER, false)
                .set(OUTGOING_MAIL.MESSAGE_ID, messageId)
                .set(OUTGOING_MAIL.STATE, "SENT")
                .set(OUTGOING_MAIL.MADE_AT, clock.instant())
                .set(OUTGOING_MAIL.TRIES, 1)
                .execute();
    }
}
