package com.qihui.redress.console.component;

import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.Messages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;

/** Puts right what one said: it stays as it is, and the correction follows it. */
public abstract class CorrectDialog extends Dialog {

    /** How it should have been. */
    protected final TextArea text = new TextArea(I18NProvider.translate("ticket.correct.text"));

    private final Message wrong;

    protected CorrectDialog(Message wrong) {
        this.wrong = wrong;
        text.setWidthFull();
        text.setMinRows(4);
        text.setMaxLength(Messages.LIMIT);
        text.setValue(wrong.body());
        text.setHelperText(I18NProvider.translate("ticket.correct.what." + wrong.thread()));
        text.setManualValidation(true);
        text.addValueChangeListener(change -> text.setInvalid(false));
        Button confirm = new Button(I18NProvider.translate("ticket.correct.send"), click -> send());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(I18NProvider.translate("console.cancel"), click -> close());
        setHeaderTitle(I18NProvider.translate("ticket.correct.title"));
        setWidth("560px");
        setCloseOnOutsideClick(false);
        add(text);
        getFooter().add(cancel, confirm);
        text.setAutofocus(true);
    }

    /** Says what stands there, unless it is the same. */
    protected final void send() {
        String said = text.getValue().strip();
        if (said.isEmpty() || said.equals(wrong.body().strip())) {
            fail(I18NProvider.translate("ticket.correct.same"));
        } else if (say(said)) {
            close();
        }
    }

    private void fail(String why) {
        text.setErrorMessage(why);
        text.setInvalid(true);
    }

    /** Whether that was done. */
    protected abstract boolean say(String said);
}
