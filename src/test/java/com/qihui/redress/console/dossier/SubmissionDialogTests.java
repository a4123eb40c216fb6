package com.qihui.redress.console.dossier;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Moments;
import com.qihui.redress.console.Page;
import com.qihui.redress.escalation.Body;
import com.qihui.redress.shared.Hash;
import com.qihui.redress.submission.Paper;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class SubmissionDialogTests {

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired Page page;
    @Autowired SubmissionDesk submissions;
    @Autowired Moments moments;

    private final Deque<Runnable> elsewhere = new ArrayDeque<>();

    Ticket ticket;
    SubmissionDialog dialog;

    @BeforeEach
    void open() {
        ticket =
                desk.file(
                        Complaints.about(
                                desk.merchant("要出材料的店").name(), Category.AFTERSALES_DELAY));
        page.open("tickets/" + ticket.number(), people.agent("RECHARGE"));
        dialog = new SubmissionDialog(ticket.number(), submissions, moments, elsewhere::add);
        dialog.open();
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void isInTheMenuOfTheComplaint() {
        assertThat(Page.words()).contains("更多");
        dialog.close();
    }

    @Test
    @SuppressWarnings("unchecked")
    void saysWhatIsMissingBeforeItIsMade() {
        assertThat(words()).contains("该机构要求而目前缺少", "通信地址", "平台不收集地址", "平台工作人员的姓名", "还没有制作过");

        _get(dialog, Select.class).setValue(Body.TELECOM_APPEAL);
        assertThat(words()).contains("邮政编码", "首次向运营商投诉的时间和结果");

        _get(dialog, RadioButtonGroup.class).setValue(Paper.Kind.ANSWER);
        assertThat(words()).contains("该机构要求的内容齐全").doesNotContain("邮政编码");
    }

    @Test
    void showsThatItIsBeingMadeAndThenWhatWasMade() {
        make();
        assertThat(words()).contains("正在制作");
        assertThat(makeButton().isEnabled()).isFalse();

        elsewhere.remove().run();
        MockVaadin.clientRoundtrip();

        assertThat(words()).contains("SHA-256", "当前情况已制作").doesNotContain("还没有制作过");
        byte[] zip = DownloadKt._download(_find(dialog, Anchor.class).get(0));
        assertThat(Hash.sha256(zip)).isEqualTo(submissions.made(ticket.number()).get(0).sha256());
        assertThat(makeButton().isEnabled()).isFalse();
    }

    @Test
    void isToldOfInTheRecordOfTheComplaint() {
        make();
        elsewhere.remove().run();
        MockVaadin.clientRoundtrip();
        dialog.close();

        Page.follow("tickets/" + ticket.number());

        assertThat(Page.words()).contains("制作了投诉材料（").doesNotContain("{0}");
    }

    private void make() {
        makeButton().click();
    }

    private Button makeButton() {
        return _find(Button.class).stream()
                .filter(one -> one.getText().contains("制作"))
                .findFirst()
                .orElseThrow();
    }

    private String words() {
        return dialog.getElement().getTextRecursively()
                + _find(dialog, Button.class).stream().map(Button::getText).toList();
    }
}
