package com.qihui.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.ContactParty;
import com.qihui.redress.conversation.RecordedCall;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.evidence.NewPiece;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.ContactDesk;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.StringUtils;

/** Files on the complainant's pages: handed in, refused in words, shown, and to nobody else. */
@RedressTest
@Import(Portal.class)
class PortalFilesTests {

    private static final String DRAFT = "/complain/evidence/files";
    private static final MockMultipartFile NONE =
            new MockMultipartFile("file", "", "application/octet-stream", new byte[0]);

    @Autowired Portal portal;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired ContactDesk contacts;
    @Autowired Evidence evidence;
    @Autowired EvidenceFiles files;
    @Autowired TravellingClock clock;

    @Test
    void saysThatNoFileWasChosenInsteadOfThankingForIt() {
        Visitor visitor = portal.withStory();
        Visitor.Seen draft = send(visitor, "/complain/evidence", DRAFT, NONE, NONE);
        String link = filed(portal.readyToFile());
        Visitor.Seen own = send(portal.visitor(), link, link + "/files", NONE);

        assertThat(draft.expect(422).page().select(".mistakes").text()).contains("还没有选择文件");
        assertThat(own.expect(422).page().select(".mistakes").text()).contains("还没有选择文件");
        assertThat(own.page().select(".done")).isEmpty();
    }

    @Test
    void saysThatAFormWasTooOldInsteadOfThankingForItsFile() {
        String link = filed(portal.readyToFile());
        Visitor visitor = portal.visitor();
        String form = visitor.get(link).form();
        clock.travel(Duration.ofDays(8));

        Visitor.Seen refused = visitor.upload(link + "/files", form, "OTHER", picture("a.png"));

        refused.expect(422);
        assertThat(refused.page().select(".mistakes").text()).contains("页面已过期，文件没有收到");
        assertThat(evidence.of(ticket(link).id())).isEmpty();
    }

    @Test
    void keepsTheGoodFilesWhenOneOfThemIsRefused() {
        Visitor visitor = portal.withStory();
        MockMultipartFile page =
                new MockMultipartFile("file", "b.png", "image/png", "<html>".getBytes());

        Visitor.Seen refused =
                send(visitor, "/complain/evidence", DRAFT, picture("a.png"), page, NONE);

        refused.expect(422);
        assertThat(refused.page().select(".mistakes li")).hasSize(1);
        assertThat(refused.page().select(".mistakes").text()).contains("b.png");
        assertThat(refused.page().select(".file-name").eachText()).containsExactly("a.png");
    }

    @Test
    void showsADraftsFilesToItsWriterAloneAndWithoutWhatTheCameraWrote() throws Exception {
        Visitor visitor = portal.withStory();
        MockMultipartFile photo =
                new MockMultipartFile("file", "p.exe", "text/html", Media.photo());
        send(visitor, "/complain/evidence", DRAFT, photo).expect(302);
        String address =
                visitor.get("/complain/evidence").page().select(".shown.image img").attr("src");

        MockHttpServletResponse shown = visitor.get(address).expect(200).response();

        assertThat(Media.betrays(shown.getContentAsByteArray())).isFalse();
        assertHarmless(shown, "image/jpeg");
        assertThat(shown.getHeader("Content-Disposition")).contains("p.exe.jpg");
        portal.withStory().get(address).expect(404);
        portal.visitor().get(address).expect(404);
    }

    @Test
    void showsEveryKindOfOwnEvidenceInPlaceOrBehindALink() {
        Visitor visitor = portal.readyToFile();
        String link = filed(visitor);
        String all = link + "/files";
        send(visitor, link, all, file("a.jpg", Media.photo())).expect(302);
        send(visitor, link, all, file("b.mp4", Media.film())).expect(302);
        send(visitor, link, all, file("c.pdf", Media.pdf("bill"))).expect(302);
        send(visitor, link, all, file("d.wav", sound())).expect(302);

        Document page = portal.visitor().get(link).expect(200).page();

        assertThat(page.select(".given img").attr("src")).isEqualTo(all + "/1");
        assertThat(page.select(".given img").attr("loading")).isEqualTo("lazy");
        assertThat(page.select(".given video[controls]").attr("src")).isEqualTo(all + "/2");
        assertThat(page.select(".given .pdf a").attr("href")).isEqualTo(all + "/3");
        assertThat(page.select(".given .pdf a").attr("rel")).contains("noopener");
        assertThat(page.select(".given audio[controls]").attr("src")).isEqualTo(all + "/4");
        MockHttpServletResponse photo = portal.visitor().get(all + "/1").expect(200).response();
        assertThat(Media.betrays(photo.getContentAsByteArray())).isFalse();
        assertHarmless(photo, "image/jpeg");
        assertThat(portal.visitor().get(all + "/2").response().getHeader("Accept-Ranges"))
                .isEqualTo("bytes");
    }

    @Test
    void showsNothingToAWrongSecretAndNothingThatOthersGave() throws Exception {
        String link = filed(portal.readyToFile());
        Visitor visitor = portal.visitor();
        send(visitor, link, link + "/files", file("mine.jpg", Media.jpeg())).expect(302);
        Ticket ticket = ticket(link);
        customers.addEvidence(
                ticket,
                List.of(
                        NewPiece.withFile(
                                Complaints.paymentProof(),
                                files.receive(new ByteArrayInputStream(Media.png()), "a"),
                                "desk.png")),
                new Actor(Actor.Kind.AGENT, null, "王小明", "1018", "RECHARGE", null));
        String wrong = "/c/" + ticket.number() + "/" + "A".repeat(43) + "/files/";

        assertThat(visitor.get(link).text()).contains("mine.jpg").doesNotContain("desk.png");
        visitor.get(link + "/files/1").expect(200);
        visitor.get(link + "/files/2").expect(404);
        visitor.get(link + "/files/99").expect(404);
        visitor.get(link + "/files/x").expect(404);
        visitor.get(wrong + "1").expect(404);
    }

