package com.qihui.redress.console.agent;

import static com.qihui.schema.Tables.MAIL_BOX;
import static com.qihui.schema.Tables.OUTGOING_MAIL;
import static com.qihui.schema.Tables.RECEIVED_MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.evidence.RawContents;
import com.qihui.redress.mail.MailReason;
import com.qihui.redress.mail.MailState;
import com.qihui.redress.mail.OutgoingState;
import com.qihui.redress.mail.ReceivedMails;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class MailViewTests {

    private static final String SHOP = "邮件看板店";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired ReceivedMails mails;
    @Autowired RawContents contents;
    @Autowired DSLContext db;

    private Ticket ticket;
    private final String subject = "回复 " + UUID.randomUUID();

    @BeforeEach
    void oneMailIsHeld() throws Exception {
        desk.merchant(SHOP);
        ticket = desk.file(Complaints.withoutEvidence(SHOP));
        db.update(OUTGOING_MAIL).set(OUTGOING_MAIL.STATE, OutgoingState.SENT.name()).execute();
        db.update(RECEIVED_MAIL)
                .set(RECEIVED_MAIL.STATE, MailState.FILED.name())
                .setNull(RECEIVED_MAIL.NEXT_TRY_AT)
                .execute();
        Path file = contents.newFile();
        Files.writeString(
                file,
                "Message-ID: <"
                        + UUID.randomUUID()
                        + "@x>\r\nFrom: wife@x.example\r\nSubject: x\r\n"
                        + "Content-Type: text/html; charset=utf-8\r\n\r\n<script>x</script>我是他妻子");
        mails.keep("board", file);
        long id =
                db.fetchValue(RECEIVED_MAIL.ID, RECEIVED_MAIL.STATE.eq(MailState.RECEIVED.name()));
        mails.describe(id, "wife@x.example", "妻子", subject);
        mails.putAside(id, MailState.HELD, MailReason.STRANGER, null, ticket.number());
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void showsWhoWroteWhatAndWhyItIsHeld() {
        page.open("mail", people.agent("RECHARGE"));

        assertThat(Page.words())
                .contains(subject, "wife@x.example", "来信人不是该投诉的当事人", ticket.number());
    }

    @Test
    void letsAPersonReadItInWordsAndAddItToTheComplaint() {
        page.open("mail", people.manager());

        Page.button("查看").click();
        assertThat(LocatorJ._get(Dialog.class).getElement().getTextRecursively())
                .contains("我是他妻子", "Content-Type: text/html");
        LocatorJ._setValue(number(), "C20000101-000001");
        LocatorJ._click(Page.button("归入投诉"));
        assertThat(number().isInvalid()).isTrue();
        assertThat(number().getErrorMessage()).isEqualTo("没有这个编号的投诉");

        LocatorJ._setValue(number(), ticket.number());
        LocatorJ._click(Page.button("归入投诉"));
        assertThat(Page.told()).contains("已归入 " + ticket.number());
        assertThat(Page.words()).contains("没有待处理的邮件").doesNotContain(subject);
    }

    @Test
    void givesTheMailAsItCameWithAllThatIsAttached() {
        page.open("mail", people.agent("RECHARGE"));
        Page.button("查看").click();

        Anchor save = LocatorJ._get(Anchor.class, spec -> spec.withClasses("action-link"));

        assertThat(save.getElement().getTextRecursively()).isEqualTo("下载邮件原件");
        assertThat(new String(DownloadKt._download(save), StandardCharsets.UTF_8))
                .startsWith("Message-ID: <")
                .endsWith("<script>x</script>我是他妻子");
    }

    /** The postman counts them; here only the words are looked at. */
    @Test
    void tellsOfEachMailboxWhatStaysAtItsServer() {
        String box = "box-" + System.nanoTime();
        db.insertInto(MAIL_BOX)
                .set(MAIL_BOX.NAME, box)
                .set(MAIL_BOX.TOO_LARGE, 1)
                .set(MAIL_BOX.UNDELETED, 1_200)
                .execute();
        try {
            page.open("mail", people.manager());
            assertThat(Page.words())
                    .contains(box, "尚未收过信", "有 1 封邮件超过大小上限，仍留在服务器上", "有 1,200 封已收的邮件仍留在服务器上");
            page.close();

            page.openInEnglish("mail", people.manager());
            assertThat(Page.words())
                    .contains("1 mail is larger", "1,200 mails fetched already but still");
        } finally {
            db.deleteFrom(MAIL_BOX).where(MAIL_BOX.NAME.eq(box)).execute();
        }
    }

    @Test
    void speaksEnglishToo() {
        page.openInEnglish("mail", people.manager());

        assertThat(Page.words())
                .contains("The sender is no party of that complaint", "Every mail arrived");
        LocatorJ._get(Tabs.class).setSelectedIndex(1);
        assertThat(Page.words()).contains("No unreadable mail");
    }

    @Test
    void strangersDoNotComeIn() {
        page.open("mail", people.merchant(desk.merchant(SHOP).id()));
        assertThat(Page.words()).doesNotContain(subject);
        page.close();

        page.open("mail", people.admin());
        assertThat(Page.words()).doesNotContain(subject);
    }

    private static TextField number() {
        return LocatorJ._get(TextField.class, spec -> spec.withLabel("投诉编号"));
    }
}
