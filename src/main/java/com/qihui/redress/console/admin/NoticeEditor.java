package com.qihui.redress.console.admin;

import com.qihui.redress.console.component.Gesture;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.sla.HolidayYear;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;

/** A year's holiday notice, in the format in which others publish it. */
class NoticeEditor extends Dialog {

    private static final int MOST = 40_000;

    private final TextArea text = new TextArea(getTranslation("calendar.notice"));
    private final Consumer<HolidayYear> taken;

    /**
     * @param json what is there already, empty for a year to come
     */
    NoticeEditor(String json, Consumer<HolidayYear> taken) {
        this.taken = taken;
        setHeaderTitle(getTranslation("calendar.notice.title"));
        setWidth("560px");
        text.setWidthFull();
        text.setMinRows(12);
        text.setMaxRows(20);
        text.setMaxLength(MOST);
        text.setManualValidation(true);
        text.setHelperText(getTranslation("calendar.notice.help"));
        text.setValue(json);
        add(text);
        Button take = new Button(getTranslation("calendar.notice.take"), click -> take());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("console.cancel"), click -> close()), take);
    }

    private void take() {
        if (Gesture.at(Map.of("notice", text), this::read)) {
            close();
        }
    }

    private void read() {
        if (text.getValue().isBlank()) {
            throw RuleViolation.of("notice", "required");
        }
        taken.accept(HolidayYear.of(text.getValue()));
    }
}