    @Test
    void keepsAComplainantsFileThoughTheDeskGaveTheSameAlready() throws Exception {
        String link = filed(portal.readyToFile());
        Visitor visitor = portal.visitor();
        Ticket ticket = ticket(link);
        customers.addEvidence(
                ticket,
                List.of(
                        NewPiece.withFile(
                                Complaints.piece(EvidenceKind.OTHER),
                                files.receive(new ByteArrayInputStream(Media.jpeg()), "a"),
                                "desk.jpg")),
                new Actor(Actor.Kind.AGENT, null, "王小明", "1018", "RECHARGE", null));

        send(visitor, link, link + "/files", file("mine.jpg", Media.jpeg())).expect(302);
        send(visitor, link, link + "/files", file("mine.jpg", Media.jpeg())).expect(302);

        assertThat(visitor.get(link).text()).contains("mine.jpg");
        assertThat(evidence.of(ticket.id()))
                .filteredOn(piece -> "mine.jpg".equals(piece.fileName()))
                .as("their own, twice, is one")
                .hasSize(1);
    }

    /**
     * What the system gave in which they complained is theirs, but no talk that they had no part
     * in.
     */
    @Test
    void showsARecordingOfATalkToWhoWasSpokenToAlone() throws Exception {
        String link = filed(portal.readyToFile());
        Ticket ticket = ticket(link);
        Contact withThem = recorded(ticket, ContactParty.COMPLAINANT, "theirs.mp4");
        Contact withAnother = recorded(ticket, ContactParty.OTHER, "another.mp4");
        Visitor visitor = portal.visitor();

        assertThat(visitor.get(link).text()).contains("theirs.mp4").doesNotContain("another.mp4");
        visitor.get(link + "/files/" + withThem.recordingPiece()).expect(200);
        visitor.get(link + "/files/" + withAnother.recordingPiece()).expect(404);
    }

    @Test
    void tellsNothingOfARecordingThatTheyMayNotKnowOf() throws Exception {
        String link = filed(portal.readyToFile());
        Ticket ticket = ticket(link);
        Visitor visitor = portal.visitor();
        int before = told(visitor, link);

        recorded(ticket, ContactParty.OTHER, "another.mp4");
        assertThat(told(visitor, link)).isEqualTo(before);

        recorded(ticket, ContactParty.COMPLAINANT, "theirs.mp4");
        assertThat(told(visitor, link)).isEqualTo(before + 1);
    }

    private static int told(Visitor visitor, String link) {
        return StringUtils.countOccurrencesOf(visitor.get(link).text(), "收到材料");
    }

    private Contact recorded(Ticket ticket, ContactParty party, String name) throws Exception {
        return contacts.log(
                ticket,
                RecordedCall.with(party, "通话内容"),
                NewPiece.withFile(
                        Complaints.piece(EvidenceKind.COMMUNICATION_RECORD),
                        files.receive(new ByteArrayInputStream(Media.film()), name),
                        name),
                Complaints.SHOP);
    }

    @Test
    void letsAPhoneUseItsCameraAndItsFingersToZoom() {
        Document page = portal.withStory().get("/complain/evidence").page();

        assertThat(page.select("#camera-PAYMENT_PROOF").attr("capture")).isEqualTo("environment");
        assertThat(page.select("#camera-PAYMENT_PROOF").attr("accept")).isEqualTo("image/*");
        assertThat(page.select("#file-PAYMENT_PROOF").hasAttr("capture")).isFalse();
        assertThat(page.select("meta[name=viewport]").attr("content"))
                .doesNotContain("maximum-scale", "user-scalable");
    }

    private static void assertHarmless(MockHttpServletResponse shown, String type) {
        assertThat(shown.getContentType()).isEqualTo(type);
        assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("sandbox; default-src 'none'");
        assertThat(shown.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(shown.getHeader("Cache-Control")).contains("private");
    }

    private static Visitor.Seen send(
            Visitor visitor, String page, String path, MockMultipartFile... sent) {
        return visitor.upload(path, visitor.get(page).expect(200).form(), "OTHER", sent);
    }

    private String filed(Visitor visitor) {
        portal.file(visitor).expectAt("/complain/receipt");
        return portal.link(visitor);
    }

    private Ticket ticket(String link) {
        return desk.byNumber(link.split("/")[2]);
    }

    private static MockMultipartFile picture(String name) {
        return file(name, Portal.picture(11));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/x-lie", content);
    }

    /** A moment of silence. */
    private static byte[] sound() {
        byte[] head =
                new byte[] {
                    'R', 'I', 'F', 'F', 44, 0, 0, 0, 'W', 'A', 'V', 'E', 'f', 'm', 't', ' ', 16, 0,
                    0, 0, 1, 0, 1, 0, 64, 31, 0, 0, 64, 31, 0, 0, 1, 0, 8, 0, 'd', 'a', 't', 'a', 8,
                    0, 0, 0
                };
        return Media.concat(head, new byte[8]);
    }
}
