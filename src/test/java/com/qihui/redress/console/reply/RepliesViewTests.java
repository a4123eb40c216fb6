package com.qihui.redress.console.reply;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.answering.Act;
import com.qihui.redress.answering.CannedReplies;
import com.qihui.redress.answering.CannedReply;
import com.qihui.redress.answering.WordReply;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.Rows;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class RepliesViewTests {

    @Autowired Page page;
    @Autowired People people;
    @Autowired CannedReplies replies;
    @Autowired Desk desk;

    private final String name = "话术" + UUID.randomUUID().toString().substring(0, 8);
    private Account manager;
    private Account agent;

    @BeforeEach
    void people() {
        manager = people.manager();
        agent = people.agent("GOODS");
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void managersWordASharedOneWithAPreviewAsTheyType() {
        page.open("replies", manager);
        _click(Page.button("新增共享话术"));

        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), name);
        _setValue(body(), "{{name}}，{{if due}}{{due}} 前答复{{end}}");
        assertThat(_find(Pre.class).get(0).getText()).isEqualTo("测试用户，11月23日 18:00 前答复");
        _click(Page.button("保存"));

        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(Page.told()).contains("已保存");
        assertThat(Page.words()).contains(name, "共享");
        assertThat(kept().madeBy()).isEqualTo(manager.actor().name());
    }

    @Test
    void whatIsWrongIsSaidAtTheField() {
        page.open("replies", agent);
        _click(Page.button("新增我的话术"));

        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), "有 空格");
        _setValue(body(), "{{passwort}}");
        _click(Page.button("保存"));

        assertThat(_get(TextField.class, spec -> spec.withLabel("名称")).getErrorMessage())
                .isEqualTo("名称里不能有空格和斜杠");
        assertThat(body().getErrorMessage()).isEqualTo("没有这个变量：{{passwort}}");
        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @Test
    void stepsArePutTogetherKeptAndTakenUpAgain() {
        page.open("replies", manager);
        _click(Page.button("新增共享话术"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), name);
        _setValue(body(), "正在核实");
        choose(Act.PRIORITY);
        _click(Page.button("加上"));
        choose(Act.NOTE);
        _setValue(steps("写给同事的话，可用变量"), "{{orde}}");
        _click(Page.button("加上"));
        choose(Act.TAKE);
        _click(Page.button("加上"));
        choose(Act.RELEASE);
        _click(Page.button("加上"));

        _click(Page.button("保存"));
        assertThat(act().getErrorMessage()).isEqualTo("没有这个变量：{{orde}}");
        choose(Act.NOTE);
        _setValue(steps("写给同事的话，可用变量"), "{{order}}");
        _click(Page.button("加上"));
        _click(Page.button("保存"));

        assertThat(kept().deeds().acts()).containsExactly(Act.PRIORITY, Act.NOTE, Act.RELEASE);
        assertThat(Page.words()).contains("同时：改优先级、记一条内部备注、放回待领取");
        open();
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("内部备注：{{order}}", "放回待领取");
    }

    @Test
    void promisesGoWithWordsToTheComplainantOnly() {
        page.open("replies", manager);
        _click(Page.button("新增共享话术"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("名称")), name);
        _setValue(body(), "正在核实");
        choose(Act.PROMISE);
        _setValue(steps("承诺什么，可用变量"), "答复");
        _click(Page.button("加上"));

        _click(Page.button("保存"));

        assertThat(act().getErrorMessage()).startsWith("承诺只能随写给用户的话作出");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Act> act() {
        return _get(
                Select.class,
                spec -> spec.withPredicate(one -> "加一步…".equals(one.getPlaceholder())));
    }

    private static void choose(Act chosen) {
        _setValue(act(), chosen);
    }

    private static TextField steps(String placeholder) {
        return _get(TextField.class, spec -> spec.withPlaceholder(placeholder));
    }

    @Test
    void changesAreVersionsAndOldWordsCanBeTakenUpAgain() {
        share();
        page.open("replies", manager);
        open();
        _setValue(body(), "新的说法");
        _click(Page.button("保存"));

        open();
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("历史版本（2）");
        _click(_find(Button.class, spec -> spec.withText("载入此版本")).get(1));
        assertThat(body().getValue()).isEqualTo("原来的说法");
        _click(Page.button("保存"));

        assertThat(kept().version()).isEqualTo(3);
        assertThat(kept().body()).isEqualTo("原来的说法");
    }

    @Test
    void whatIsRetiredCanBeUndoneAtOnce() {
        share();
        page.open("replies", manager);
        open();

        _click(Page.button("停用"));
        assertThat(Page.words()).doesNotContain(name);
        assertThat(kept().isRetired()).isTrue();

        _click(Page.button("撤销"));
        assertThat(Page.words()).contains(name);
        assertThat(kept().isRetired()).isFalse();
    }

    @Test
    void agentsReadSharedOnesAndKeepTheirOwn() {
        share();
        page.open("replies", agent);
        assertThat(Page.offers("新增共享话术")).isFalse();

        open();

        assertThat(body().isReadOnly()).isTrue();
        assertThat(Page.offers("停用")).isFalse();
        assertThat(Page.offers("保存")).isFalse();
    }

    @Test
    void anotherPersonsOwnAreNotShown() {
        replies.add(words(), false, manager.actor());

        page.open("replies", agent);

        assertThat(Page.words()).doesNotContain(name);
    }

    @Test
    void strangersDoNotComeIn() {
        share();
        Merchant shop = desk.merchant("话术外店");
        page.open("replies", people.merchant(shop.id()));
        assertThat(Page.words()).doesNotContain(name);
    }

    @Test
    void speaksEnglishToo() {
        page.openInEnglish("replies", manager);

        assertThat(Page.words()).contains("Replies", "Any category");
        _click(Page.button("New shared reply"));
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("Variables and conditions", "customer's name", "Sending it also does");
    }

    private void share() {
        replies.add(words(), true, manager.actor());
    }

    private WordReply words() {
        return new WordReply(name, null, Locale.SIMPLIFIED_CHINESE, null, "原来的说法");
    }

    private CannedReply kept() {
        return replies.of(manager.actor()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void open() {
        Rows.open(name);
    }

    private static TextArea body() {
        return _get(TextArea.class, spec -> spec.withLabel("内容"));
    }
}
