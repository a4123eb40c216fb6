package com.qihui.redress.console.ticket;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;

/** Asks why before something is done; stays open until it was. */
class ReasonDialog extends Dialog {

    /**
     * @param act does it with the reason, and says whether it was done
     */
    ReasonDialog(String action, String consequence, Wording wording, Predicate<String> act) {
        TextArea reason = new TextArea(wording.say("field.reason"));
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setMaxLength(2_000);
        reason.setHelperText(consequence);
        reason.setManualValidation(true);
        reason.setErrorMessage(wording.say("error.required"));
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        Button confirm =
                new Button(
                        action,
                        click -> {
                            reason.setInvalid(reason.getValue().isBlank());
                            if (!reason.isInvalid() && act.test(reason.getValue().strip())) {
                                close();
                            }
                        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(wording.say("console.cancel"), click -> close());
        setHeaderTitle(action);
        setWidth("440px");
        add(reason);
        getFooter().add(cancel, confirm);
    }
}
