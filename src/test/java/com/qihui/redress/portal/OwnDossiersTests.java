package com.qihui.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.submission.FormText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A complainant gets the papers for outside bodies by their link (R30, R41). */
@RedressTest
@Import(Portal.class)
class OwnDossiersTests {

    @Autowired Portal portal;

    private Visitor complainant;
    private String link;

    @BeforeEach
    void file() {
        complainant = portal.readyToFile();
        portal.file(complainant).expectAt("/complain/receipt");
        link = portal.link(complainant);
    }

    @Test
    void saysWhatIsMissingMakesThePapersAndHandsThemOut() {
        assertThat(complainant.get(link).expect(200).page().select("#dossiers").attr("href"))
                .isEqualTo(link + "/dossiers");
        assertThat(complainant.get(link + "/dossiers").expect(200).text())
                .contains("通信地址", "平台不收集地址", "不会提供给该机构的内容")
                .doesNotContain("已制作的材料");

        complainant
                .send(link + "/dossiers", "make", "body", offered())
                .expectAt(link + "/dossiers?done=true");

        Visitor.Seen page = complainant.get(link + "/dossiers?done=true").expect(200);
        assertThat(page.text()).contains("材料已制作，可以下载", "已制作的材料");
        String pdf = page.page().select("a[href$=format=PDF]").attr("href");
        Visitor.Seen saved = complainant.get(pdf).expect(200);
        assertThat(FormText.ofPdf(saved.response().getContentAsByteArray()))
                .contains("消费者投诉", "测试用户001", "19900000001");
        assertThat(saved.response().getHeader("Cache-Control")).isEqualTo("no-store");
    }

    /** The first of those that may be chosen: an old order has fewer. */
    private String offered() {
        return complainant.get(link + "/dossiers").page().select("input[name=body]").get(0).val();
    }

    @Test
    void speaksTheReadersLanguage() {
        String page = complainant.inEnglish().get(link + "/dossiers").expect(200).text();

        assertThat(page)
                .contains("Postal address", "Evidence", "Not told to this body")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void opensToNobodyWithoutTheLink() {
        complainant
                .send(link + "/dossiers", "make", "body", offered())
                .expectAt(link + "/dossiers?done=true");
        String pdf =
                complainant
                        .get(link + "/dossiers")
                        .page()
                        .select("a[href$=format=PDF]")
                        .attr("href");
        String id = pdf.replaceAll(".*/dossiers/(\\d+).*", "$1");
        Visitor stranger = portal.readyToFile();
        portal.file(stranger).expectAt("/complain/receipt");
        String theirs = portal.link(stranger);

        stranger.get(link.substring(0, link.length() - 4) + "AAAA/dossiers/" + id).expect(404);
        stranger.get(theirs + "/dossiers/" + id).expect(404);
    }

    @Test
    void makesNothingForABodyThatIsNotOfferedOrWithAStrangeForm() {
        complainant.send(link + "/dossiers", "make", "body", "POLICE").expect(404);
        complainant.post(link + "/dossiers", "made-up", "make", "body", offered()).expect(422);

        assertThat(complainant.get(link + "/dossiers").text()).doesNotContain("已制作的材料");
    }
}
