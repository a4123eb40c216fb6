package com.qihui.redress.console;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.wordsWithMenu;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.internal.UIInternals;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class ConsoleLayoutTests {

    private static final List<String> INBOX =
            List.of(
                    "inbox/mine",
                    "inbox/unassigned",
                    "inbox/due-within-hour",
                    "inbox/waiting-for-merchant",
                    "inbox/waiting-for-customer",
                    "inbox/outside");

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void leadsAnAgentToTheirWork() {
        page.open("", people.agent("GOODS"));

        assertThat(here()).contains("inbox/unassigned");
        assertThat(menu()).startsWith(INBOX.toArray(String[]::new)).hasSize(11);
        assertThat(menu()).endsWith("inbox/all-open", "mail", "inquiries", "promises", "replies");
        assertThat(wordsWithMenu()).contains("我的待办", "未分配", "全部未结").contains("客服");
    }

    @Test
    void leadsAManagerToTheFigures() {
        page.open("", people.manager());

        assertThat(here()).contains("dashboard");
        assertThat(menu())
                .containsAll(INBOX)
                .contains("inbox/review", "inbox/all-open")
                .endsWith(
                        "approvals",
                        "mail",
                        "inquiries",
                        "promises",
                        "replies",
                        "dashboard",
                        "policy",
                        "triage-rules",
                        "processes",
                        "merchants",
                        "outside",
                        "remedies",
                        "mail-templates")
                .hasSize(21);
    }

    @Test
    void leadsAnAdministratorToPeopleClausesAndTokens() {
        page.open("", people.admin());

        assertThat(here()).contains("accounts");
        assertThat(menu())
                .containsExactly(
                        "merchants", "remedies", "accounts", "clauses", "calendar", "tokens");
    }

    @Test
    void leadsAMerchantToTheirDesk() {
        page.open("", people.merchant(desk.merchant("菜单小店").id()));

        assertThat(here()).contains("merchant");
        assertThat(menu())
                .containsExactly(
                        "merchant", "merchant/promises", "merchant/standing", "merchant/staff");
    }

    @Test
    void everyEntryLeadsToAScreen() {
        for (Account who : List.of(people.agent("GOODS"), people.manager(), people.admin())) {
            page.open("", who);

            for (String address : menu()) {
                Page.follow(address);

                assertThat(here()).contains(address);
                assertThat(Page.words()).doesNotContain("没有这个页面", "页面没有打开");
            }
            page.close();
        }
    }

    @Test
    void saysWhoIsSignedIn() {
        Account agent = people.agent("GOODS");

        page.open("inbox/mine", agent);

        assertThat(wordsWithMenu()).contains(agent.displayName(), "客服");
    }

    @Test
    void keepsTheLanguageAndTheThemeWithTheBrowser() {
        page.open("inbox/mine", people.agent("GOODS"));
        assertThat(scripts()).anyMatch(script -> script.contains("redress-theme="));

        _click(button("English"));

        assertThat(scripts())
                .anyMatch(script -> script.contains("redress-lang") && script.contains("[en]"));
        page.close();
        page.openInEnglish("inbox/mine", people.agent("GOODS"));
        _click(button("中文"));
        assertThat(scripts())
                .anyMatch(script -> script.contains("redress-lang") && script.contains("[zh]"));
    }

    @Test
    void namesItsSwitchesForWhoCannotSeeThem() {
        page.open("inbox/mine", people.agent("GOODS"));

        assertThat(_find(Button.class))
                .allMatch(button -> !button.getText().isBlank() || named(button).isPresent());
        assertThat(_find(Button.class).stream().map(ConsoleLayoutTests::named))
                .contains(Optional.of("深色 / 浅色"), Optional.of("退出登录"), Optional.of("键盘操作"));
    }

    private static List<String> menu() {
        return _find(_get(SideMenu.class), Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static Optional<String> here() {
        return _find(_get(SideMenu.class), Anchor.class).stream()
                .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .map(Anchor::getHref)
                .findFirst();
    }

    private static Optional<String> named(Button button) {
        return button.getAriaLabel();
    }

    /** What the browser was told to do since it was last asked, and with what. */
    private static List<String> scripts() {
        UIInternals page = UI.getCurrent().getInternals();
        page.getStateTree().runExecutionsBeforeClientResponse();
        return page.dumpPendingJavaScriptInvocations().stream()
                .map(
                        one ->
                                one.getInvocation().getExpression()
                                        + one.getInvocation().getParameters().stream()
                                                .map(parameter -> "[" + parameter + "]")
                                                .toList())
                .toList();
    }
}
