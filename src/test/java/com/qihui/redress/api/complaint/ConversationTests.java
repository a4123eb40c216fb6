package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.about;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The threads over the interface: the parties' own, corrections, files and how far a word got. */
@RedressTest
class ConversationTests {

    @Autowired Clients clients;
    @Autowired CustomerDesk customers;
    @Autowired EvidenceFiles files;
    @Autowired Desk desk;
    @Autowired People people;

    private Account person;
    private Client shop;
    private Client agent;
    private Client merchant;
    private String number;

    @BeforeEach
    void file() {
        Merchant own = desk.merchant("接口直聊店");
        person = people.agent("GOODS");
        shop = clients.shop();
        agent = clients.of(person);
        merchant = clients.merchant(own.id());
        number = shop.file(about(own.name(), "AFTERSALES_DELAY").body()).number();
    }

    @Test
    void thePartiesTalkWhereTheDeskLetsThem() {
        say(merchant, Map.of("thread", "PARTIES", "body", "你好")).expect(409);
        allow(merchant, true).expect(403);
        allow(shop, true).expect(403);
        assertThat(allow(agent, true).expect(200).text("by")).isEqualTo(person.displayName());

        say(merchant, Map.of("thread", "PARTIES", "body", "今天补发")).expect(201);
        say(shop, Map.of("thread", "PARTIES", "body", "好的，打我电话19912345678")).expect(201);
        say(agent, Map.of("thread", "PARTIES", "body", "我来说")).expect(403);

        assertThat(bodies(shop)).containsExactly("今天补发", "好的，打我电话19912345678");
        assertThat(bodies(agent)).containsExactlyElementsOf(bodies(shop));
        assertThat(bodies(merchant)).hasSize(2).noneMatch(body -> body.contains("19912345678"));
        Answer direct = merchant.get("/complaints/" + number + "/direct-talk").expect(200);
        assertThat(direct.text("open")).isEqualTo("true");
        assertThat(direct.text("by")).isIn("", "null");

        allow(agent, false).expect(200);

        say(shop, Map.of("thread", "PARTIES", "body", "还在吗")).expect(409);
        assertThat(bodies(merchant)).hasSize(2);
        allow(agent, null).expect(422);
    }

    @Test
    void aCorrectionNamesWhatItCorrects() {
        String wrong =
                say(agent, Map.of("thread", "COMPLAINANT", "body", "退100元")).expect(201).text("id");

        Answer right =
                say(
                                agent,
                                Map.of(
                                        "thread",
                                        "COMPLAINANT",
                                        "body",
                                        "退10元",
                                        "corrects",
                                        Long.valueOf(wrong)))
                        .expect(201);

        assertThat(right.text("corrects")).isEqualTo(wrong);
        say(agent, Map.of("thread", "COMPLAINANT", "body", "退1元", "corrects", Long.valueOf(wrong)))
                .expect(409);
        say(shop, Map.of("body", "退1000元", "corrects", Long.valueOf(wrong))).expect(404);
        assertThat(bodies(shop)).containsExactly("退100元", "退10元");
    }

    @Test
    void onlyTheDeskIsToldHowFarAWordGot() {
        say(agent, Map.of("thread", "COMPLAINANT", "body", "正在核实")).expect(201);

        assertThat(messages(agent).text("items/0/delivery/state")).isEqualTo("ON_PAGE");
        assertThat(messages(shop).text("items/0/delivery")).isIn("", "null");
    }

    @Test
    void aFileIsReadByTheThreadsReadersAndMadeEvidenceByTheDesk() throws IOException {
        Message said =
                customers.say(
                        desk.byNumber(number),
                        SayMessage.of(MessageThread.MERCHANT, "TICKET", "见附件")
                                .with(
                                        List.of(
                                                new Enclosure(
                                                        files.receive(
                                                                new ByteArrayInputStream(
                                                                        Media.photo()),
                                                                "a.jpg"),
                                                        "a.jpg"))),
                        person.actor());
        String file = "/complaints/" + number + "/messages/" + said.id() + "/files/1";

        assertThat(messages(merchant).text("items/0/files/0/name")).isEqualTo("a.jpg");
        merchant.get(file + "/content").expect(200);
        shop.get(file + "/content").expect(404);
        clients.merchant(desk.merchant("接口别家店").id()).get(file + "/content").expect(404);
        merchant.post(file + "/evidence", Map.of()).expect(403);
        Answer piece = agent.post(file + "/evidence", Map.of()).expect(201);
        agent.post(file + "/evidence", Map.of()).expect(409);

        assertThat(piece.text("file/sha256")).isEqualTo(said.files().get(0).file().sha256());
        assertThat(messages(agent).text("items/0/files/0/evidenceNo")).isEqualTo(piece.text("id"));
    }

    private Answer allow(Client by, @Nullable Boolean allowed) {
        return by.call(
                MockMvcRequestBuilders.put("/api/v1/complaints/" + number + "/direct-talk")
                        .contentType("application/json")
                        .content("{\"allowed\": " + allowed + "}"));
    }

    private Answer say(Client by, Map<String, ?> words) {
        return by.post("/complaints/" + number + "/messages", words);
    }

    private Answer messages(Client reader) {
        return reader.get("/complaints/" + number + "/messages").expect(200);
    }

    private List<String> bodies(Client reader) {
        return messages(reader).list("items").stream()
                .map(one -> one.get("body").asText())
                .toList();
    }
}
