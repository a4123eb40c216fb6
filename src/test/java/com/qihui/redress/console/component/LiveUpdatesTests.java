package com.qihui.redress.console.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.notification.Changes;
import com.qihui.redress.notification.Subscription;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class LiveUpdatesTests {

    private static final String SHOP = "不停更新的店";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired Changes changes;

    private final Div part = new Div();
    private final Queue<Long> shown = new ConcurrentLinkedQueue<>();
    private final Queue<Long> told = new ConcurrentLinkedQueue<>();
    private Subscription elsewhere;

    @BeforeEach
    void open() {
        desk.merchant(SHOP);
        page.open("tickets", people.agent("RECHARGE"));
        LiveUpdates.of(part, changes, shown::addAll);
        elsewhere = changes.subscribe(told::addAll);
    }

    @AfterEach
    void close() {
        elsewhere.end();
        page.close();
    }

    @Test
    void missesNothingBetweenItsReadingAndItsBeingShown() {
        Ticket ticket = happens();

        UI.getCurrent().add(part);

        await().pollInSameThread()
                .untilAsserted(
                        () -> {
                            MockVaadin.runUIQueue();
                            assertThat(shown).contains(ticket.id());
                        });
    }

    @Test
    void followsNothingWhenItWasNotShownInTheEnd() {
        MockVaadin.clientRoundtrip();

        happens();
        happens();

        MockVaadin.runUIQueue();
        assertThat(shown).isEmpty();
    }

    @Test
    void showsNothingOfWhatCameWhenItHasLeftThePage() {
        UI.getCurrent().add(part);
        MockVaadin.clientRoundtrip();
        happens();
        happens();

        UI.getCurrent().remove(part);

        MockVaadin.runUIQueue();
        assertThat(shown).isEmpty();
    }

    /** Returns when somebody was told; what happened before, everybody was. */
    private Ticket happens() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED));
        await().until(() -> told.contains(ticket.id()));
        return ticket;
    }
}
