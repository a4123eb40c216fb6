package com.qihui.redress.portal;

import static com.qihui.schema.Tables.MESSAGE_READING;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.portal.status.Links;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.TalkDesk;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * What complainants write on their own page, to the desk and where it lets them to the merchant.
 */
@RedressTest
@Import(Portal.class)
class OwnPageTalkTests {

    @Autowired Portal portal;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired TalkDesk talk;
    @Autowired Messages messages;
    @Autowired Links links;
    @Autowired People people;
    @Autowired DSLContext db;
    @Autowired MockMvc mvc;

    private Visitor complainant;
    private Merchant shop;
    private Actor agent;
    private Ticket ticket;
    private String link;

    @BeforeEach
    void aComplaintWithItsLink() {
        shop = desk.merchant("直聊页小店");
        agent = people.agent("GOODS").actor();
        ticket = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
        String secret = "s" + UUID.randomUUID().toString().replace("-", "") + "0123456789";
        links.keep(ticket, secret);
        link = "/c/" + ticket.number() + "/" + secret;
        complainant = portal.visitor();
    }

    @Test
    void nothingOfAMerchantToTalkToIsSeenBeforeTheDeskLetsThem() {
        assertThat(complainant.get(link).text()).doesNotContain("与商家直接沟通");

        complainant
                .say(link, Map.of("to", "MERCHANT", "body", "你好"))
                .expectAt(link + "?done=directClosed");

        assertThat(said(MessageThread.PARTIES)).isEmpty();
    }

    @Test
    void theComplainantAndTheMerchantTalkUntilTheDeskEndsIt() {
        talk.allowDirect(ticket.number(), true, agent);

        complainant
                .say(link, Map.of("to", "MERCHANT", "body", "请补发"))
                .expectAt(link + "?done=direct");
        customers.say(
                desk.now(ticket),
                MessageThread.PARTIES,
                "TICKET",
                "今天补发",
                people.merchant(shop.id()).actor());

        Element card = complainant.get(link).page().selectFirst("section:has(#direct-talk)");
        assertThat(card.text()).contains("请补发", "今天补发", "商家 直聊页小店").doesNotContain("Person");
        assertThat(card.select("form.saying")).hasSize(1);

        talk.allowDirect(ticket.number(), false, agent);

        Element closed = complainant.get(link).page().selectFirst("section:has(#direct-talk)");
        assertThat(closed.text()).contains("平台已关闭直接沟通", "请补发", "今天补发");
        assertThat(closed.select("form")).isEmpty();
    }

    @Test
    void aMessageTakesFilesAlongWhichOnlyItsReadersGet() throws Exception {
        complainant
                .say(link, Map.of("to", "DESK", "body", "见附件"), picture("截图.png"))
                .expectAt(link + "?done=message");

        Message said = said(MessageThread.COMPLAINANT).get(0);
        assertThat(said.body()).isEqualTo("见附件");
        assertThat(said.files()).hasSize(1);
        String file = link + "/messages/" + said.id() + "/files/1";
        assertThat(complainant.get(link).page().select("a[href=" + file + "]")).isNotEmpty();
        assertThat(complainant.get(file).expect(200).response().getContentType())
                .isEqualTo("image/png");
        complainant.get(link + "/messages/" + said.id() + "/files/2").expect(404);
        Visitor stranger = portal.visitor();
        stranger.get("/c/" + ticket.number() + "/x/messages/" + said.id() + "/files/1").expect(404);
    }

    @Test
    void ofAFileThatIsNotTakenTheWordsStay() {
        Visitor.Seen refused =
                complainant
                        .say(
                                link,
                                Map.of("to", "DESK", "body", "见附件"),
                                new MockMultipartFile(
                                        "file", "a.html", null, "<html></html>".getBytes()))
                        .expect(422);

        assertThat(refused.page().select("#body").text()).isEqualTo("见附件");
        assertThat(refused.page().select(".mistakes a").attr("href")).isEqualTo("#body");
        assertThat(said(MessageThread.COMPLAINANT)).isEmpty();
    }

    @Test
    void anEmptyMessageIsNoneAndTheSameTwiceIsOne() {
        complainant.say(link, Map.of("to", "DESK", "body", " ")).expect(422);
        complainant.say(link, Map.of("to", "DESK", "body", "请尽快"));
        complainant.say(link, Map.of("to", "DESK", "body", "请尽快"));

        assertThat(said(MessageThread.COMPLAINANT))
                .extracting(Message::body)
                .containsExactly("请尽快");
    }

    @Test
    void onesOwnWordsAreCorrectedByWhatFollowsThem() {
        complainant.say(link, Map.of("to", "DESK", "body", "付了100元"));
        Message wrong = said(MessageThread.COMPLAINANT).get(0);
        customers.say(desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "收到", agent);
        Message theirs = said(MessageThread.COMPLAINANT).get(1);

        Map<String, String> right =
                Map.of("to", "DESK", "body", "付了10元", "corrects", Long.toString(wrong.id()));
        complainant.say(link, right).expectAt(link + "?done=corrected");
        complainant
                .say(link, Map.of("to", "DESK", "body", "x", "corrects", "" + theirs.id()))
                .expect(404);

        assertThat(said(MessageThread.COMPLAINANT))
                .extracting(Message::body)
                .containsExactly("付了100元", "收到", "付了10元");
        Element talk = complainant.get(link).page().selectFirst("ol.talk");
        assertThat(talk.select("li.corrected")).hasSize(1);
        assertThat(talk.text()).contains("已更正，见后文", "更正");
        assertThat(talk.select("details.fix")).hasSize(1);
    }

    @Test
    void wordsAreFormattedALittleAndNeverMarkup() {
        customers.say(
                desk.now(ticket),
                MessageThread.COMPLAINANT,
                "TICKET",
                "请**务必**看 https://help.example/a?b=1\n- 一\n- 二\n<script>alert(1)</script>",
                agent);

        Element words = complainant.get(link).page().selectFirst("ol.talk .words");

        assertThat(words.select("strong").text()).isEqualTo("务必");
        assertThat(words.select("li")).hasSize(2);
        Element anchor = words.selectFirst("a");
        assertThat(anchor.text()).isEqualTo("https://help.example/a?b=1");
        assertThat(anchor.attr("href")).isEqualTo("https://help.example/a?b=1");
        assertThat(anchor.attr("rel")).contains("noopener", "nofollow");
        assertThat(words.select("script")).isEmpty();
        assertThat(words.text()).contains("<script>alert(1)</script>");
    }

    @Test
    void openingThePageTellsTheDeskOnceThatItWasRead() throws Exception {
        customers.say(desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", "您好", agent);
        mvc.perform(MockMvcRequestBuilders.head(link));
        mvc.perform(MockMvcRequestBuilders.get(link).header("Sec-Purpose", "prefetch"));
        assertThat(readings()).isZero();

        complainant.get(link).expect(200);
        complainant.get(link).expect(200);

        assertThat(readings()).isEqualTo(1);
        assertThat(complainant.get(link).response().getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("no-store");
    }

    private int readings() {
        return db.fetchCount(MESSAGE_READING, MESSAGE_READING.TICKET_ID.eq(ticket.id()));
    }

    private List<Message> said(MessageThread thread) {
        return messages.of(ticket.id(), EnumSet.of(thread));
    }

    private static MockMultipartFile picture(String name) {
        return new MockMultipartFile("file", name, "image/png", Portal.picture(7));
    }
}
