package com.qihui.redress.console.admin;

import com.qihui.redress.account.Account;
import com.qihui.redress.account.Accounts;
import com.qihui.redress.account.OpenAccount;
import com.qihui.redress.account.Profile;
import com.qihui.redress.account.Role;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.ticket.Team;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens an account, or changes one; what is wrong is said at the field. */
class AccountEditor extends Dialog {

    private final Accounts accounts;
    private @Nullable Account account;
    private final Runnable saved;
    private final TextField username = new TextField(getTranslation("accounts.username"));
    private final PasswordField password = new PasswordField();
    private final TextField displayName = new TextField(getTranslation("accounts.display_name"));
    private final TextField agentNo = new TextField(getTranslation("accounts.agent_no"));
    private final Select<Role> role = new Select<>();
    private final Select<Team> team = new Select<>();
    private final ComboBox<Merchant> merchant = new ComboBox<>();
    private final BigDecimalField limit = new BigDecimalField(getTranslation("accounts.limit"));
    private final Checkbox head = new Checkbox(getTranslation("accounts.head"));
    private final Map<String, HasValidationProperties> fields =
            Map.of(
                    "username", username,
                    "password", password,
                    "displayName", displayName,
                    "agentNo", agentNo,
                    "role", role,
                    "team", team,
                    "merchantId", merchant,
                    "approvalLimitYuan", limit);

    AccountEditor(
            Accounts accounts,
            List<Merchant> merchants,
            @Nullable Account account,
            Runnable saved) {
        this.accounts = accounts;
        this.account = account;
        this.saved = saved;
        setHeaderTitle(account == null ? getTranslation("accounts.open") : account.username());
        setWidth("420px");
        role.setLabel(getTranslation("accounts.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> getTranslation("role." + one));
        team.setLabel(getTranslation("accounts.team"));
        team.setItems(Team.values());
        team.setEmptySelectionAllowed(true);
        team.setItemLabelGenerator(one -> one == null ? "" : getTranslation("option." + one));
        merchant.setLabel(getTranslation("option.MERCHANT"));
        merchant.setItems(merchants);
        merchant.setItemLabelGenerator(Merchant::name);
        merchant.setClearButtonVisible(true);
        password.setLabel(
                getTranslation(account == null ? "accounts.password" : "accounts.password.reset"));
        role.addValueChangeListener(change -> suit(change.getValue()));
        if (account == null) {
            role.setValue(Role.AGENT);
        } else {
            fill(account, merchants);
        }
        Div form =
                new Div(
                        username,
                        password,
                        displayName,
                        role,
                        agentNo,
                        team,
                        merchant,
                        head,
                        limit);
        form.addClassName("stack");
        form.getChildren().forEach(part -> part.getStyle().setWidth("100%"));
        add(form);
        Button save = new Button(getTranslation("accounts.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("console.cancel"), click -> close()), save);
    }

    private void fill(Account known, List<Merchant> merchants) {
        username.setValue(known.username());
        username.setReadOnly(true);
        displayName.setValue(known.displayName());
        agentNo.setValue(known.agentNo() == null ? "" : known.agentNo());
        role.setValue(known.role());
        limit.setValue(known.approvalLimitYuan());
        head.setValue(known.isMerchantHead());
        if (known.team() != null) {
            team.setValue(Team.valueOf(known.team()));
        }
        Long id = known.merchantId();
        merchants.stream()
                .filter(one -> id != null && one.id() == id)
                .findFirst()
                .ifPresent(merchant::setValue);
    }

    private void suit(@Nullable Role chosen) {
        merchant.setVisible(chosen == Role.MERCHANT);
        head.setVisible(chosen == Role.MERCHANT);
        team.setVisible(chosen != Role.MERCHANT);
        agentNo.setVisible(chosen != Role.MERCHANT);
        limit.setVisible(approves(chosen));
        limit.setHelperText(
                getTranslation(
                        chosen == Role.MANAGER
                                ? "accounts.limit.manager"
                                : "accounts.limit.agent"));
    }

    private static boolean approves(@Nullable Role role) {
        return role == Role.AGENT || role == Role.MANAGER;
    }

    private void save() {
        if (Gesture.at(fields, this::keep)) {
            close();
            saved.run();
            Toast.done(getTranslation("accounts.saved"));
        }
    }

    private void keep() {
        if (account == null) {
            accounts.open(new OpenAccount(username.getValue(), password.getValue(), profile()));
            return;
        }
        Account changed = accounts.change(account.id(), account.version(), profile());
        account = changed;
        if (!password.getValue().isEmpty()) {
            accounts.resetPassword(changed.id(), password.getValue());
        }
    }

    private Profile profile() {
        boolean forMerchant = role.getValue() == Role.MERCHANT;
        String number = agentNo.getValue().strip();
        Team chosen = team.getValue();
        Merchant of = merchant.getValue();
        return new Profile(
                displayName.getValue().strip(),
                forMerchant || number.isEmpty() ? null : number,
                role.getValue(),
                forMerchant || chosen == null ? null : chosen.name(),
                forMerchant && of != null ? of.id() : null,
                approves(role.getValue()) ? limit.getValue() : null,
                forMerchant && head.getValue());
    }
}
