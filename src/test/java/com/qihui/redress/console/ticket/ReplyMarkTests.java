package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.CustomerDesk;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Under the complainant's words: no answer needed, and back (R55). */
@RedressTest
class ReplyMarkTests {

    private static final String NEEDLESS = "无需答复";
    private static final String UNDO = "撤销";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired CustomerDesk customers;
    @Autowired TravellingClock clock;

    private Ticket ticket;

    @BeforeEach
    void aSolutionIsProposed() {
        desk.merchant("道谢画面小店");
        ticket = desk.file(Complaints.about("道谢画面小店", Category.ACCOUNT_ANOMALY));
        desk.complete(
                ticket,
                CaseTask.INVESTIGATE_COMPLAINT,
                "PROPOSE",
                Map.of("responsibility", "USER", "remedy", "INFO", "answer", "说明如下"));
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void thanksAreMarkedInOneClickAndTakenBackInAnother() {
        say("谢谢，解决了", Actor.COMPLAINANT);
        open();

        _click(button(NEEDLESS));

        assertThat(buttons(NEEDLESS)).isZero();
        assertThat(Page.words()).contains(NEEDLESS);

        _click(button(UNDO));

        assertThat(buttons(UNDO)).isZero();
        assertThat(buttons(NEEDLESS)).isOne();
    }

    @Test
    void isNotOfferedForWhatWasAnsweredNorForWhatTheDeskSaid() {
        say("还会再冻结吗？", Actor.COMPLAINANT);
        say("不会。", people.agent("ACCOUNT").actor());

        open();

        assertThat(Page.words()).contains("还会再冻结吗？", "不会。");
        assertThat(buttons(NEEDLESS)).isZero();
    }

    private void say(String words, Actor by) {
        clock.travel(Duration.ofSeconds(1));
        customers.say(desk.now(ticket), MessageThread.COMPLAINANT, "TICKET", words, by);
    }

    private void open() {
        page.open("tickets/" + ticket.number(), people.agent("ACCOUNT"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static int buttons(String text) {
        return _find(Button.class, spec -> spec.withText(text)).size();
    }
}
