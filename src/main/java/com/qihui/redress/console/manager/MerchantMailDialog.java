package com.qihui.redress.console.manager;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.console.component.Toast;
import com.qihui.redress.merchant.ChangeContact;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.MerchantContacts;
import com.qihui.redress.shared.Conflict;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;

/** An administrator enters where a merchant is reminded of its promises. */
class MerchantMailDialog extends Dialog {

    private static final int LONGEST = 120;

    private final Merchant merchant;
    private final MerchantContacts contacts;
    private final Actor by;
    private final Runnable changed;
    private final TextField email = new TextField();

    MerchantMailDialog(Merchant merchant, MerchantContacts contacts, Actor by, Runnable changed) {
        this.merchant = merchant;
        this.contacts = contacts;
        this.by = by;
        this.changed = changed;
        setHeaderTitle(merchant.name());
        setWidth("460px");
        email.setLabel(getTranslation("merchants.email"));
        email.setHelperText(getTranslation("merchants.email.help"));
        email.setValue(Objects.requireNonNullElse(merchant.email(), ""));
        email.setMaxLength(LONGEST);
        email.setManualValidation(true);
        email.setWidthFull();
        email.focus();
        add(email);
        Button save = new Button(getTranslation("merchants.email.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("console.cancel"), click -> close()), save);
    }

    private void save() {
        try {
            boolean done =
                    Gesture.at(
                            Map.of("email", email),
                            () ->
                                    contacts.change(
                                            merchant.id(),
                                            merchant.version(),
                                            new ChangeContact(email.getValue()),
                                            by));
            if (!done) {
                return;
            }
            Toast.done(getTranslation("merchants.email.saved"));
        } catch (Conflict late) {
            Toast.failed(
                    getTranslation("error." + late.code()),
                    getTranslation("remedies.loaded_again"));
        }
        close();
        changed.run();
    }
}
