package com.qihui.redress.console.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireCancel;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.told;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Accounts;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.account.Role;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.Rows;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class AccountsViewTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired Page page;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired Desk desk;

    private final String name = "newcomer" + COUNT.incrementAndGet();
    private Account known;

    @BeforeEach
    void anAdministratorLooksAtThePeople() {
        known = people.agent("GOODS");
        page.open("accounts", people.admin());
        Rows.all();
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void opensAnAccount() {
        fillIn(name, "N" + COUNT.get());

        _click(button("保存"));

        assertThat(told()).contains("账号已保存");
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(row(name)).contains("新来的人", "客服", "启用");
        assertThat(accounts.actorOf(name)).map(Actor::kind).contains(Actor.Kind.AGENT);
    }

    @Test
    void saysAtTheFieldWhoseNameAndNumberAreTaken() {
        fillIn(known.username(), known.agentNo());

        _click(button("保存"));

        assertThat(field("用户名").getErrorMessage()).isEqualTo("用户名已被使用");
        assertThat(field("工号（选填）").getErrorMessage()).isEqualTo("工号已被使用");
        assertThat(field("姓名").isInvalid()).isFalse();
        _setValue(field("用户名"), name);
        _setValue(field("工号（选填）"), "");
        _click(button("保存"));
        assertThat(accounts.actorOf(name)).isPresent();
    }

    @Test
    void saysAtTheFieldWhatIsMissingOrWrong() {
        _click(button("新建账号"));
        _setValue(field("用户名"), "Not A Name");

        _click(button("保存"));

        assertThat(field("用户名").getErrorMessage()).isEqualTo("格式不正确");
        assertThat(field("姓名").getErrorMessage()).isEqualTo("必填");
        _setValue(field("用户名"), name);
        _setValue(field("姓名"), "新来的人");
        _setValue(_get(PasswordField.class), "short");
        _click(button("保存"));
        assertThat(_get(PasswordField.class).getErrorMessage()).isEqualTo("至少 10 个字符");
        assertThat(accounts.actorOf(name)).isEmpty();
    }

    @Test
    void asksWhichMerchantSomebodyIsOf() {
        desk.merchant("账号小店");
        fillIn(name, "");
        role().setValue(Role.MERCHANT);
        assertThat(_find(TextField.class, spec -> spec.withLabel("工号（选填）"))).isEmpty();

        _click(button("保存"));

        assertThat(_get(ComboBox.class).getErrorMessage()).isEqualTo("必填");
        assertThat(accounts.actorOf(name)).isEmpty();
    }

    @Test
    void savesAllOnceThePasswordIsRightToo() {
        Rows.open(known.username());
        _setValue(field("姓名"), "改名的人");
        _setValue(_get(PasswordField.class), "short");
        _click(button("保存"));
        assertThat(_get(PasswordField.class).getErrorMessage()).isEqualTo("至少 10 个字符");

        _setValue(_get(PasswordField.class), "long-enough-now");
        _click(button("保存"));

        assertThat(told()).contains("账号已保存");
        assertThat(row(known.username())).contains("改名的人");
    }

    @Test
    void deactivatesWhoLeftAndLetsThemBack() {
        _click(Rows.button(known.username(), "停用").orElseThrow());
        _fireCancel(_get(ConfirmDialog.class));
        assertThat(accounts.actorOf(known.username())).isPresent();

        _click(Rows.button(known.username(), "停用").orElseThrow());
        assertThat(_get(ConfirmDialog.class).getElement().getProperty("header"))
                .contains(known.displayName());
        _fireConfirm(_get(ConfirmDialog.class));

        assertThat(told()).contains("账号已停用");
        assertThat(accounts.actorOf(known.username())).isEmpty();
        assertThat(row(known.username())).contains("已停用");
        _click(Rows.button(known.username(), "启用").orElseThrow());
        assertThat(accounts.actorOf(known.username())).isPresent();
    }

    @Test
    void namesRolesInWords() {
        assertThat(words()).doesNotContain("AGENT", "MANAGER", "GOODS", "!{");
        _click(button("新建账号"));

        assertThat(
                        role().getListDataView()
                                .getItems()
                                .map(one -> role().getItemLabelGenerator().apply(one)))
                .containsExactly("客服", "主管", "管理员", "商家");
    }

    @Test
    void isForAdministratorsAlone() {
        page.close();
        long shop = desk.merchant("账号小店").id();
        for (Account other : List.of(known, people.manager(), people.merchant(shop))) {
            page.open("accounts", other);

            assertThat(words()).as("%s", other.role()).contains("没有这个页面");
            page.close();
        }
    }

    private static void fillIn(String username, String agentNo) {
        _click(button("新建账号"));
        _setValue(field("用户名"), username);
        _setValue(_get(PasswordField.class), "long-enough-now");
        _setValue(field("姓名"), "新来的人");
        _setValue(field("工号（选填）"), agentNo);
    }

    private static String row(String username) {
        Rows.all();
        return Rows.saying(username).getTextRecursively();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Role> role() {
        return _get(Select.class, spec -> spec.withLabel("角色"));
    }
}
