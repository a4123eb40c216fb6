package com.qihui.redress.console.admin;

import com.qihui.redress.account.Account;
import com.qihui.redress.account.Accounts;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.component.Ask;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The people who may sign in. */
@Route(value = "accounts", layout = ConsoleLayout.class)
@Menu(title = "accounts.title", order = 120)
@RolesAllowed("ADMIN")
public class AccountsView extends Screen {

    private static final int PAGE = 50;

    private final Accounts accounts;
    private final Merchants merchants;
    private final RowList<Account> rows;

    public AccountsView(Accounts accounts, Merchants merchants) {
        super("");
        this.accounts = accounts;
        this.merchants = merchants;
        rename(getTranslation("accounts.title"));
        Button open = new Button(getTranslation("accounts.open"), click -> edit(null));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        bar().actions(open);
        rows = new RowList<>(Account::id, mark -> accounts.list(mark, PAGE));
        rows.column(getTranslation("accounts.name"), "1fr", this::name)
                .column(getTranslation("accounts.role"), "120px", this::role)
                .column(getTranslation("accounts.belongs"), "160px", this::belongs)
                .column(getTranslation("accounts.state"), "96px", this::state)
                .column("", "96px", this::switches);
        rows.onOpen(this::edit);
        add(rows);
        rows.load();
    }

    private void edit(@Nullable Account account) {
        new AccountEditor(accounts, merchants.all(), account, rows::load).open();
    }

    private Component name(Account account) {
        HtmlContainer strong = new HtmlContainer("strong");
        strong.setText(account.displayName());
        HtmlContainer small = new HtmlContainer("small");
        small.setText(
                account.agentNo() == null
                        ? account.username()
                        : account.username() + " · " + account.agentNo());
        return new Div(strong, small);
    }

    private Component role(Account account) {
        return new Span(getTranslation("role." + account.role()));
    }

    private Component belongs(Account account) {
        if (account.team() != null) {
            return new Span(getTranslation("option." + account.team()));
        }
        Long merchant = account.merchantId();
        return new Span(
                merchant == null ? "—" : merchants.byId(merchant).map(Merchant::name).orElse("—"));
    }

    private Component state(Account account) {
        return account.isActive()
                ? new StatusChip(Tone.OK, getTranslation("accounts.active"))
                : new StatusChip(Tone.MUTE, getTranslation("accounts.inactive"));
    }

    private Component switches(Account account) {
        Button button =
                account.isActive()
                        ? new Button(
                                getTranslation("accounts.deactivate"), click -> deactivate(account))
                        : new Button(
                                getTranslation("accounts.activate"), click -> activate(account));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void activate(Account account) {
        accounts.activate(account.id(), account.version());
        rows.load();
    }

    private void deactivate(Account account) {
        Ask.beforeLosing(
                getTranslation("accounts.deactivate.question", account.displayName()),
                getTranslation("accounts.deactivate.consequence"),
                getTranslation("accounts.deactivate"),
                () -> {
                    accounts.deactivate(account.id(), account.version());
                    rows.load();
                    Toast.done(getTranslation("accounts.deactivated"));
                });
    }
}
