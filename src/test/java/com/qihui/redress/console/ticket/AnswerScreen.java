package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.answering.AnswerDrafts;
import com.qihui.redress.console.Page;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.task.Outcome;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent at a complaint, where answers are written, and a colleague of theirs. */
abstract class AnswerScreen {

    static final String TO_CUSTOMER = "用户会收到这段话。";
    static final String NOTE = "只有平台同事能看到。";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired Casework casework;
    @Autowired Messages messages;
    @Autowired AnswerDrafts drafts;

    Merchant shop;
    Account agent;
    Account colleague;
    Ticket ticket;

    @BeforeEach
    void aComplaint() {
        agent = people.agent("RECHARGE");
        colleague = people.agent("RECHARGE");
        shop = desk.merchant("写答复的小店");
        ticket = desk.file(Complaints.about(shop.name(), Category.RECHARGE_NOT_CREDITED));
    }

    @AfterEach
    void leave() {
        page.close();
    }

    void open(Account who) {
        page.open("tickets/" + ticket.number(), who);
    }

    void claim(CaseTask task, Account who) {
        casework.claim(desk.task(ticket, task), who.actor());
    }

    /** Among the ways the task can end. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static void toEnd(String label) {
        RadioButtonGroup<Outcome> ways =
                _get(RadioButtonGroup.class, spec -> spec.withClasses("boxed"));
        _setValue(
                ways,
                ways.getListDataView()
                        .getItems()
                        .filter(one -> ways.getItemLabelGenerator().apply(one).equals(label))
                        .findFirst()
                        .orElseThrow());
    }

    static TextArea answer() {
        return _get(TextArea.class, spec -> spec.withLabel("给用户的说明"));
    }

    static TextArea question() {
        return _get(TextArea.class, spec -> spec.withLabel("询问内容"));
    }

    static TextArea text(String placeholder) {
        return _get(TextArea.class, spec -> spec.withPlaceholder(placeholder));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static void choose(MessageThread thread) {
        RadioButtonGroup<MessageThread> group =
                _get(RadioButtonGroup.class, spec -> spec.withClasses("segments"));
        group.setValue(thread);
    }

    /** A copy that the browser finds which the server never got; each field is told of all. */
    static void foundCopy(TextArea field, String to, String words, Instant typedAt) {
        JsonObject data = Json.createObject();
        data.put("event.detail.to", to);
        data.put("event.detail.text", words);
        data.put("event.detail.at", (double) typedAt.toEpochMilli());
        _fireDomEvent(field, "draft-found", data);
    }

    /** Returns when the page has come to show it by itself. */
    static void untilShown(String words) {
        await().pollInSameThread()
                .untilAsserted(
                        () -> {
                            MockVaadin.runUIQueue();
                            assertThat(Page.words()).contains(words);
                        });
    }

    void say(Account who, String words) {
        customers.say(ticket, MessageThread.COMPLAINANT, "TICKET", words, who.actor());
    }

    List<String> said(MessageThread thread) {
        return messages.of(ticket.id(), EnumSet.of(thread)).stream().map(Message::body).toList();
    }
}
