package com.qihui.redress.console.dossier;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.submission.Made;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.submission.delivery.HandIn;
import com.qihui.redress.submission.delivery.Offer;
import com.qihui.redress.submission.delivery.Way;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class HandInDialogTests {

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired Page page;
    @Autowired SubmissionDesk submissions;
    @Autowired SubmissionDialogs dialogs;

    private Ticket ticket;

    @BeforeEach
    void open() {
        ticket =
                desk.file(
                        Complaints.about(
                                desk.merchant("要递交材料的店").name(), Category.AFTERSALES_DELAY));
        page.open("tickets/" + ticket.number(), people.agent("RECHARGE"));
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void saysHowTheBodyTakesPapersAndThatNoneHasAnInterface() {
        HandInDialog dialog = dialog(Body.MARKET_REGULATION_12315);

        assertThat(words(dialog))
                .contains("总局令第121号第八条", "目前没有机构向平台公开案件交换接口")
                .doesNotContain("hand_in.");
        assertThat(ways(dialog).getItemLabelGenerator().apply(offer(dialog, Way.MAIL)))
                .isEqualTo("正式邮件，发到 office@body.example");
        assertThat(_find(dialog, Anchor.class)).as("to be downloaded").isNotEmpty();
    }

    @Test
    void shutsWhatIsNotSetUpAndSaysWhy() {
        HandInDialog dialog = dialog(Body.SMALL_CLAIMS);

        for (Way way : new Way[] {Way.MAIL, Way.EXCHANGE}) {
            assertThat(ways(dialog).getItemEnabledProvider().test(offer(dialog, way))).isFalse();
        }
        assertThat(ways(dialog).getItemLabelGenerator().apply(offer(dialog, Way.MAIL)))
                .isEqualTo("正式邮件（没有设置该机构的邮箱）");
    }

    @Test
    void asksHowTheComplainantAgreedAtTheField() {
        HandInDialog dialog = dialog(Body.MARKET_REGULATION_12315);
        ways(dialog).setValue(offer(dialog, Way.MAIL));

        _click(button(dialog, "递交"));

        assertThat(_get(dialog, TextArea.class).isInvalid()).isTrue();
        assertThat(submissions.handedIn(ticket.number())).isEmpty();
    }

    @Test
    void handsInAndShowsHowFarItGot() {
        HandInDialog dialog = dialog(Body.MARKET_REGULATION_12315);
        ways(dialog).setValue(offer(dialog, Way.MAIL));
        _get(dialog, TextArea.class).setValue("电话中同意");

        _click(button(dialog, "递交"));

        assertThat(submissions.handedIn(ticket.number()))
                .extracting(HandIn::way, HandIn::consent)
                .containsExactly(tuple(Way.MAIL, "电话中同意"));
        assertThat(dialog.isOpened()).isFalse();
        dialogs.open(ticket.number());
        assertThat(_get(SubmissionDialog.class).getElement().getTextRecursively())
                .contains("待发送", "正式邮件");
        _get(SubmissionDialog.class).close();
        Page.follow("tickets/" + ticket.number());
        assertThat(Page.words()).contains("递交了").doesNotContain("{0}", "journal.");
    }

    private HandInDialog dialog(Body body) {
        Made made = submissions.make(ticket.number(), Paper.complaint(body), submissions.reader());
        HandInDialog dialog = new HandInDialog(ticket.number(), made, submissions, () -> {});
        dialog.open();
        return dialog;
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Offer> ways(HandInDialog dialog) {
        return _get(dialog, RadioButtonGroup.class);
    }

    private static Offer offer(HandInDialog dialog, Way way) {
        return ways(dialog)
                .getGenericDataView()
                .getItems()
                .filter(one -> one.way() == way)
                .findFirst()
                .orElseThrow();
    }

    private static Button button(HandInDialog dialog, String words) {
        return _get(dialog, Button.class, spec -> spec.withText(words));
    }

    private static String words(HandInDialog dialog) {
        return dialog.getElement().getTextRecursively();
    }
}
