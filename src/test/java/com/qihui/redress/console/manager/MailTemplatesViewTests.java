package com.qihui.redress.console.manager;

import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireCancel;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.mail.out.MailTemplate;
import com.qihui.redress.mail.out.MailTemplates;
import com.qihui.redress.mail.out.Occasion;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class MailTemplatesViewTests {

    @Autowired Page page;
    @Autowired People people;
    @Autowired MailTemplates templates;

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void showsWhatWillBeSentAsOneTypesAndKeepsIt() {
        page.open("mail-templates", people.manager());
        choose(Occasion.PROPOSAL);
        String before = text().getValue();

        LocatorJ._setValue(text(), "{{name}}：{{text}}，谢谢。");
        assertThat(LocatorJ._get(Pre.class).getText()).isEqualTo("测试用户：（这里是所说的内容），谢谢。");
        Page.button("保存为新版本").click();

        assertThat(Page.told()).contains("即刻生效");
        assertThat(templates.current(Occasion.PROPOSAL, Locale.SIMPLIFIED_CHINESE).body())
                .isEqualTo("{{name}}：{{text}}，谢谢。");
        assertThat(Page.words()).contains("随程序提供的版本");
        assertThat(before).contains("{{text}}");
    }

    @Test
    void saysWhatIsWrongAtTheField() {
        page.open("mail-templates", people.manager());
        choose(Occasion.MESSAGE);

        LocatorJ._setValue(text(), "{{passwort}} {{text}}");
        Page.button("保存为新版本").click();

        assertThat(text().isInvalid()).isTrue();
        assertThat(text().getErrorMessage()).isEqualTo("没有这个变量：{{passwort}}");
    }

    @Test
    void whatIsWrittenIsNotGivenUpUnasked() {
        page.open("mail-templates", people.manager());
        choose(Occasion.PROPOSAL);
        LocatorJ._setValue(text(), "没写完：{{text}}");

        choose(Occasion.MESSAGE);
        assertThat(occasion().getValue()).isEqualTo(Occasion.PROPOSAL);
        _fireCancel(LocatorJ._get(ConfirmDialog.class));
        assertThat(text().getValue()).isEqualTo("没写完：{{text}}");

        choose(Occasion.MESSAGE);
        _fireConfirm(LocatorJ._get(ConfirmDialog.class));
        assertThat(occasion().getValue()).isEqualTo(Occasion.MESSAGE);
        assertThat(text().getValue())
                .isEqualTo(templates.current(Occasion.MESSAGE, Locale.SIMPLIFIED_CHINESE).body());
    }

    @Test
    void nobodyLeavesWhatTheyWroteUnasked() {
        page.open("mail-templates", people.manager());
        UI.getCurrent().navigate("merchants");
        LocatorJ._assertNone(ConfirmDialog.class);

        UI.getCurrent().navigate("mail-templates");
        LocatorJ._setValue(text(), "没写完");
        UI.getCurrent().navigate("merchants");

        assertThat(Page.words()).contains("没写完");
        _fireConfirm(LocatorJ._get(ConfirmDialog.class));
        assertThat(Page.words()).doesNotContain("没写完");
    }

    @Test
    void whatIsWrittenStaysWhenSomebodySavesFirst() {
        page.open("mail-templates", people.manager());
        choose(Occasion.EVIDENCE_ASKED);
        LocatorJ._setValue(text(), "我的：{{text}}");
        MailTemplate first =
                templates.change(
                        templates.current(Occasion.EVIDENCE_ASKED, Locale.SIMPLIFIED_CHINESE),
                        "先存的",
                        "别人的：{{text}}",
                        people.manager().actor());

        Page.button("保存为新版本").click();
        assertThat(Page.told()).contains("模板刚被他人修改", "您写的内容还在");
        assertThat(text().getValue()).isEqualTo("我的：{{text}}");
        assertThat(Page.words()).contains("第 %d 版".formatted(first.version()));

        Page.button("保存为新版本").click();
        MailTemplate saved = templates.current(Occasion.EVIDENCE_ASKED, Locale.SIMPLIFIED_CHINESE);
        assertThat(saved.version()).isEqualTo(first.version() + 1);
        assertThat(saved.body()).isEqualTo("我的：{{text}}");
    }

    @Test
    void strangersDoNotComeIn() {
        page.open("mail-templates", people.agent("GOODS"));

        assertThat(Page.words()).doesNotContain("保存为新版本");
    }

    private static void choose(Occasion occasion) {
        LocatorJ._setValue(occasion(), occasion);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Occasion> occasion() {
        return LocatorJ._get(Select.class, spec -> spec.withLabel("场合"));
    }

    private static TextArea text() {
        return LocatorJ._get(TextArea.class);
    }
}
