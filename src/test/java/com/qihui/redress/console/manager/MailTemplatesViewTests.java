package com.qihui.redress.console.manager;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.mail.out.MailTemplates;
import com.qihui.redress.mail.out.Occasion;
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
    void strangersDoNotComeIn() {
        page.open("mail-templates", people.agent("GOODS"));

        assertThat(Page.words()).doesNotContain("保存为新版本");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(Occasion occasion) {
        LocatorJ._setValue(
                (Select<Occasion>) LocatorJ._get(Select.class, spec -> spec.withLabel("场合")),
                occasion);
    }

    private static TextArea text() {
        return LocatorJ._get(TextArea.class);
    }
}
