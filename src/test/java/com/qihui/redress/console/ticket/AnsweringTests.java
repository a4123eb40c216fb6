package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.answering.Act;
import com.qihui.redress.answering.AnswerDraft;
import com.qihui.redress.answering.AnswerDrafts;
import com.qihui.redress.answering.CannedReplies;
import com.qihui.redress.answering.Deed;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.answering.Term;
import com.qihui.redress.answering.WordReply;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.SlashMenu;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.notification.Presence;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Where answers are written: what is begun stays, what is often said is at hand, and one is told.
 */
@RedressTest
class AnsweringTests {

    private static final String TO_CUSTOMER = "用户会收到这段话。";
    private static final String NOTE = "只有平台同事能看到。";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired Messages messages;
    @Autowired AnswerDrafts drafts;
    @Autowired CannedReplies replies;
    @Autowired Presence presence;
    @Autowired ObjectMapper json;

    private Merchant shop;
    private Account agent;
    private Account colleague;
    private Ticket ticket;

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

    @Test
    void whatIsTypedIsFoundAgainOnAnotherMachineForWhomItWas() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "您好，正在核");
        choose(MessageThread.INTERNAL);
        _setValue(text(NOTE), "通道丙限流");
        assertThat(Page.words()).contains("草稿已保存");
        page.close();

        open(agent);

        assertThat(text(NOTE).getValue()).isEqualTo("通道丙限流");
        choose(MessageThread.COMPLAINANT);
        assertThat(text(TO_CUSTOMER).getValue()).isEqualTo("您好，正在核");
        page.close();
        open(colleague);
        assertThat(text(TO_CUSTOMER).getValue()).isEmpty();
    }

    @Test
    void whatIsSentIsADraftNoMore() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "您好，正在核实。");

        _click(Page.button("发送"));

        assertThat(said(MessageThread.COMPLAINANT)).containsExactly("您好，正在核实。");
        assertThat(drafts.of(ticket, agent.actor())).isEmpty();
        assertThat(text(TO_CUSTOMER).getValue()).isEmpty();
    }

    @Test
    void aCopyTheServerNeverGotIsTakenUpAndAnOlderOneIsNot() {
        drafts.keep(ticket, MessageThread.COMPLAINANT, "已保存的", 0, agent.actor());
        open(agent);

        foundCopy(MessageThread.COMPLAINANT.name(), "更早的", 0);
        assertThat(text(TO_CUSTOMER).getValue()).isEqualTo("已保存的");

        foundCopy(MessageThread.COMPLAINANT.name(), "断网时写的", Long.MAX_VALUE / 2);
        assertThat(text(TO_CUSTOMER).getValue()).isEqualTo("断网时写的");

        foundCopy("WHO", "不知写给谁", Long.MAX_VALUE / 2);
        assertThat(text(NOTE).getValue()).isEqualTo("不知写给谁");
        assertThat(drafts.of(ticket, agent.actor()))
                .extracting(AnswerDraft::text)
                .containsExactlyInAnyOrder("断网时写的", "不知写给谁");
    }

    @Test
    void aNoteBecomesALetterOnlyWhenItIsBroughtAlong() {
        open(agent);
        choose(MessageThread.INTERNAL);
        _setValue(text(NOTE), "已经退款到原账户");

        choose(MessageThread.COMPLAINANT);
        assertThat(text(TO_CUSTOMER).getValue()).isEmpty();

        _click(Page.button("把刚才写的移过来"));
        assertThat(text(TO_CUSTOMER).getValue()).isEqualTo("已经退款到原账户");
        assertThat(drafts.of(ticket, agent.actor()))
                .extracting(AnswerDraft::thread)
                .containsExactly(MessageThread.COMPLAINANT);
    }

    @Test
    void theSecondIsShownTheFirstsAnswerAndAskedOnce() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "我来答复您。");
        say(colleague, "您好，已为您加急。");

        _click(Page.button("发送"));
        assertThat(Page.words()).contains("工号 " + colleague.agentNo() + " 在你动笔之后说了话", "已为您加急");
        assertThat(said(MessageThread.COMPLAINANT)).hasSize(1);

        _click(Page.button("仍然发送"));
        assertThat(said(MessageThread.COMPLAINANT)).containsExactly("您好，已为您加急。", "我来答复您。");
        assertThat(Page.offers("仍然发送")).isFalse();
    }

    @Test
    void whoeverBeganBeforeTheFirstAnsweredIsToldOnAnotherDayToo() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "昨天写的");
        page.close();
        say(colleague, "今天的答复");

        open(agent);

        assertThat(Page.words()).contains("在你动笔之后说了话");
        _click(Page.button("发送"));
        _click(Page.button("再改改"));
        assertThat(said(MessageThread.COMPLAINANT)).containsExactly("今天的答复");
        assertThat(text(TO_CUSTOMER).getValue()).isEqualTo("昨天写的");
    }

    @Test
    void whatADecisionLacksIsToldAndSentWithOnePressMore() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "不予退款，同 QH2026112277777。");

        _click(Page.button("发送"));
        assertThat(Page.words())
                .contains("没有写依据", "没有写查明的事实", "订单号 QH2026112277777 不是本投诉的")
                .doesNotContain("属于另一起投诉");
        assertThat(said(MessageThread.COMPLAINANT)).isEmpty();

        _click(Page.button("仍然发送"));
        assertThat(said(MessageThread.COMPLAINANT)).hasSize(1);
        page.close();
        open(agent);
        assertThat(Page.words()).contains("看过提示后仍然发送（缺事实、缺依据、他人订单号）");
    }

    @Test
    void aPlaceThatIsOpenIsSaidAtTheText() {
        open(agent);
        _setValue(text(TO_CUSTOMER), "退款 {{金额}} 元");

        _click(Page.button("发送"));

        assertThat(text(TO_CUSTOMER).isInvalid()).isTrue();
        assertThat(text(TO_CUSTOMER).getErrorMessage()).isEqualTo("还有没填的内容：金额");
    }

    @Test
    void whatIsOftenSaidIsOfferedFilledIn() {
        replies.add(
                new WordReply(
                        "核实进展",
                        Category.RECHARGE_NOT_CREDITED,
                        Locale.SIMPLIFIED_CHINESE,
                        MessageThread.COMPLAINANT,
                        "{{name}}，订单 {{order}}{{if channel=EMAIL}}（邮件）{{end}}，工号 {{agentNo}}"),
                false,
                agent.actor());
        open(agent);

        JsonNode first = find("核实进", "").get(0);

        assertThat(first.path("name").asText()).isEqualTo("核实进展");
        assertThat(first.path("hint").asText()).isEqualTo("我的");
        assertThat(first.path("text").asText())
                .isEqualTo("测试用户900，订单 QH2026112299001，工号 " + agent.agentNo());
        choose(MessageThread.INTERNAL);
        assertThat(find("核实进", "")).isEmpty();
    }

    @Test
    void whatGoesWithAReplyIsToldKeptDroppedAndDone() {
        macro(Deed.of(Act.LET_TALK), Deed.note("订单 {{order}} 待查"), Deed.to(Priority.URGENT));
        open(agent);
        JsonNode offered = find("核实并", "").get(0);
        assertThat(offered.path("also"))
                .extracting(JsonNode::asText)
                .containsExactly("优先级改为“紧急”", "允许用户与商家直接沟通", "内部备注：订单 QH2026112299001 待查");

        take(offered);
        _setValue(text(TO_CUSTOMER), "您好，正在核实。");
        assertThat(Page.words()).contains("发送时同时", "优先级改为“紧急”", "订单 QH2026112299001 待查");
        page.close();

        open(agent);
        assertThat(Page.words()).contains("优先级改为“紧急”", "订单 QH2026112299001 待查");
        drop("不做：允许用户与商家直接沟通");
        page.close();
        open(agent);
        assertThat(Page.words()).doesNotContain("允许用户与商家直接沟通");

        _click(Page.button("发送"));
        assertThat(desk.now(ticket).priority()).isEqualTo(Priority.URGENT);
        assertThat(said(MessageThread.INTERNAL)).containsExactly("订单 QH2026112299001 待查");
        assertThat(Page.words()).contains("随话术“核实并记下”一并办理：改优先级、记一条内部备注").doesNotContain("内部备注：订单");
    }

    @Test
    void whatCannotBeDoneIsToldAndNothingIsSent() {
        macro(Deed.of(Act.RELEASE));
        open(agent);
        take(find("核实并", "").get(0));
        _setValue(text(TO_CUSTOMER), "您好，正在核实。");

        _click(Page.button("发送"));

        assertThat(Page.words()).contains("“放回待领取”没有做成：您没有领取这件投诉");
        assertThat(said(MessageThread.COMPLAINANT)).isEmpty();
        assertThat(text(TO_CUSTOMER).getValue()).isEqualTo("您好，正在核实。");
        drop("不做：放回待领取");
        _click(Page.button("发送"));
        assertThat(said(MessageThread.COMPLAINANT)).containsExactly("您好，正在核实。");
    }

    @Test
    void whatIsBroughtAlongTakesItsDeedsWhereTheyFit() {
        macro(Deed.promise("答复", new Term(24, Term.Unit.HOURS)), Deed.to(Priority.URGENT));
        open(agent);
        take(find("核实并", "").get(0));
        _setValue(text(TO_CUSTOMER), "您好，正在核实。");
        assertThat(Page.words()).contains("承诺 24 小时内：答复");

        choose(MessageThread.INTERNAL);
        assertThat(Page.words()).doesNotContain("承诺 24 小时内：答复");
        _click(Page.button("把刚才写的移过来"));

        assertThat(Page.words()).contains("优先级改为“紧急”").doesNotContain("承诺 24 小时内：答复");
    }

    private void macro(Deed... deeds) {
        replies.add(
                new WordReply(
                        "核实并记下",
                        null,
                        Locale.SIMPLIFIED_CHINESE,
                        MessageThread.COMPLAINANT,
                        "{{name}}，正在核实",
                        Deeds.of(deeds)),
                false,
                agent.actor());
    }

    private static void take(JsonNode offered) {
        JsonObject data = Json.createObject();
        data.put("event.detail.key", offered.path("key").asText());
        _fireDomEvent(_get(SlashMenu.class), "slash-taken", data);
    }

    private static void drop(String label) {
        _click(
                _get(
                        Button.class,
                        spec ->
                                spec.withPredicate(
                                        one ->
                                                one.getAriaLabel()
                                                        .filter(label::equals)
                                                        .isPresent())));
    }

    @Test
    void clausesAreOfferedInTheVersionOfTheOrdersDay() {
        open(agent);

        JsonNode offered = find("", "clauses");

        assertThat(offered).isNotEmpty();
        assertThat(offered)
                .allSatisfy(
                        one -> {
                            assertThat(one.path("group").asText()).isEqualTo("条款（下单时有效）");
                            assertThat(one.path("text").asText())
                                    .startsWith("依据《" + one.path("name").asText() + "》")
                                    .contains("起施行）：");
                        });
        String number = offered.get(0).path("name").asText();
        assertThat(find(number, ""))
                .anySatisfy(one -> assertThat(one.path("name").asText()).isEqualTo(number));
        assertThat(find("", "replies"))
                .noneSatisfy(one -> assertThat(one.path("group").asText()).contains("条款"));
    }

    @Test
    void whoElseLooksIsToldToColleaguesAndToNoMerchant() {
        Presence.Seat seat = presence.join(ticket.id(), colleague.actor(), others -> {});
        try {
            open(agent);
            assertThat(Page.words()).contains("工号 " + colleague.agentNo() + " 正在查看");
            page.close();

            page.open("merchant/tickets/" + ticket.number(), people.merchant(shop.id()));
            assertThat(Page.words())
                    .contains(ticket.number())
                    .doesNotContain("正在查看", String.valueOf(colleague.agentNo()));
        } finally {
            seat.leave();
        }
    }

    @Test
    void speaksEnglishToo() {
        presence.join(ticket.id(), colleague.actor(), others -> {}).typing();
        page.openInEnglish("tickets/" + ticket.number(), agent);
        TextArea text =
                _get(
                        TextArea.class,
                        spec -> spec.withPlaceholder("The customer will receive this."));

        _setValue(text, "We have decided to reject your claim.");
        _click(Page.button("Send"));

        assertThat(Page.words())
                .contains(
                        "No. " + colleague.agentNo() + " typing",
                        "It decides, but names no ground",
                        "Draft saved");
        assertThat(Page.offers("Send anyway")).isTrue();
    }

    private void open(Account who) {
        page.open("tickets/" + ticket.number(), who);
    }

    private static TextArea text(String placeholder) {
        return _get(TextArea.class, spec -> spec.withPlaceholder(placeholder));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(MessageThread thread) {
        RadioButtonGroup<MessageThread> group =
                _get(RadioButtonGroup.class, spec -> spec.withClasses("segments"));
        group.setValue(thread);
    }

    private void say(Account who, String words) {
        customers.say(ticket, MessageThread.COMPLAINANT, "TICKET", words, who.actor());
    }

    private List<String> said(MessageThread thread) {
        return messages.of(ticket.id(), EnumSet.of(thread)).stream().map(Message::body).toList();
    }

    private static void foundCopy(String to, String words, long at) {
        JsonObject data = Json.createObject();
        data.put("event.detail.to", to);
        data.put("event.detail.text", words);
        data.put("event.detail.at", (double) at);
        TextArea text =
                _get(
                        TextArea.class,
                        spec ->
                                spec.withPredicate(
                                        one ->
                                                one.getPlaceholder() != null
                                                        && (one.getPlaceholder().equals(TO_CUSTOMER)
                                                                || one.getPlaceholder()
                                                                        .equals(NOTE))));
        _fireDomEvent(text, "draft-found", data);
    }

    private JsonNode find(String words, String kind) {
        SlashMenu menu = _get(SlashMenu.class);
        JsonObject data = Json.createObject();
        data.put("event.detail.words", words);
        data.put("event.detail.kind", kind);
        _fireDomEvent(menu, "slash-find", data);
        try {
            return json.readTree(menu.getElement().getProperty("offer")).path("choices");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
