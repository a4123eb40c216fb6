package com.qihui.redress.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class ReplyPlacesTests {

    @Autowired ReplyPlaces places;
    @Autowired CannedReplies replies;
    @Autowired People people;
    @Autowired Desk desk;

    private Actor agent;
    private Actor manager;

    @BeforeEach
    void people() {
        agent = people.agent("RECHARGE").actor();
        manager = people.manager().actor();
    }

    @Test
    void fillsInWhatTheComplaintIsAbout() {
        desk.merchant("话术小店");
        Ticket ticket = desk.file(Complaints.about("话术小店", Category.RECHARGE_NOT_CREDITED));
        Map<String, String> values = places.of(ticket, Locale.SIMPLIFIED_CHINESE, agent);

        assertThat(values)
                .containsEntry("name", "测试用户900")
                .containsEntry("number", ticket.number())
                .containsEntry("order", "QH2026112299001")
                .containsEntry("product", "幻海OL 100元点卡")
                .containsEntry("amount", "100.00")
                .containsEntry("merchant", "话术小店")
                .containsEntry("kind", "充值未到账")
                .containsEntry("agentNo", String.valueOf(agent.agentNo()))
                .containsEntry("language", "zh-CN")
                .containsEntry("channel", "TICKET");
        assertThat(values.get("due")).matches("\\d+月\\d+日 \\d\\d:\\d\\d");
    }

    @Test
    void whatIsNotKnownKeepsItsPlaceInTheReadersLanguage() {
        desk.merchant("话术小店");
        Ticket ticket = desk.file(Complaints.ofOrder(Complaints.withoutEvidence("话术小店"), null));
        CannedReply chinese = reply(Locale.SIMPLIFIED_CHINESE, "订单 {{order}}，{{name}}");
        CannedReply english = reply(Locale.ENGLISH, "order {{order}}");

        assertThat(places.fill(chinese, places.of(ticket, Locale.SIMPLIFIED_CHINESE, agent)))
                .isEqualTo("订单 {{订单号}}，测试用户900");
        assertThat(places.fill(english, places.of(ticket, Locale.ENGLISH, agent)))
                .isEqualTo("order {{order number}}");
    }

    @Test
    void everyPlaceHasAnExampleForThePreview() {
        for (Locale language : WordReply.LANGUAGES) {
            assertThat(places.example(language))
                    .containsOnlyKeys(ReplyPlaces.NAMES)
                    .noneSatisfy((name, value) -> assertThat(value).startsWith("reply."));
        }
    }

    private CannedReply reply(Locale language, String body) {
        return replies.add(
                new WordReply("占位" + System.nanoTime(), null, language, null, body), true, manager);
    }
}
