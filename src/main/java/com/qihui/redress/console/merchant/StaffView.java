package com.qihui.redress.console.merchant;

import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.account.MerchantStaff;
import com.qihui.redress.account.OpenColleague;
import com.qihui.redress.console.ConsoleLayout;
import com.qihui.redress.console.component.Ask;
import com.qihui.redress.console.component.EmptyState;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.RowList;
import com.qihui.redress.console.component.Screen;
import com.qihui.redress.console.component.StatusChip;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.console.component.Tone;
import com.qihui.redress.shared.Page;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** Who answers for the merchant; its head enrols and disables the others. */
@Route(value = "merchant/staff", layout = ConsoleLayout.class)
@Menu(title = "staff.title", order = 14)
@RolesAllowed("MERCHANT")
public class StaffView extends Screen {

    private final MerchantStaff staff;
    private final Actor reader;
    private final boolean head;
    private final RowList<Account> rows;

    public StaffView(MerchantStaff staff, CurrentActor current) {
        super("");
        this.staff = staff;
        this.reader = current.get();
        this.head = staff.isHead(reader);
        rename(getTranslation("staff.title"));
        if (head) {
            Button open = new Button(getTranslation("staff.enrol"), click -> enrol());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            bar().actions(open);
        }
        rows = new RowList<>(Account::id, mark -> new Page<>(staff.colleagues(reader), null));
        rows.column(getTranslation("accounts.name"), "1fr", this::name)
                .column(getTranslation("accounts.role"), "120px", this::role)
                .column(getTranslation("accounts.state"), "96px", this::state)
                .column("", "96px", this::switches)
                .whenEmpty(
                        new EmptyState(
                                getTranslation("staff.none"), getTranslation("staff.none.next")));
        add(rows);
        rows.load();
    }

    private Component name(Account one) {
        HtmlContainer strong = new HtmlContainer("strong");
        strong.setText(one.displayName());
        HtmlContainer small = new HtmlContainer("small");
        small.setText(one.username());
        return new Div(strong, small);
    }

    private Component role(Account one) {
        return new Span(getTranslation(one.isMerchantHead() ? "staff.head" : "staff.member"));
    }

    private Component state(Account one) {
        return one.isActive()
                ? new StatusChip(Tone.OK, getTranslation("accounts.active"))
                : new StatusChip(Tone.MUTE, getTranslation("accounts.inactive"));
    }

    private Component switches(Account one) {
        boolean self = reader.accountId() != null && reader.accountId() == one.id();
        if (!head || self) {
            return new Span();
        }
        Button button =
                one.isActive()
                        ? new Button(getTranslation("accounts.deactivate"), click -> disable(one))
                        : new Button(getTranslation("accounts.activate"), click -> set(one, true));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void disable(Account one) {
        Ask.beforeLosing(
                getTranslation("accounts.deactivate.question", one.displayName()),
                getTranslation("accounts.deactivate.consequence"),
                getTranslation("accounts.deactivate"),
                () -> {
                    set(one, false);
                    Toast.done(getTranslation("accounts.deactivated"));
                });
    }

    private void set(Account one, boolean active) {
        staff.setActive(one.id(), one.version(), active, reader);
        rows.load();
    }

    private void enrol() {
        TextField username = new TextField(getTranslation("accounts.username"));
        PasswordField password = new PasswordField(getTranslation("accounts.password"));
        TextField displayName = new TextField(getTranslation("accounts.display_name"));
        Dialog dialog = new Dialog(getTranslation("staff.enrol"));
        dialog.setWidth("420px");
        Div form = new Div(username, password, displayName);
        form.addClassName("stack");
        form.getChildren().forEach(part -> part.getStyle().setWidth("100%"));
        dialog.add(form);
        Button save =
                new Button(
                        getTranslation("accounts.save"),
                        click -> {
                            boolean done =
                                    Gesture.at(
                                            Map.of(
                                                    "username", username,
                                                    "password", password,
                                                    "displayName", displayName),
                                            () ->
                                                    staff.enrol(
                                                            new OpenColleague(
                                                                    username.getValue(),
                                                                    password.getValue(),
                                                                    displayName.getValue()),
                                                            reader));
                            if (done) {
                                dialog.close();
                                rows.load();
                                Toast.done(getTranslation("staff.enrolled"));
                            }
                        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter()
                .add(new Button(getTranslation("console.cancel"), click -> dialog.close()), save);
        dialog.open();
    }
}
