package com.qihui.redress.workflow.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageFile;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.OutsideCase;
import com.qihui.redress.escalation.OutsideCases;
import com.qihui.redress.escalation.inquiry.EnterInquiry;
import com.qihui.redress.escalation.inquiry.Inquiries;
import com.qihui.redress.escalation.inquiry.Inquiry;
import com.qihui.redress.escalation.inquiry.Means;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.StoredFile;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.ClockKind;
import com.qihui.redress.sla.Deadline;
import com.qihui.redress.sla.Deadlines;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.submission.Submissions;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.Filings;
import com.qihui.redress.ticket.Status;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.ticket.Tickets;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.inquiry.Entered.How;
import com.qihui.redress.workflow.work.CaseTask;
import jakarta.validation.ConstraintViolationException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A body's letter that comes before anybody of the desk knew of its case (R45, R46). */
@RedressTest
class InquiryDeskTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired InquiryDesk desk;
    @Autowired Inquiries inquiries;
    @Autowired EvidenceFiles files;
    @Autowired OutsideCases cases;
    @Autowired Deadlines deadlines;
    @Autowired Messages messages;
    @Autowired Submissions submissions;
    @Autowired CustomerDesk customers;
    @Autowired Tickets tickets;
    @Autowired Filings filings;
    @Autowired Journal journal;
    @Autowired People people;
    @Autowired Desk work;
    @Autowired TravellingClock clock;

    private final String orderNo = "QH" + UUID.randomUUID();
    private final String caseNo = "京市监诉〔2026〕" + UUID.randomUUID().toString().substring(0, 8);
    private Actor agent;
    private LocalDate today;

    @BeforeEach
    void anAgent() {
        work.merchant("来函订单店");
        agent = people.agent("RECHARGE").actor();
        today = LocalDate.ofInstant(clock.instant(), ZONE);
    }

    @Test
    void makesTheComplaintThatNobodyMadeWithTheCaseAndTheTimeToAnswer() {
        Entered entered = enter(told(Means.PHONE, today.plusDays(9)));

        Ticket ticket = tickets.byNumber(entered.number());
        OutsideCase registered = cases.latest(ticket.id()).orElseThrow();
        assertThat(entered.how()).isEqualTo(How.MADE);
        assertThat(ticket.orderNo()).isEqualTo(orderNo);
        assertThat(ticket.channel()).isEqualTo(Channel.PHONE);
        assertThat(ticket.complainantName()).isEqualTo("来函所称的人");
        assertThat(filings.of(ticket.id()).narrative()).contains("请说明为何未到账");
        assertThat(registered.body()).isEqualTo(Body.MARKET_REGULATION_12315);
        assertThat(registered.caseNo()).isEqualTo(caseNo);
        assertThat(registered.filedOn()).isEqualTo(today);
        assertThat(answerClock(ticket).dueAt())
                .as("when the day that it gives is over")
                .isEqualTo(today.plusDays(10).atStartOfDay(ZONE).toInstant());
        assertThat(inquiries.of(Body.MARKET_REGULATION_12315, caseNo))
                .map(Inquiry::number)
                .contains(ticket.number());
        assertThat(types(ticket)).contains("INQUIRY_ENTERED", "OUTSIDE_REGISTERED");
    }

    @Test
    void givesThePlatformItsOwnTermWhereTheBodyGivesNone() {
        Ticket ticket = tickets.byNumber(enter(told(Means.LETTER, null)).number());

        assertThat(answerClock(ticket).dueAt()).isAfter(clock.instant());
    }

    @Test
    void findsTheOpenComplaintAboutTheOrder() {
        Ticket ticket = file();

        Entered entered = enter(told(Means.MAIL, today.plusDays(5)));

        assertThat(entered).isEqualTo(new Entered(ticket.number(), How.FOUND));
        assertThat(cases.latest(ticket.id())).map(OutsideCase::caseNo).contains(caseNo);
        assertThat(answerClock(ticket).isLive()).isTrue();
    }

    @Test
    void isEnteredOnceHoweverOftenItComes() {
        Entered first = enter(told(Means.LETTER, null));

        Entered again = enter(told(Means.PHONE, today.plusDays(3)));

        Ticket ticket = tickets.byNumber(first.number());
        assertThat(again).isEqualTo(new Entered(first.number(), How.KNOWN));
        assertThat(types(ticket)).containsOnlyOnce("INQUIRY_ENTERED", "OUTSIDE_REGISTERED");
        assertThat(tickets.aboutOrder(orderNo)).hasSize(1);
    }

    @Test
    void isEnteredOnceThoughTwoEnterItAtTheSameMoment() throws Exception {
        file();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Entered> entering = () -> enter(told(Means.LETTER, null));
            List<Future<Entered>> both = two.invokeAll(List.of(entering, entering));

            assertThat(List.of(both.get(0).get().how(), both.get(1).get().how()))
                    .containsExactlyInAnyOrder(How.FOUND, How.KNOWN);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void addsASecondLetterOfTheSameBodyToTheCaseItHas() {
        Ticket ticket = file();
        enter(told(Means.LETTER, today.plusDays(5)));

        Entered second =
                desk.enter(told(caseNo + "-2", Body.MARKET_REGULATION_12315), List.of(), agent);

        assertThat(second.how()).isEqualTo(How.ADDED);
        assertThat(answerClocks(ticket)).hasSize(2);
        assertThat(cases.of(ticket.id()).stream().filter(OutsideCase::isThere)).hasSize(1);
    }

    @Test
    void keepsALetterOfAnotherBodyWithoutASecondCase() {
        Ticket ticket = file();
        enter(told(Means.LETTER, today.plusDays(5)));

        Entered second =
                desk.enter(told("消协-" + caseNo, Body.CONSUMER_ASSOCIATION), List.of(), agent);

        assertThat(second).isEqualTo(new Entered(ticket.number(), How.BESIDE));
        assertThat(cases.latest(ticket.id()))
                .map(OutsideCase::body)
                .contains(Body.MARKET_REGULATION_12315);
        assertThat(answerClocks(ticket)).hasSize(1);
    }

    @Test
    void takesUpAClosedComplaintThatMayBeTakenUp() {
        Ticket ticket = closed();

        Entered entered = enter(told(Means.LETTER, null));

        assertThat(entered).isEqualTo(new Entered(ticket.number(), How.REOPENED));
        assertThat(work.now(ticket).status()).isNotEqualTo(Status.CLOSED);
        assertThat(types(ticket)).contains("REOPENED");
    }

    /**
     * What a body writes to the platform is neither the merchant's nor the complainant's to read.
     */
    @Test
    void keepsTheLetterAsANoteOfTheDesk() {
        Ticket ticket = tickets.byNumber(enter(told(Means.LETTER, null)).number());

        List<Message> said = messages.of(ticket.id(), EnumSet.of(MessageThread.INTERNAL));
        assertThat(said).extracting(Message::body).anyMatch(body -> body.contains("请说明为何未到账"));
    }

    @Test
    void namesTheCaseInThePlatformsAnswer() throws Exception {
        Entered entered = enter(told(Means.LETTER, null));
        Paper answer = new Paper(Paper.Kind.ANSWER, Body.MARKET_REGULATION_12315);

        Made made = submissions.make(entered.number(), answer, agent);

        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        submissions.write(made, Made.Copy.PDF, pdf);
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            String words = new PDFTextStripper().getText(document);
            assertThat(words.replaceAll("\\s", "")).contains(caseNo);
        }
    }

    @Test
    void isTheDesksAlone() {
        Actor merchant = new Actor(Actor.Kind.MERCHANT, null, "m", null, null, 1L);

        for (Actor stranger :
                List.of(merchant, Actor.COMPLAINANT, Complaints.SHOP, people.admin().actor())) {
            assertThatThrownBy(() -> desk.enter(told(Means.LETTER, null), List.of(), stranger))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> inquiries.list(null, 10, stranger))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(tickets.aboutOrder(orderNo)).isEmpty();
    }

    @Test
    void refusesDaysThatCannotBeAndWhatIsLeftOut() {
        assertRefused(told(Means.LETTER, today.minusDays(1)), "day_before");
        assertRefused(
                new EnterInquiry(
                        Body.MARKET_REGULATION_12315,
                        caseNo,
                        orderNo,
                        today.plusDays(1),
                        null,
                        Means.LETTER,
                        "某人",
                        null,
                        "问"),
                "day_to_come");
        assertThatThrownBy(
                        () ->
                                enter(
                                        new EnterInquiry(
                                                Body.MARKET_REGULATION_12315,
                                                "",
                                                "有 空格",
                                                today,
                                                null,
                                                Means.LETTER,
                                                "某人",
                                                null,
                                                "")))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        wrong -> assertThat(wrong.getConstraintViolations()).hasSize(3));
    }

    private Ticket file() {
        return work.file(Complaints.ofOrder(Complaints.withoutEvidence("来函订单店"), orderNo));
    }

    private Ticket closed() {
        Ticket ticket =
                work.file(
                        Complaints.ofOrder(
                                Complaints.about("来函订单店", Category.ACCOUNT_ANOMALY), orderNo));
        work.complete(
                ticket,
                CaseTask.INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of("responsibility", "USER", "remedy", "INFO", "answer", "说明如下"),
                people.manager().actor());
        customers.decide(work.now(ticket), true, null, Actor.COMPLAINANT);
        work.runDue(ticket);
        assertThat(work.now(ticket).isClosed()).isTrue();
        return ticket;
    }

    private Entered enter(EnterInquiry told) {
        return desk.enter(told, List.of(), agent);
    }

    private EnterInquiry told(Means means, @Nullable LocalDate due) {
        return new EnterInquiry(
                Body.MARKET_REGULATION_12315,
                caseNo,
                orderNo,
                today,
                due,
                means,
                "来函所称的人",
                "19900000001",
                "请说明为何未到账，并提交处理记录。");
    }

    private EnterInquiry told(String number, Body body) {
        return new EnterInquiry(
                body, number, orderNo, today, today.plusDays(4), Means.LETTER, "某人", null, "补充说明");
    }

    private void assertRefused(EnterInquiry told, String code) {
        assertThatThrownBy(() -> enter(told))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .extracting(FieldError::code)
                                        .containsExactly(code));
    }

    private Deadline answerClock(Ticket ticket) {
        assertThat(answerClocks(ticket)).hasSize(1);
        return answerClocks(ticket).get(0);
    }

    private List<Deadline> answerClocks(Ticket ticket) {
        return deadlines.of(ticket.id()).stream()
                .filter(one -> one.kind() == ClockKind.OUTSIDE_ANSWER)
                .toList();
    }

    private List<String> types(Ticket ticket) {
        return journal.of(ticket.id()).stream().map(JournalEntry::type).toList();
    }

    /** Whichever is first makes the complaint; the other is kept beside its case. */
    @Test
    void twoBodiesThatAskAboutOneOrderAtTheSameMomentMakeOneComplaint() throws Exception {
        EnterInquiry other = told("消协-" + caseNo, Body.CONSUMER_ASSOCIATION);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Entered>> both =
                    two.invokeAll(
                            List.of(
                                    () -> enter(told(Means.LETTER, null)),
                                    () -> desk.enter(other, List.of(), agent)));

            assertThat(List.of(both.get(0).get().how(), both.get(1).get().how()))
                    .containsExactlyInAnyOrder(How.MADE, How.BESIDE);
        } finally {
            two.shutdownNow();
        }
        assertThat(tickets.aboutOrder(orderNo)).hasSize(1);
        Ticket ticket = tickets.aboutOrder(orderNo).get(0);
        assertThat(types(ticket)).containsOnlyOnce("OUTSIDE_REGISTERED");
        assertThat(types(ticket)).filteredOn("INQUIRY_ENTERED"::equals).hasSize(2);
    }

    @Test
    void keepsTheFilesOfTheLetterWithThatNote() throws IOException {
        byte[] scan = "来函正文".getBytes(StandardCharsets.UTF_8);
        StoredFile kept = files.receive(new ByteArrayInputStream(scan), "来函.txt");

        Entered entered =
                desk.enter(told(Means.LETTER, null), List.of(new Enclosure(kept, "来函.txt")), agent);

        Ticket ticket = tickets.byNumber(entered.number());
        assertThat(
                        messages.of(ticket.id(), EnumSet.of(MessageThread.INTERNAL)).stream()
                                .flatMap(message -> message.files().stream())
                                .map(MessageFile::name))
                .containsExactly("来函.txt");
    }
}
