package com.qihui.redress.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever language the browser itself is in. */
@RedressTest
class ConnectionWordsTests {

    @Autowired Page page;
    @Autowired People people;

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void aLostConnectionIsToldInTheLanguageSomebodyChose() {
        page.open("tickets", people.agent("RECHARGE"));
        assertThat(words().getDialogText()).contains("连接");
        assertThat(words().getDialogTextGaveUp()).contains("连接");
        page.close();

        page.openInEnglish("tickets", people.agent("RECHARGE"));
        assertThat(words().getDialogText()).contains("onnection");
        assertThat(words().getDialogTextGaveUp()).contains("onnection");
    }

    private static ReconnectDialogConfiguration words() {
        return UI.getCurrent().getReconnectDialogConfiguration();
    }
}
