package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.UploadKt._upload;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.audit.Journal;
import com.qihui.redress.audit.JournalEntry;
import com.qihui.redress.console.Page;
import com.qihui.redress.conversation.Contact;
import com.qihui.redress.conversation.ContactMeans;
import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.PromiseSource;
import com.qihui.redress.conversation.Promiser;
import com.qihui.redress.conversation.Promises;
import com.qihui.redress.evidence.Media;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.remedy.Proposal;
import com.qihui.redress.remedy.Proposals;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.ContactDesk;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.TalkDesk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Promises and talks on the screens of agents and merchants (R42, R43). */
@RedressTest
class PledgesTests {

    private static final String SAY = "用户会收到这段话。";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired ContactDesk contacts;
    @Autowired TalkDesk talk;
    @Autowired Messages messages;
    @Autowired Promises promises;
    @Autowired Proposals proposals;
    @Autowired Journal journal;
    @Autowired TravellingClock clock;

    private Merchant shop;
    private Account agent;
    private Ticket ticket;

    @BeforeEach
    void aComplaint() {
        agent = people.agent("AFTERSALES");
        shop = desk.merchant("承诺屏小店");
        ticket = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void whatSoundsLikeAPromiseIsOfferedAndIsNoneUntilSomebodySaysSo() {
        open(agent);
        TextArea text = _get(TextArea.class, spec -> spec.withPlaceholder(SAY));

        _setValue(text, "我们24小时内退款。");
        assertThat(Page.words()).contains("像是承诺：“我们24小时内退款”", "自然时间");
        _click(button("发送"));
        assertThat(promises.of(ticket.id())).isEmpty();

        _setValue(text, "我们24小时内退款。");
        _click(button("记为承诺"));
        _click(button("发送"));

        assertThat(promises.of(ticket.id()))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.body()).isEqualTo("我们24小时内退款");
                            assertThat(Duration.between(one.madeAt(), one.dueAt()))
                                    .isBetween(Duration.ofMinutes(1439), Duration.ofMinutes(1441));
                            assertThat(one.source()).isEqualTo(PromiseSource.MESSAGE);
                            assertThat(one.sourceId()).isNotNull();
                        });
        assertThat(Page.words()).contains("承诺 · 我们24小时内退款");
    }

    @Test
    void whatIsWavedAwayIsNotOfferedAgainAndAVagueOneAsksForATime() {
        open(agent);
        TextArea text = _get(TextArea.class, spec -> spec.withPlaceholder(SAY));

        _setValue(text, "我们24小时内退款。");
        _click(button("不是"));
        _setValue(text, "我们24小时内退款。谢谢");
        assertThat(Page.words()).doesNotContain("像是承诺");

        _setValue(text, "会尽快为您退款");
        assertThat(Page.words()).contains("说法没有期限");
        _click(button("写上期限"));
        _click(button("发送"));

        assertThat(promises.of(ticket.id())).isEmpty();
        assertThat(text.getValue()).isNotEmpty();
    }

    @Test
    void aTalkIsLoggedWithWhatWasPromisedInIt() {
        open(agent);

        _click(_find(Button.class, spec -> spec.withText("记录联系")).get(0));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("说了什么")), "答应今天给您退款，2小时内回电");
        _click(_find(Button.class, spec -> spec.withText("记为承诺")).get(1));
        _click(button("保存记录"));

        Contact logged = contacts.of(ticket, agent.actor()).get(0);
        assertThat(logged.means()).isEqualTo(ContactMeans.CALL);
        assertThat(logged.said()).isEqualTo("答应今天给您退款，2小时内回电");
        assertThat(promises.of(ticket.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.source()).isEqualTo(PromiseSource.CONTACT));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(Page.words()).contains("联系记录", "电话 · 投诉人", "承诺 · 2小时内回电");
    }

    @Test
    void aRecordingWithoutWordOfItsNoticeIsRefusedInSight() throws IOException {
        open(agent);

        _click(_find(Button.class, spec -> spec.withText("记录联系")).get(0));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("说了什么")), "通话内容");
        _upload(_get(Upload.class), "call.jpg", "image/jpeg", Media.photo());
        recording().setOpen(false);
        _click(button("保存记录"));

        assertThat(contacts.of(ticket, agent.actor())).isEmpty();
        assertThat(recording().isOpen()).isTrue();
    }

    private static NativeDetails recording() {
        return _get(
                NativeDetails.class,
                spec -> spec.withPredicate(one -> one.getSummaryText().equals("附录音")));
    }

    @Test
    void nothingSaidIsNotLoggedAndACorrectionFollows() {
        open(agent);

        _click(_find(Button.class, spec -> spec.withText("记录联系")).get(0));
        _click(button("保存记录"));
        TextArea said = _get(TextArea.class, spec -> spec.withLabel("说了什么"));
        assertThat(said.isInvalid()).isTrue();
        _setValue(said, "说好周五答复");
        _click(button("保存记录"));
        _click(
                _find(Button.class, spec -> spec.withText("更正")).stream()
                        .filter(one -> one.getThemeNames().contains("tertiary"))
                        .findFirst()
                        .orElseThrow());
        TextArea again = _get(TextArea.class, spec -> spec.withLabel("说了什么"));
        assertThat(again.getValue()).isEqualTo("说好周五答复");
        _setValue(again, "说好周四答复");
        _click(button("保存记录"));

        assertThat(contacts.of(ticket, agent.actor())).hasSize(2);
        assertThat(Page.words()).contains("说好周五答复", "说好周四答复", "已更正", "联系记录（更正）");
    }

    @Test
    void aPromiseIsKeptWithItsProofAndWithdrawnOnlyWithConsent() {
        Promise first =
                customers.promise(
                        ticket, "今日补发", clock.instant().plus(Duration.ofHours(4)), agent.actor());
        Promise second =
                customers.promise(
                        ticket, "今日退款", clock.instant().plus(Duration.ofHours(5)), agent.actor());
        open(agent);

        _click(_find(Button.class, spec -> spec.withText("已兑现")).get(0));
        TextArea proof = _get(TextArea.class, spec -> spec.withLabel("凭什么说兑现了"));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("已兑现")));
        assertThat(proof.isInvalid()).isTrue();
        _setValue(proof, "单号 88");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("已兑现")));
        assertThat(promises.of(ticket, first.id()).proof()).isEqualTo("单号 88");

        _click(_get(Button.class, spec -> spec.withText("撤回")));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("理由")), "改为补发");
        TextField consent = _get(TextField.class, spec -> spec.withLabel("谁同意的"));
        _setValue(consent, "");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("撤回")));
        assertThat(consent.isInvalid()).isTrue();
        _setValue(consent, "张女士");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("撤回")));

        assertThat(promises.of(ticket, second.id()).state()).isEqualTo(Promise.State.WITHDRAWN);
        assertThat(Page.words()).contains("凭 单号 88", "张女士 同意（电话）：改为补发");
    }

    @Test
    void theListOfAllOpenPromisesShowsWhoseAndHowOftenChased() {
        customers.promise(
                ticket, "一小时内回电", clock.instant().plus(Duration.ofHours(1)), agent.actor());
        desk.pass(ticket, Duration.ofHours(2));

        page.open("promises", agent);
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("承诺人（工号）")), "没有这个人");
        assertThat(Page.words()).contains("没有待兑现的承诺").doesNotContain("一小时内回电");
        _click(button("我的"));

        assertThat(Page.words()).contains("一小时内回电", ticket.number(), "已催 1 次", "已逾期 1");
        page.open("promises", people.merchant(shop.id()));
        assertThat(Page.words()).doesNotContain("一小时内回电");
    }

    @Test
    void aMerchantPromisesSeesItsOwnAndKeepsItWithProof() {
        Account clerk = people.merchant(shop.id());
        customers.promise(
                ticket, "平台的承诺", clock.instant().plus(Duration.ofHours(1)), agent.actor());
        page.open("merchant/tickets/" + ticket.number(), clerk);

        _setValue(_get(TextArea.class, spec -> spec.withPlaceholder("只有平台客服能看到")), "我们2小时内补发卡密");
        _click(button("记为承诺"));
        _click(_get(Button.class, spec -> spec.withText("发送给平台")));
        assertThat(Page.words()).contains("我方承诺", "我们2小时内补发卡密").doesNotContain("平台的承诺");
        Promise own = promises.of(ticket.id()).get(1);

        _click(_get(Button.class, spec -> spec.withText("已兑现")));
        TextArea proof = _get(TextArea.class, spec -> spec.withLabel("凭什么说兑现了"));
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("已兑现")));
        assertThat(proof.isInvalid()).isTrue();
        _setValue(proof, "卡密已发");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("已兑现")));

        assertThat(promises.of(ticket, own.id()).state()).isEqualTo(Promise.State.KEPT);
        page.open("merchant/promises", clerk);
        assertThat(Page.words()).contains("没有待兑现的承诺");
    }

    /** As whatever is promised with an answer: nothing is closed over it. */
    @Test
    void whatAMerchantPromisesWithItsAnswerIsOnRecordBeforeTheAnswerEndsItsTask() {
        page.open("merchant/tickets/" + ticket.number(), people.merchant(shop.id()));
        _setValue(remedy(), "REISSUE");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("给用户的说明")), "我们2小时内补发卡密");
        _click(button("记为承诺"));
        _click(button("提出方案"));

        Proposal proposed = proposals.latest(ticket.id()).orElseThrow();
        assertThat(promises.of(ticket.id()))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.promiser()).isEqualTo(Promiser.MERCHANT);
                            assertThat(one.source()).isEqualTo(PromiseSource.VERDICT);
                            assertThat(one.sourceId()).isEqualTo(proposed.id());
                        });
        assertThat(journal.of(ticket.id()))
                .extracting(JournalEntry::type)
                .containsSubsequence("PROMISE_MADE", "TASK_DONE");
    }

    @Test
    void aMerchantPromisesTheComplainantDirectlyAndIsHeldToIt() {
        talk.allowDirect(ticket.number(), true, agent.actor());
        page.open("merchant/tickets/" + ticket.number(), people.merchant(shop.id()));
        TextArea text = _get(TextArea.class, spec -> spec.withPlaceholder("投诉人和平台都会看到"));

        _setValue(text, "我们24小时内补发。");
        assertThat(Page.words()).contains("像是承诺：“我们24小时内补发”");
        _click(button("发送给投诉人"));
        assertThat(promises.of(ticket.id())).isEmpty();

        _setValue(text, "我们24小时内补发。");
        _click(button("记为承诺"));
        _click(button("发送给投诉人"));

        Message said =
                messages.of(ticket.id(), EnumSet.of(MessageThread.PARTIES)).stream()
                        .reduce((earlier, later) -> later)
                        .orElseThrow();
        assertThat(promises.of(ticket.id()))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.body()).isEqualTo("我们24小时内补发");
                            assertThat(one.promiser()).isEqualTo(Promiser.MERCHANT);
                            assertThat(one.source()).isEqualTo(PromiseSource.MESSAGE);
                            assertThat(one.sourceId()).isEqualTo(said.id());
                        });
        assertThat(text.getValue()).isEmpty();
        assertThat(Page.words()).contains("我方承诺").doesNotContain("像是承诺");
    }

    /**
     * All or nothing: what cannot be promised in time is not said either, and stays to be mended.
     */
    @Test
    void whatAMerchantPromisedTooLateItSaysToNobody() {
        talk.allowDirect(ticket.number(), true, agent.actor());
        page.open("merchant/tickets/" + ticket.number(), people.merchant(shop.id()));
        TextArea text = _get(TextArea.class, spec -> spec.withPlaceholder("投诉人和平台都会看到"));
        _setValue(text, "我们2小时内补发。");
        _click(button("记为承诺"));

        clock.travel(Duration.ofHours(3));
        _click(button("发送给投诉人"));

        assertThat(messages.of(ticket.id(), EnumSet.of(MessageThread.PARTIES))).isEmpty();
        assertThat(promises.of(ticket.id())).isEmpty();
        assertThat(text.getValue()).isEqualTo("我们2小时内补发。");
        assertThat(_get(DateTimePicker.class).getErrorMessage()).isEqualTo("不得早于现在");
    }

    @Test
    void aSlipInTheYearIsSaidAtTheTimeAndNothingIsSent() {
        page.open("merchant/tickets/" + ticket.number(), people.merchant(shop.id()));
        TextArea text = _get(TextArea.class, spec -> spec.withPlaceholder("只有平台客服能看到"));
        _setValue(text, "我们2小时内补发。");
        _click(button("记为承诺"));
        DateTimePicker due = _get(DateTimePicker.class);
        Button send = _get(Button.class, spec -> spec.withText("发送给平台"));

        _setValue(due, due.getValue().plusYears(36));
        _click(send);
        assertThat(due.getErrorMessage()).isEqualTo("不得晚于十年之后，请检查年份");
        _setValue(due, due.getValue().minusYears(1036));
        _click(send);
        assertThat(due.getErrorMessage()).isEqualTo("不得早于现在");
        assertThat(promises.of(ticket.id())).isEmpty();
        assertThat(text.getValue()).isEqualTo("我们2小时内补发。");

        _setValue(due, due.getValue().plusYears(1000));
        _click(send);
        assertThat(promises.of(ticket.id())).hasSize(1);
    }

    @Test
    void whyAMerchantCannotSendStandsAtItsWordsWhenItPromisesNothing() throws IOException {
        page.open("merchant/tickets/" + ticket.number(), people.merchant(shop.id()));
        TextArea text = _get(TextArea.class, spec -> spec.withPlaceholder("只有平台客服能看到"));
        _setValue(text, "发货记录见附件。");
        attachOneTooMany(0);

        _click(_get(Button.class, spec -> spec.withText("发送给平台")));

        assertThat(text.getErrorMessage()).isEqualTo("不得超过 10 项");
        assertThat(text.isInvalid()).isTrue();
        _setValue(text, "发货记录见附件，共十张。");
        assertThat(text.isInvalid()).isFalse();
    }

    @Test
    void itDoesWhereAMerchantWritesToWhoComplains() throws IOException {
        talk.allowDirect(ticket.number(), true, agent.actor());
        page.open("merchant/tickets/" + ticket.number(), people.merchant(shop.id()));
        TextArea text = _get(TextArea.class, spec -> spec.withPlaceholder("投诉人和平台都会看到"));
        _setValue(text, "发货记录见附件。");
        attachOneTooMany(1);

        _click(button("发送给投诉人"));

        assertThat(text.getErrorMessage()).isEqualTo("不得超过 10 项");
        assertThat(text.isInvalid()).isTrue();
        assertThat(messages.of(ticket.id(), EnumSet.of(MessageThread.PARTIES))).isEmpty();
    }

    /**
     * @param place of those where files can be chosen, from the top
     */
    private static void attachOneTooMany(int place) throws IOException {
        _click(_find(Button.class, spec -> spec.withText("附件")).get(place));
        for (int i = 0; i <= 10; i++) {
            _upload(_get(Upload.class), "发货" + i + ".jpg", "image/jpeg", Media.photo());
        }
        _click(button("附上"));
    }

    private void open(Account who) {
        page.open("tickets/" + ticket.number(), who);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<String> remedy() {
        return _get(Select.class, spec -> spec.withLabel("补救方式"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
