package com.qihui.redress.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.dossier.GoldenDossier;
import com.qihui.redress.dossier.Unpacked;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.merchant.AddMerchant;
import com.qihui.redress.merchant.Enrolment;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.submission.form.Item;
import com.qihui.redress.submission.form.Missing;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.IntakeDesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Dossiers for outside bodies as they are made and kept (R30, R33, R34, E31). */
@RedressTest
class SubmissionTests {

    private static final Actor AGENT =
            new Actor(Actor.Kind.AGENT, null, "某位客服", "1018", null, null);
    private static final Paper REGULATOR = Paper.complaint(Body.MARKET_REGULATION_12315);
    private static final String FORM = "complaint-market-regulation-12315";

    @Autowired Submissions submissions;
    @Autowired Bindery bindery;
    @Autowired CustomerDesk desk;
    @Autowired IntakeDesk intake;
    @Autowired Enrolment enrolment;
    @Autowired EvidenceFiles files;
    @Autowired Journal journal;
    @Autowired ObjectMapper json;
    @Autowired TravellingClock clock;

    @TempDir Path folder;

    Ticket ticket;

    @BeforeEach
    void file() {
        ticket = GoldenDossier.file(intake, files, json);
    }

    @Test
    void bindsTheFormWithTheEvidenceBehindItWhichVerifies() throws IOException {
        Made made = submissions.make(ticket.number(), REGULATOR, AGENT);

        byte[] zip = copy(made, Made.Copy.ZIP);
        Unpacked dossier = new Unpacked(zip, folder);
        assertThat(dossier.files().keySet())
                .startsWith(FORM + ".pdf", FORM + ".docx")
                .contains("index.pdf", "chain.json", "pieces/01-order-detail.png")
                .endsWith("SHA256SUMS");
        assertThat(dossier.verify().said()).contains("PASSED");
        assertThat(Hash.sha256(zip)).isEqualTo(made.sha256());
        assertThat((long) zip.length).isEqualTo(made.size());
        assertThat(FormText.ofPdf(dossier.file(FORM + ".pdf"))).contains("消费者投诉书", "测试用户001");
        assertThat(copy(made, Made.Copy.PDF)).isEqualTo(dossier.file(FORM + ".pdf"));
        assertThat(copy(made, Made.Copy.DOCX)).isEqualTo(dossier.file(FORM + ".docx"));
    }

    /** Set again from the records, not read again from what was kept. */
    @Test
    void isTheSameByteForByteOfTheSameStateWhoeverMakesItWhenever() throws IOException {
        Made made = submissions.make(ticket.number(), REGULATOR, AGENT);
        clock.travel(Duration.ofHours(3));

        ByteArrayOutputStream again = new ByteArrayOutputStream();
        assertThat(
                        bindery
                                .set(submissions.draft(ticket.number(), REGULATOR, AGENT))
                                .parts()
                                .stream()
                                .map(part -> part.path() + " " + part.sha256()))
                .containsExactlyElementsOf(
                        made.parts().stream()
                                .map(part -> part.path() + " " + part.sha256())
                                .toList());
        bindery.set(submissions.draft(ticket.number(), REGULATOR, Actor.COMPLAINANT))
                .writeTo(again);

        assertThat(Hash.sha256(again.toByteArray())).isEqualTo(made.sha256());
    }

    @Test
    void makesNoSecondOneOfTheSameStateAndAnotherWhenSomethingHappened() {
        Made made = submissions.make(ticket.number(), REGULATOR, AGENT);
        submissions.make(ticket.number(), Paper.complaint(Body.SMALL_CLAIMS), AGENT);

        Made same = submissions.make(ticket.number(), REGULATOR, Actor.COMPLAINANT);
        desk.say(ticket, MessageThread.COMPLAINANT, "TICKET", "正在核实", AGENT);
        Made other = submissions.make(ticket.number(), REGULATOR, Actor.COMPLAINANT);

        assertThat(same.id()).isEqualTo(made.id());
        assertThat(other.sha256()).isNotEqualTo(made.sha256());
        assertThat(submissions.of(ticket, AGENT))
                .extracting(Made::id)
                .containsSubsequence(other.id(), made.id())
                .hasSize(3);
    }

    @Test
    void keepsAnOlderOneAsItWasWhateverHappensAfterwards() throws IOException {
        Made made = submissions.make(ticket.number(), REGULATOR, AGENT);
        desk.say(ticket, MessageThread.COMPLAINANT, "TICKET", "正在核实", AGENT);

        byte[] later = copy(submissions.byId(ticket, made.id(), AGENT), Made.Copy.ZIP);

        assertThat(Hash.sha256(later)).isEqualTo(made.sha256());
    }

    @Test
    void saysInTheJournalWhatWasMadeForWhomByWhom() {
        Made made = submissions.make(ticket.number(), REGULATOR, AGENT);

        JournalEntry last = journal.of(ticket.id()).get(journal.of(ticket.id()).size() - 1);
        assertThat(last.type()).isEqualTo("DOSSIER_MADE");
        assertThat(last.actor()).isEqualTo("某位客服");
        assertThat(last.data()).contains(made.sha256(), "MARKET_REGULATION_12315");
        assertThat(journal.isIntact(ticket.id())).isTrue();
    }

