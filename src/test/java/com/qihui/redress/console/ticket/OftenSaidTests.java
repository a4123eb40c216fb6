package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.qihui.redress.RedressTest;
import com.qihui.redress.answering.Act;
import com.qihui.redress.answering.CannedReplies;
import com.qihui.redress.answering.Deed;
import com.qihui.redress.answering.Deeds;
import com.qihui.redress.answering.Term;
import com.qihui.redress.answering.WordReply;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.SlashMenu;
import com.qihui.redress.console.component.TaskForm;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.component.button.Button;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What is often said, what is done along with it, and clauses, by typing {@code /} (E8, R28), and
 * in a note a colleague by {@code @}.
 */
@RedressTest
class OftenSaidTests extends AnswerScreen {

    @Autowired CannedReplies replies;
    @Autowired ObjectMapper json;

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

    @Test
    void theAnswerOfATaskOffersTheSameWordsAndNothingDoneAlong() {
        macro(Deed.to(Priority.URGENT));
        claim(CaseTask.TRIAGE_COMPLAINT, agent);
        open(agent);
        toEnd("不支持诉求");

        JsonNode reply = find(tasks(), "核实并", "").get(0);

        assertThat(reply.path("text").asText()).isEqualTo("测试用户900，正在核实");
        assertThat(reply.path("also")).isEmpty();
        assertThat(reply.path("key").asText()).isEmpty();
        assertThat(find(tasks(), "", "clauses"))
                .isNotEmpty()
                .isEqualTo(find(composers(), "", "clauses"));
    }

    @Test
    void whatColleaguesAloneReadIsWrittenWithoutThem() {
        claim(CaseTask.TRIAGE_COMPLAINT, agent);

        open(agent);

        assertThat(_find(SlashMenu.class)).containsExactly(composers());
    }

    @Test
    void aColleagueIsCalledInANoteByPartOfANameOrNumber() {
        open(agent);
        choose(MessageThread.INTERNAL);

        JsonNode byNumber = find(colleague.agentNo(), SlashMenu.CALL);
        JsonNode byName = find(colleague.displayName(), SlashMenu.CALL);

        assertThat(byNumber).hasSize(1);
        assertThat(byNumber.get(0).path("name").asText()).isEqualTo(colleague.displayName());
        assertThat(byNumber.get(0).path("text").asText()).startsWith("@").endsWith(" ");
        assertThat(byName).contains(byNumber.get(0));
        assertThat(find(agent.agentNo(), SlashMenu.CALL)).isEmpty();
        assertThat(find("", SlashMenu.CALL)).hasSizeBetween(1, 8);
    }

    @Test
    void nobodyIsCalledWhereACustomerReads() {
        open(agent);

        assertThat(find(colleague.agentNo(), SlashMenu.CALL)).isEmpty();
        assertThat(find("", SlashMenu.CALL)).isEmpty();
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
        _fireDomEvent(composers(), "slash-taken", data);
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

    private static SlashMenu composers() {
        return _get(SlashMenu.class, spec -> spec.withPredicate(one -> !isOfATask(one)));
    }

    private static SlashMenu tasks() {
        return _get(SlashMenu.class, spec -> spec.withPredicate(OftenSaidTests::isOfATask));
    }

    private static boolean isOfATask(SlashMenu menu) {
        return menu.findAncestor(TaskForm.class) != null;
    }

    private JsonNode find(String words, String kind) {
        return find(composers(), words, kind);
    }

    private JsonNode find(SlashMenu menu, String words, String kind) {
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
