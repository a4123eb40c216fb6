package com.qihui.redress.console.component;

import com.qihui.redress.conversation.Message;
import com.qihui.redress.conversation.Messages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Predicate;

/** Puts right what one said: it stays as it is, and the correction follows it. */
public class CorrectDialog extends Dialog {

    /**
     * @param send says it, and whether that was done
     */
    public CorrectDialog(Message wrong, Predicate<String> send) {
        TextArea text = new TextArea(I18NProvider.translate("ticket.correct.text"));
        text.setWidthFull();
        text.setMinRows(4);
        text.setMaxLength(Messages.LIMIT);
        text.setValue(wrong.body());
        text.setHelperText(I18NProvider.translate("ticket.correct.what." + wrong.thread()));
        text.setManualValidation(true);
        text.setErrorMessage(I18NProvider.translate("ticket.correct.same"));
        text.addValueChangeListener(change -> text.setInvalid(false));
        Button confirm =
                new Button(
                        I18NProvider.translate("ticket.correct.send"),
                        click -> {
                            String said = text.getValue().strip();
                            text.setInvalid(said.isEmpty() || said.equals(wrong.body().strip()));
                            if (!text.isInvalid() && send.test(said)) {
                                close();
                            }
                        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(I18NProvider.translate("console.cancel"), click -> close());
        setHeaderTitle(I18NProvider.translate("ticket.correct.title"));
        setWidth("560px");
        add(text);
        getFooter().add(cancel, confirm);
        text.setAutofocus(true);
    }
}
