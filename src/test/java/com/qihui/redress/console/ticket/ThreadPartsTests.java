package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.offers;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.answering.Concern;
import com.qihui.redress.answering.Warning;
import com.qihui.redress.console.Page;
import com.qihui.redress.conversation.Enclosure;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.PagesRead;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.conversation.SayMessage;
import com.qihui.redress.evidence.Evidence;
import com.qihui.redress.evidence.EvidenceFiles;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.notification.Notices;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.TalkDesk;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in the thread beside words: how far they got, files, corrections, links. */
@RedressTest
class ThreadPartsTests {

    private static final String SHOP = "会话部件小店";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired TalkDesk talk;
    @Autowired Messages messages;
    @Autowired PagesRead pages;
    @Autowired Notices notices;
    @Autowired Promises promises;
    @Autowired Evidence evidence;
    @Autowired EvidenceFiles files;
    @Autowired TravellingClock clock;

    private Account agent;
    private Ticket ticket;

    @BeforeEach
    void aComplaint() {
        desk.merchant(SHOP);
        agent = people.agent("GOODS");
        ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void eachMessageTellsHowFarItGot() {
        Message said = say(MessageThread.COMPLAINANT, "正在核实", agent.actor());
        open();
        assertThat(words()).contains("未读");
        page.close();

        pages.seen(ticket.id(), PagesRead.Reader.COMPLAINANT, said.id());
        open();

        assertThat(words()).contains("已读 ").doesNotContain("未读");
    }

    @Test
    void onlyOnesOwnWordsAreCorrectedAndBothStay() {
        say(MessageThread.COMPLAINANT, "退款100元", agent.actor());
        say(MessageThread.COMPLAINANT, "别人写的", people.agent("GOODS").actor());
        open();

        _click(button("更正消息"));
        TextArea text = _get(TextArea.class, spec -> spec.withLabel("更正后的内容"));
        assertThat(text.getValue()).isEqualTo("退款100元");
        assertThat(_get(Dialog.class).isCloseOnOutsideClick()).isFalse();
        _click(button("发出更正"));
        assertThat(text.isInvalid()).isTrue();
        _setValue(text, "退款10元");
        _click(button("发出更正"));

        assertThat(words()).contains("退款100元", "退款10元", "已更正", "更正前文");
        assertThat(messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT))).hasSize(3);
        assertThat(said()).extracting(Message::corrects).filteredOn(id -> id != null).hasSize(1);
    }

    @Test
    void aCorrectionIsLookedAtAndWhatItPromisesIsOffered() {
        say(MessageThread.COMPLAINANT, "正在核实", agent.actor());
        open();
        _click(button("更正消息"));
        TextArea text = _get(TextArea.class, spec -> spec.withLabel("更正后的内容"));

        _setValue(text, "不予退款，24小时内答复您。");
        _click(button("记为承诺"));
        _click(button("发出更正"));
        assertThat(said()).hasSize(1);
        assertThat(_get(_get(CorrectAnswer.class), HeldBack.class).warnings())
                .extracting(Warning::concern)
                .contains(Concern.LACKS_BASIS);

        _click(button("仍然发送"));

        assertThat(said()).hasSize(2);
        assertThat(promises.of(ticket.id())).hasSize(1);
    }

    @Test
    void aFileBecomesEvidenceWithOneClick() throws IOException {
        customers.say(
                ticket,
                SayMessage.of(MessageThread.COMPLAINANT, "TICKET", "见附件")
                        .with(
                                List.of(
                                        new Enclosure(
                                                files.receive(
                                                        new ByteArrayInputStream(Media.photo()),
                                                        "截图.jpg"),
                                                "截图.jpg"))),
                Actor.COMPLAINANT);
        int before = evidence.of(ticket.id()).size();
        open();
        assertThat(words()).contains("截图.jpg");
        assertThat(
                        _find(Anchor.class).stream()
                                .map(Anchor::getHref)
                                .filter(href -> href.contains("/messages/")))
                .containsExactly(
                        "files/" + ticket.number() + "/messages/" + said().get(0).id() + "/1");

        _click(button("作为证据"));

        assertThat(evidence.of(ticket.id())).hasSize(before + 1);
        assertThat(words()).contains("证据 " + (before + 1));
        assertThat(offers("作为证据")).isFalse();
    }

    @Test
    void aLinkReadsAsWhereItLeadsAndOpensApart() {
        say(MessageThread.COMPLAINANT, "<b>看</b>https://help.example/a", Actor.COMPLAINANT);
        open();

        Anchor link = _get(Anchor.class, spec -> spec.withText("https://help.example/a"));

        assertThat(link.getHref()).isEqualTo("https://help.example/a");
        assertThat(link.getElement().getAttribute("rel")).contains("noopener", "nofollow");
        assertThat(words()).contains("<b>看</b>");
    }

    @Test
    void aNoteShowsWhoWasToldAndWhoSawIt() {
        Account colleague = people.agent("RECHARGE");
        // Who is there is asked for now and then.
        clock.travel(Duration.ofHours(5));
        say(
                MessageThread.INTERNAL,
                "@" + agent.agentNo() + " @" + colleague.agentNo() + " 请看",
                agent.actor());
        open();
        assertThat(words()).contains("已提醒 " + colleague.displayName()).doesNotContain("（已看）");
        page.close();

        notices.readAll(colleague.id());
        open();

        assertThat(words()).contains("已提醒 " + colleague.displayName() + "（已看）");
    }

    @Test
    void theDeskReadsAlongBetweenThePartiesAndIsOfferedNoWordThere() {
        talk.allowDirect(ticket.number(), true, agent.actor());
        say(MessageThread.PARTIES, "请补发", Actor.COMPLAINANT);
        open();

        assertThat(words()).contains("请补发", "用户与商家", "允许用户与商家直接沟通");
        RadioButtonGroup<?> choice = _get(RadioButtonGroup.class);
        assertThat(choice.getListDataView().getItems().map(String::valueOf))
                .containsExactly("COMPLAINANT", "MERCHANT", "INTERNAL");
    }

    private Message say(MessageThread thread, String text, Actor by) {
        return customers.say(desk.now(ticket), thread, "TICKET", text, by);
    }

    private List<Message> said() {
        return messages.of(ticket.id(), EnumSet.of(MessageThread.COMPLAINANT));
    }

    private void open() {
        page.open("tickets/" + ticket.number(), agent);
    }
}
