package com.qihui.redress.console.inquiry;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class InquiriesViewTests {

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired Page page;

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void anAgentEntersALetterAndComesToItsComplaintWithTheAnswerInFront() {
        String orderNo = "QH" + UUID.randomUUID();
        Ticket ticket =
                desk.file(
                        Complaints.ofOrder(
                                Complaints.withoutEvidence(desk.merchant("来函小店").name()), orderNo));
        page.open("inquiries", people.agent("RECHARGE"));
        assertThat(Page.words()).contains("来函登记");
        InquiryDialog dialog = dialog();

        field(dialog, "机构的案号").setValue("市监-" + orderNo);
        field(dialog, "订单号").setValue(orderNo);
        field(dialog, "来函所称的投诉人").setValue("某消费者");
        _get(dialog, TextArea.class).setValue("请十日内答复");
        _click(_get(dialog, Button.class, spec -> spec.withText("登记来函")));

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("tickets/" + ticket.number());
        Dialog dossiers =
                _find(Dialog.class).stream()
                        .filter(one -> "外部机构的材料".equals(one.getHeaderTitle()))
                        .findFirst()
                        .orElseThrow();
        assertThat(_get(dossiers, RadioButtonGroup.class).getValue()).isEqualTo(Paper.Kind.ANSWER);
        dossiers.close();
        Page.follow("inquiries");
        assertThat(Page.words())
                .contains("市监-" + orderNo, ticket.number())
                .doesNotContain("inquiry.");
    }

    @Test
    void whatIsLeftOutIsSaidAtTheField() {
        page.open("inquiries", people.agent("RECHARGE"));
        InquiryDialog dialog = dialog();

        _click(_get(dialog, Button.class, spec -> spec.withText("登记来函")));

        assertThat(dialog.isOpened()).isTrue();
        assertThat(field(dialog, "机构的案号").isInvalid()).isTrue();
        assertThat(field(dialog, "订单号").isInvalid()).isTrue();
        assertThat(_get(dialog, TextArea.class).isInvalid()).isTrue();
    }

    @Test
    void isInEnglishWhollyAndNotForMerchants() {
        page.openInEnglish("inquiries", people.manager());
        assertThat(Page.words()).contains("Enter an inquiry").doesNotContain("来函");
        page.close();

        page.open("inquiries", people.merchant(desk.merchant("来函小店").id()));
        assertThat(Page.words()).doesNotContain("登记来函");
    }

    private static InquiryDialog dialog() {
        _click(_get(Button.class, spec -> spec.withText("登记来函")));
        return _get(InquiryDialog.class);
    }

    private static TextField field(InquiryDialog dialog, String label) {
        return _get(dialog, TextField.class, spec -> spec.withLabel(label));
    }
}
