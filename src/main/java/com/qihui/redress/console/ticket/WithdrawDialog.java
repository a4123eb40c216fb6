package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.conversation.ContactMeans;
import com.qihui.redress.conversation.Promise;
import com.qihui.redress.conversation.WithdrawPromise;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Predicate;

/** Withdraws a promise, which needs the complainant's consent: who gave it, and how. */
class WithdrawDialog extends Dialog {

    private final TextArea reason = new TextArea();
    private final TextField consentBy = new TextField();
    private final RadioButtonGroup<ContactMeans> consentHow = new RadioButtonGroup<>();
    private final Predicate<WithdrawPromise> withdraw;

    /**
     * @param complainant who agrees, unless somebody speaks for them
     * @param withdraw does it, and says whether it was done
     */
    WithdrawDialog(
            Promise promise,
            String complainant,
            Wording wording,
            Predicate<WithdrawPromise> withdraw) {
        this.withdraw = withdraw;
        setHeaderTitle(wording.say("ticket.promise.withdraw"));
        setWidth("440px");
        Div what = new Div(promise.body());
        what.addClassName("words");
        Div consequence = new Div(wording.say("ticket.promise.withdraw.consequence"));
        consequence.addClassNames("quiet", "small");
        reason.setLabel(wording.say("field.reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.focus();
        consentBy.setLabel(wording.say("promise.consent.by"));
        consentBy.setMaxLength(60);
        consentBy.setValue(complainant);
        consentHow.setLabel(wording.say("promise.consent.how"));
        consentHow.setItems(ContactMeans.values());
        consentHow.setItemLabelGenerator(one -> wording.say("contact.means." + one));
        consentHow.addClassNames("segments", "boxed");
        consentHow.setValue(ContactMeans.CALL);
        Div body = new Div(what, reason, consentBy, consentHow, consequence);
        body.addClassName("stack");
        add(body);
        Button confirm = new Button(wording.say("ticket.promise.withdraw"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Button(wording.say("console.cancel"), click -> close()), confirm);
    }

    private void confirm() {
        WithdrawPromise how =
                new WithdrawPromise(reason.getValue(), consentBy.getValue(), consentHow.getValue());
        boolean[] done = {false};
        Gesture.at(
                Map.of("reason", reason, "consentBy", consentBy, "consentHow", consentHow),
                () -> done[0] = withdraw.test(how));
        if (done[0]) {
            close();
        }
    }
}
