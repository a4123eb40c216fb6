package com.qihui.redress.console.inquiry;

import com.qihui.redress.console.Moments;
import com.qihui.redress.console.component.DateWords;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.escalation.inquiry.EnterInquiry;
import com.qihui.redress.escalation.inquiry.Means;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who asks, about which order, when it came and until when an answer is owed. */
class InquiryFields extends Div {

    private static final int NAME = 60;
    private static final int ORDER = 64;
    private static final int PHONE = 20;

    private final Select<Body> body = new Select<>();
    private final TextField caseNo = text("inquiry.case_no", NAME);
    private final TextField orderNo = text("inquiry.order", ORDER);
    private final Select<Means> means = new Select<>();
    private final DatePicker receivedOn = day("inquiry.received");
    private final DatePicker answerDueOn = day("inquiry.due");
    private final TextField complainant = text("inquiry.complainant", NAME);
    private final TextField phone = text("inquiry.phone", PHONE);
    private final TextArea wanted = new TextArea();

    InquiryFields(Moments moments) {
        body.setLabel(getTranslation("inquiry.body"));
        body.setItems(Arrays.stream(Body.values()).filter(one -> one != Body.NONE).toList());
        body.setItemLabelGenerator(one -> getTranslation("portal.body." + one));
        body.setValue(Body.MARKET_REGULATION_12315);
        means.setLabel(getTranslation("inquiry.means"));
        means.setItems(Means.values());
        means.setItemLabelGenerator(one -> getTranslation("inquiry.means." + one));
        means.setValue(Means.LETTER);
        receivedOn.setValue(moments.now().toLocalDate());
        receivedOn.setMax(moments.now().toLocalDate());
        answerDueOn.setHelperText(getTranslation("inquiry.due.none"));
        wanted.setLabel(getTranslation("inquiry.wanted"));
        wanted.setHelperText(getTranslation("inquiry.wanted.why"));
        wanted.setMaxLength(EnterInquiry.WANTED);
        wanted.setManualValidation(true);
        wanted.setMinRows(4);
        wanted.setWidthFull();
        Div fields =
                new Div(body, caseNo, orderNo, means, receivedOn, answerDueOn, complainant, phone);
        fields.addClassName("fields");
        add(fields, wanted);
        addClassName("stack");
    }

    Body body() {
        return body.getValue();
    }

    EnterInquiry read() {
        return new EnterInquiry(
                body.getValue(),
                caseNo.getValue().strip(),
                orderNo.getValue().strip(),
                receivedOn.getValue(),
                answerDueOn.getValue(),
                means.getValue(),
                complainant.getValue().strip(),
                phone.getValue().isBlank() ? null : phone.getValue().strip(),
                wanted.getValue().strip());
    }

    Map<String, HasValidationProperties> byName() {
        Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
        fields.put("body", body);
        fields.put("caseNo", caseNo);
        fields.put("orderNo", orderNo);
        fields.put("receivedOn", receivedOn);
        fields.put("answerDueOn", answerDueOn);
        fields.put("means", means);
        fields.put("complainant", complainant);
        fields.put("phone", phone);
        fields.put("wanted", wanted);
        return fields;
    }

    private TextField text(String label, int most) {
        TextField field = new TextField(getTranslation(label));
        field.setMaxLength(most);
        field.setManualValidation(true);
        return field;
    }

    private DatePicker day(String label) {
        DatePicker field = new DatePicker(getTranslation(label));
        field.setI18n(new DateWords(getLocale()));
        field.setLocale(getLocale());
        field.setManualValidation(true);
        return field;
    }
}
