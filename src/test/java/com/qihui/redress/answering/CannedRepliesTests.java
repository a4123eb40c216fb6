package com.qihui.redress.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.workflow.Desk;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RedressTest
class CannedRepliesTests {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Autowired CannedReplies replies;
    @Autowired People people;
    @Autowired Desk desk;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor manager;
    private Actor agent;

    @BeforeEach
    void twoPeople() {
        manager = people.manager().actor();
        agent = people.agent("RECHARGE").actor();
    }

    @Test
    void managersKeepTheSharedOnesAndEachPersonTheirOwn() {
        CannedReply shared = replies.add(words("共享" + mark), true, manager);
        CannedReply own = replies.add(words("我的" + mark), false, agent);

        assertThat(found(agent)).containsExactlyInAnyOrder(shared, own);
        assertThat(found(manager)).containsExactly(shared);
        assertThatThrownBy(() -> replies.add(words("x" + mark), true, agent))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> replies.change(shared, words("x" + mark), agent))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> replies.change(own, words("x" + mark), manager))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> replies.versions(own, manager))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> replies.retire(shared, agent))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyOutsideTheDeskReadsThem() {
        for (Actor outsider :
                List.of(Actor.COMPLAINANT, people.merchant(desk.merchant("话术外店").id()).actor())) {
            assertThatThrownBy(() -> replies.of(outsider))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> replies.add(words("x"), false, outsider))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void everyVersionStaysAndOfTwoWhoChangeOneIsTold() {
        CannedReply first = replies.add(words("版本" + mark), true, manager);

        CannedReply second =
                replies.change(
                        first,
                        new WordReply("版本" + mark, null, CHINESE, null, "新的 {{number}}"),
                        manager);

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.madeBy()).isEqualTo(manager.name());
        assertThat(replies.versions(second, agent))
                .extracting(CannedReply::body)
                .containsExactly("新的 {{number}}", first.body());
        assertThatThrownBy(() -> replies.change(first, words("版本" + mark), manager))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatIsRetiredIsOfferedNoMoreUntilItIsBroughtBack() {
        CannedReply reply = replies.add(words("停用" + mark), true, manager);

        replies.retire(reply, manager);
        assertThat(found(agent)).isEmpty();
        assertThat(replies.of(agent))
                .filteredOn(one -> one.id() == reply.id())
                .singleElement()
                .satisfies(one -> assertThat(one.retiredBy()).isEqualTo(manager.name()));

        CannedReply namesake = replies.add(words("停用" + mark), true, manager);
        assertThatThrownBy(() -> replies.bringBack(reply, manager))
                .isInstanceOf(RuleViolation.class);
        replies.retire(namesake, manager);
        replies.bringBack(reply, manager);
        assertThat(found(agent)).containsExactly(reply);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        RuleViolation wrong =
                catchThrowableOfType(
                        RuleViolation.class,
                        () ->
                                replies.add(
                                        new WordReply(
                                                "a b",
                                                null,
                                                Locale.FRENCH,
                                                null,
                                                "{{password}} {{channel}} {{if order}}"),
                                        true,
                                        manager));

        assertThat(wrong.errors())
                .extracting(FieldError::code)
                .containsExactly(
                        "reply_name",
                        "invalid",
                        "mail_template_variable",
                        "reply_only_asked",
                        "template_condition");
    }

    @Test
    void oneNameIsOneReply() {
        replies.add(words("同名" + mark), true, manager);

        assertThatThrownBy(() -> replies.add(words("同名" + mark), true, manager))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reply_name_taken");
        replies.add(words("同名" + mark), false, agent);
    }

    @Test
    void thoseForTheComplaintComeFirstAndThoseForOthersNotAtAll() {
        replies.add(in("通用" + mark, null, CHINESE, null), true, manager);
        replies.add(in("充值" + mark, Category.RECHARGE_NOT_CREDITED, CHINESE, null), true, manager);
        replies.add(in("账号" + mark, Category.ACCOUNT_ANOMALY, CHINESE, null), true, manager);
        replies.add(in("问商家" + mark, null, CHINESE, MessageThread.MERCHANT), true, manager);
        replies.add(in("english" + mark, null, Locale.ENGLISH, null), true, manager);

        assertThat(
                        replies.fitting(
                                mark,
                                Category.RECHARGE_NOT_CREDITED,
                                CHINESE,
                                MessageThread.COMPLAINANT,
                                8,
                                agent))
                .extracting(CannedReply::name)
                .containsExactly("充值" + mark, "通用" + mark, "english" + mark);
    }

    @Test
    void thoseDeliveredAreWholeAndOfBothLanguages() throws IOException {
        List<WordReply> delivered = FirstReplies.read();

        delivered.forEach(WordReply::check);
        assertThat(delivered).extracting(WordReply::language).contains(CHINESE, Locale.ENGLISH);
        assertThat(replies.of(agent))
                .extracting(CannedReply::name)
                .containsAll(delivered.stream().map(WordReply::name).toList());
    }

    private List<CannedReply> found(Actor who) {
        return replies.fitting(mark, null, CHINESE, MessageThread.COMPLAINANT, 8, who);
    }

    private static WordReply words(String name) {
        return in(name, null, CHINESE, null);
    }

    private static WordReply in(
            String name, Category category, Locale language, MessageThread thread) {
        return new WordReply(name, category, language, thread, "您好 {{name}}");
    }
}
