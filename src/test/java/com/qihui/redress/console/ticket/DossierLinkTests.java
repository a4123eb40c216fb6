package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.dossier.Dossiers;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class DossierLinkTests {

    @Autowired Desk desk;
    @Autowired People people;
    @Autowired Page page;
    @Autowired Dossiers dossiers;

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void savesTheBundleOfTheComplaintOnScreen() throws IOException {
        Ticket ticket =
                desk.file(
                        Complaints.about(desk.merchant("被存证的店").name(), Category.AFTERSALES_DELAY));
        page.open("tickets/" + ticket.number(), people.agent("RECHARGE"));

        byte[] saved =
                DownloadKt._download(_get(Anchor.class, spec -> spec.withClasses("action-link")));

        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        dossiers.of(ticket.number(), Complaints.SHOP.kind()).writeTo(expected);
        assertThat(saved).isEqualTo(expected.toByteArray());
        assertThat(Page.words()).contains("下载证据包");
    }
}
