package com.qihui.redress.console.policy;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.DecisionTableEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a browser is needed for, editing and trying, is the policy's journey. */
@RedressTest
class PolicyViewTests {

    @Autowired Page page;
    @Autowired People people;

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void showsTheTableInWordsAndItsVersions() {
        page.open("policy", people.manager());

        assertThat(LocatorJ._get(DecisionTableEditor.class).getElement().getProperty("xml"))
                .contains("\"充值未到账\"", "\"工作时间\"")
                .doesNotContain("RECHARGE_NOT_CREDITED");
        _click(button("历史版本"));
        assertThat(words()).contains("系统自带");
    }

    @Test
    void isNotForAgents() {
        page.open("policy", people.agent("RECHARGE"));

        assertThat(LocatorJ._find(DecisionTableEditor.class)).isEmpty();
    }
}
