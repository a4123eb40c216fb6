package com.qihui.redress.console.ticket;

import static com.qihui.schema.Tables.OUTGOING_MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.mail.MailBounces;
import com.qihui.redress.mail.parse.BounceReport;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that came back is seen on its complaint and sent again from there. */
@RedressTest
class MailCardTests {

    private static final String SHOP = "退信小店";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired MailBounces bounces;
    @Autowired TransactionTemplate transaction;
    @Autowired DSLContext db;

    private Ticket ticket;

    @BeforeEach
    void aComplaintThatIsAcknowledgedByMail() {
        desk.merchant(SHOP);
        FileComplaint complaint = Complaints.withoutEvidence(SHOP);
        FileComplaint.Complainant by = complaint.complainant();
        ticket =
                desk.file(
                        Complaints.by(
                                complaint,
                                new FileComplaint.Complainant(
                                        by.name(), by.phone(), "zhao@bounced.example", null)));
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void isShownWithWhatTheServerSaidAndSentAgain() {
        bounce();

        page.open("tickets/" + ticket.number(), people.manager());
        assertThat(Page.words())
                .contains("未送达的邮件", "被退回", "mailbox full", "z****@bounced.example")
                .contains("发出的邮件被退回：受理通知")
                .doesNotContain("zhao@bounced.example");

        Page.button("重新发送").click();
        assertThat(Page.words()).contains("重新发送邮件：受理通知").doesNotContain("未送达的邮件", "{0}");
        assertThat(db.fetchValue(OUTGOING_MAIL.STATE, OUTGOING_MAIL.TICKET_ID.eq(ticket.id())))
                .isEqualTo("WAITING");
    }

    @Test
    void whatArrivedTakesNoRoom() {
        page.openInEnglish("tickets/" + ticket.number(), people.manager());

        assertThat(Page.words()).doesNotContain("Undelivered mail");
    }

    private void bounce() {
        String messageId =
                db.fetchValue(OUTGOING_MAIL.MESSAGE_ID, OUTGOING_MAIL.TICKET_ID.eq(ticket.id()));
        transaction.executeWithoutResult(
                status ->
                        bounces.note(
                                new BounceReport(
                                        List.of(messageId), "zhao@bounced.example: mailbox full")));
    }
}