    @Test
    void saysBeforehandWhatEachBodyAsksForAndTheDeskDoesNotKnow() {
        assertThat(missing(Body.MARKET_REGULATION_12315))
                .contains(Item.ADDRESS, Item.RESPONDENT_ADDRESS, Item.EVIDENCE)
                .doesNotContain(Item.POSTCODE, Item.IDENTITY, Item.PHONE);
        assertThat(missing(Body.TELECOM_APPEAL))
                .contains(Item.ADDRESS, Item.POSTCODE, Item.OPERATOR, Item.FIRST_COMPLAINT)
                .doesNotContain(Item.RESPONDENT_ADDRESS, Item.TARGET);
        assertThat(missing(Body.SMALL_CLAIMS))
                .contains(Item.IDENTITY, Item.RESPONDENT_ADDRESS, Item.RESPONDENT_CODE)
                .doesNotContain(Item.POSTCODE, Item.DEMAND);
    }

    @Test
    void tellsABodyNoMoreOfAPersonThanItAsksFor() throws IOException {
        Ticket mailed = GoldenDossier.file(intake, files, json, "someone@example.com");
        Unpacked regulator = made(mailed, Body.MARKET_REGULATION_12315);
        Unpacked telecom = made(mailed, Body.TELECOM_APPEAL);

        String said = FormText.ofPdf(regulator.file(FORM + ".pdf"));
        assertThat(said)
                .contains("测试用户001", "19900000001")
                .doesNotContain("someone@example.com", "test_hh_001", "某位客服");
        assertThat(FormText.ofPdf(regulator.file("index.pdf")))
                .contains("未向该机构提供的信息", "投诉人的电子邮箱", "充值账号或号码")
                .doesNotContain("someone@example.com", "19900000001");
        assertThat(FormText.ofPdf(telecom.file("complaint-telecom-appeal.pdf")))
                .contains("test_hh_001");
        assertThat(FormText.ofPdf(telecom.file("index.pdf"))).doesNotContain("充值账号或号码");
    }

    @Test
    void listsAllThatIsKeptBackFromABody() {
        Ticket reached = GoldenDossier.file(intake, files, json, "wang@customer.example");

        assertThat(submissions.prospect(reached.number(), REGULATOR, AGENT).withheld())
                .containsExactly("EMAIL", "TARGET", "PAYEE", "STAFF", "NOTES");
        assertThat(
                        submissions
                                .prospect(
                                        reached.number(),
                                        Paper.complaint(Body.POLICE_REPORT),
                                        AGENT)
                                .withheld())
                .containsExactly("EMAIL", "STAFF", "NOTES");
    }

    @Test
    void namesWhoWasPaidToThoseWhoAskForItOnly() {
        Paper court = Paper.complaint(Body.SMALL_CLAIMS);

        assertThat(submissions.draft(ticket.number(), REGULATOR, AGENT).form().html())
                .doesNotContain("<th>收款方</th>");
        assertThat(submissions.draft(ticket.number(), court, AGENT).form().html())
                .contains("<th>收款方</th>");
    }

    /** By what the desk reaches a merchant, it has for itself. */
    @Test
    void keepsBackHowTheDeskReachesAMerchant() {
        String shop = "有电话的店" + UUID.randomUUID().toString().substring(0, 8);
        enrolment.enrol(new AddMerchant(shop, shop, Merchant.Tier.STANDARD, false, "0571-5550100"));
        Ticket about =
                intake.fileFromElsewhere(
                        Complaints.about(shop, Category.NOT_AS_DESCRIBED), Complaints.SHOP);

        assertThat(submissions.prospect(about.number(), REGULATOR, AGENT).withheld())
                .contains("MERCHANT_CONTACT");
        assertThat(submissions.draft(about.number(), REGULATOR, AGENT).form().html())
                .contains(shop)
                .doesNotContain("0571-5550100");
    }

    @Test
    void leavesWhatIsMissingAsABlankToBeFilledIn() {
        String html = submissions.draft(ticket.number(), REGULATOR, AGENT).form().html();

        assertThat(html).containsPattern("通信地址</th><td[^>]*><span class=\"blank\">　+</span>");
    }

    @Test
    void answersABodyForThePlatformWhichIsForItsOwnPeopleOnly() throws IOException {
        Paper answer = new Paper(Paper.Kind.ANSWER, Body.MARKET_REGULATION_12315);
        Made made = submissions.make(ticket.number(), answer, AGENT);

        assertThat(FormText.ofPdf(copy(made, Made.Copy.PDF)))
                .contains("答复函", "平台记录的事实", "QH2023101500123", "第六十二条");
        assertThatThrownBy(() -> submissions.make(ticket.number(), answer, Actor.COMPLAINANT))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(submissions.of(ticket, Actor.COMPLAINANT)).isEmpty();
        assertThatThrownBy(() -> submissions.byId(ticket, made.id(), Actor.COMPLAINANT))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isNotForMerchantsNorForAnotherComplaint() {
        Actor merchant = new Actor(Actor.Kind.MERCHANT, null, "m", null, null, 1L);
        Made made = submissions.make(ticket.number(), REGULATOR, AGENT);
        Ticket other = GoldenDossier.file(intake, files, json);

        assertThatThrownBy(() -> submissions.make(ticket.number(), REGULATOR, merchant))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> submissions.prospect(ticket.number(), REGULATOR, merchant))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> submissions.of(ticket, merchant))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> submissions.byId(other, made.id(), AGENT))
                .isInstanceOf(NotFound.class);
    }

    private Unpacked made(Ticket of, Body body) throws IOException {
        Made made = submissions.make(of.number(), Paper.complaint(body), AGENT);
        return new Unpacked(copy(made, Made.Copy.ZIP), folder.resolve(body.name()));
    }

    private List<Item> missing(Body body) {
        return submissions
                .prospect(ticket.number(), Paper.complaint(body), AGENT)
                .missing()
                .stream()
                .map(Missing::item)
                .toList();
    }

    private byte[] copy(Made made, Made.Copy copy) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        submissions.write(made, copy, out);
        return out.toByteArray();
    }
}
