package com.qihui.redress.console.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Scope;
import com.qihui.redress.account.TokenHolder;
import com.qihui.redress.account.TokenHolders;
import com.qihui.redress.account.Tokens;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.Rows;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class TokensViewTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired Page page;
    @Autowired People people;
    @Autowired Tokens tokens;
    @Autowired TokenHolders holders;
    @Autowired TravellingClock clock;

    private final String name = "商城系统" + COUNT.incrementAndGet() + "号";
    private Account admin;

    @BeforeEach
    void anAdministratorLooksAtTheTokens() {
        admin = people.admin();
        page.open("tokens", admin);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void showsATokenOnceAndNeverAgain() {
        String clear = issue();
        assertThat(holders.authenticate(clear))
                .map(TokenHolder::scopes)
                .contains(Set.of(Scope.COMPLAINTS_READ));

        _click(button("关闭"));

        assertThat(_find(TextField.class)).isEmpty();
        assertThat(Rows.saying(name).getTextRecursively()).contains("complaints:read", "有效");
        assertThat(everythingOnThePage()).contains(name).doesNotContain(clear);
        page.close();
        page.open("tokens", admin);
        assertThat(everythingOnThePage()).contains(name).doesNotContain(clear);
    }

    @Test
    void saysAtTheFieldWhatIsMissing() {
        _click(button("签发令牌"));

        _click(inDialog("签发令牌"));

        assertThat(_get(TextField.class).getErrorMessage()).isEqualTo("必填");
        assertThat(scopes().getErrorMessage()).isEqualTo("必填");
    }

    @Test
    void revokesAToken() {
        String clear = issue();
        _click(button("关闭"));

        _click(Rows.button(name, "撤销").orElseThrow());
        assertThat(holders.authenticate(clear)).isPresent();
        _fireConfirm(_get(ConfirmDialog.class));

        assertThat(holders.authenticate(clear)).isEmpty();
        assertThat(Rows.saying(name).getTextRecursively()).contains("已撤销");
        assertThat(Rows.button(name, "撤销")).isEmpty();
    }

    @Test
    void saysOfATokenThatItExpired() {
        issue();
        _click(button("关闭"));

        clock.travel(Duration.ofDays(91));
        page.close();
        page.open("tokens", admin);

        assertThat(Rows.saying(name).getTextRecursively()).contains("已过期");
    }

    @Test
    void isForAdministratorsAlone() {
        page.close();
        for (Account other : List.of(people.agent("GOODS"), people.manager())) {
            page.open("tokens", other);

            assertThat(words()).as("%s", other.role()).contains("没有这个页面");
            page.close();
        }
    }

    private String issue() {
        _click(button("签发令牌"));
        _setValue(_get(TextField.class), name);
        _setValue(scopes(), Set.of(Scope.COMPLAINTS_READ));
        _click(inDialog("签发令牌"));
        return _get(TextField.class, spec -> spec.withLabel("请立即保存，关闭后无法再次查看")).getValue();
    }

    private static Button inDialog(String text) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(text));
    }

    /** With what stands in fields and attributes. */
    private static String everythingOnThePage() {
        return Page.shown().getElement().getOuterHTML();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CheckboxGroup<Scope> scopes() {
        return _get(CheckboxGroup.class);
    }
}
