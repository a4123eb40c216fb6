package com.qihui.redress.console.inquiry;

import com.qihui.redress.account.Actor;
import com.qihui.redress.console.Attachments;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.Uploads;
import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.workflow.inquiry.Entered;
import com.qihui.redress.workflow.inquiry.InquiryDesk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** An agent enters what a body asks; the letter itself goes with it as files. */
class InquiryDialog extends Dialog {

    private final InquiryDesk desk;
    private final Actor by;
    private final transient BiConsumer<Entered, Body> done;
    private final InquiryFields fields;
    private final transient Attachments letter;
    private final Button enter;

    /**
     * @param done called with what became of it
     */
    InquiryDialog(
            InquiryDesk desk,
            Uploads uploads,
            Moments moments,
            Actor by,
            BiConsumer<Entered, Body> done) {
        this.desk = desk;
        this.by = by;
        this.done = done;
        fields = new InquiryFields(moments);
        letter = new Attachments(uploads);
        enter = new Button(getTranslation("inquiry.enter"), click -> enter());
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        enter.setDisableOnClick(true);
        setHeaderTitle(getTranslation("inquiry.enter"));
        setWidth("620px");
        setCloseOnOutsideClick(false);
        Div content = new Div(fields, letter.button(), letter.chosen());
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(getTranslation("console.cancel"), click -> close()), enter);
    }

    private void enter() {
        List<Entered> entered = new ArrayList<>();
        try {
            Gesture.at(
                    fields.byName(),
                    () -> entered.add(desk.enter(fields.read(), letter.files(), by)));
        } finally {
            enter.setEnabled(true);
        }
        if (!entered.isEmpty()) {
            close();
            done.accept(entered.get(0), fields.body());
        }
    }
}
