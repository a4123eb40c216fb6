package com.qihui.redress.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A complaint by mail is acknowledged by mail; its answer, from elsewhere, is let in by a person.
 */
@Tag("journey")
class MailJourneyIT {

    private static final String CUSTOMER = "customer@customer.example";

    @TempDir Path folder;

    @Test
    void aMailBecomesAComplaintAndAStrangersAnswerIsLetInByAPerson() throws Exception {
        GreenMail server =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
                        });
        server.start();
        GreenMailUser box = server.setUser("desk@redress.example", "desk", "secret");
        try (RunningDesk desk = desk(server).start();
                Browser browser = new Browser(desk)) {
            box.deliver(mail(CUSTOMER, "充值没有到账", "订单号：QH202611229999，充值一直没有到账，请退款。"));
            MimeMessage receipt = receipt(server);
            box.deliver(
                    mail("wife@customer.example", "Re: " + receipt.getSubject(), "我是他的妻子，请尽快处理。"));

            browser.signIn("agent");
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> {
                                browser.open("/mail");
                                return browser.shows("来信人不是该投诉的当事人");
                            });
            browser.picture("mail-held");
            browser.press("查看");
            browser.see("我是他的妻子");
            browser.picture("mail-dialog");
            browser.press("归入投诉");
            browser.see("没有待处理的邮件");

            browser.open("/tickets/" + number(receipt));
            browser.see("我是他的妻子");
            browser.picture("mail-ticket");
            browser.signIn("manager");
            browser.open("/mail-templates");
            browser.see("您的投诉已受理");
            browser.picture("mail-templates");
        } finally {
            server.stop();
        }
    }

    private RunningDesk desk(GreenMail server) {
        return DemoDesk.in(
                folder,
                "--redress.mail.address=desk@redress.example",
                "--redress.mail.secret=a-secret-of-the-tests-and-of-nobody-else",
                "--redress.mail.boxes.main.protocol=IMAP",
                "--redress.mail.boxes.main.host=127.0.0.1",
                "--redress.mail.boxes.main.port=" + server.getImap().getPort(),
                "--redress.mail.boxes.main.user=desk",
                "--redress.mail.boxes.main.password=secret",
                "--redress.mail.boxes.main.start-tls=false",
                "--redress.mail.out.host=127.0.0.1",
                "--redress.mail.out.port=" + server.getSmtp().getPort(),
                "--redress.mail.out.security=NONE");
    }

    private static MimeMessage receipt(GreenMail server) {
        return await("the receipt")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                Arrays.stream(server.getReceivedMessages())
                                        .filter(MailJourneyIT::isToCustomer)
                                        .toList(),
                        found -> !found.isEmpty())
                .get(0);
    }

    private static boolean isToCustomer(MimeMessage mail) {
        try {
            List<Address> to = List.of(mail.getAllRecipients());
            return to.contains(new InternetAddress(CUSTOMER));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(MimeMessage receipt) throws MessagingException {
        String subject = receipt.getSubject();
        assertThat(subject).contains("[C");
        return subject.substring(subject.indexOf("[C") + 1, subject.lastIndexOf('.'));
    }

    private static MimeMessage mail(String from, String subject, String text)
            throws MessagingException {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom(from);
        mail.setRecipients(jakarta.mail.Message.RecipientType.TO, "desk@redress.example");
        mail.setSubject(subject, "utf-8");
        mail.setText(text, "utf-8");
        mail.saveChanges();
        return mail;
    }
}
