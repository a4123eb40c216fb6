package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.TaskForm;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk sees every body with what bars it, before anybody is sent anywhere (R30 to R32). */
@RedressTest
class WaysCardTests {

    private static final String STORE = "途径卡片小店";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired Casework casework;

    private Account agent;

    @BeforeEach
    void anAgent() {
        agent = people.agent("GOODS");
        desk.merchant(STORE);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void saysEveryBodyWithItsBarAndArticle() {
        open("2026年11月22日买的激活码用不了。", true);

        assertThat(words())
                .contains("外部途径", "12315", "首选", "只能择一")
                .contains("小额诉讼", "争议金额 100 元，没有超过 5000 元", "民诉法 165")
                .contains("其他机构", "需注意", "不归其管", "工信部令35号 10")
                .contains("判定：其他情形，首选 12315");
        assertThat(_find(Button.class, spec -> spec.withText("现在就登记外部案件"))).isEmpty();
    }

    @Test
    void saysItInEnglish() {
        open("2026年11月22日买的激活码用不了。", false);

        assertThat(words())
                .contains("Ways outside", "First choice", "Only one of them")
                .contains(
                        "100 yuan in dispute, not above 5000 yuan",
                        "Civil Procedure Law, art. 165");
    }

    @Test
    void fraudIsTakenOutsideAtOnceWithOneClick() {
        Ticket ticket = open("商家卖的是盗版激活码，明摆着欺诈。", true);
        assertThat(words()).contains("可以立即", "电子商务法 60；消费者权益保护法 55");

        _click(button("现在就登记外部案件"));

        assertThat(desk.openTasks(ticket)).contains(CaseTask.REGISTER_EXTERNAL_CASE);
        assertThat(words()).contains("法律允许立即去外部");
    }

    /** What bars whom stands above the choice. */
    @Test
    void theFormToRegisterShowsTheBarsBeforeTheChoice() {
        Ticket ticket = open("商家卖的是盗版激活码，明摆着欺诈。", true);
        _click(button("现在就登记外部案件"));
        casework.claim(desk.task(ticket, CaseTask.REGISTER_EXTERNAL_CASE), agent.actor());
        page.close();
        page.open("tickets/" + ticket.number(), agent);

        assertThat(_find(WaysList.class)).hasSize(2);
        assertThat(_find(TaskForm.class)).hasSize(1);
    }

    private Ticket open(String narrative, boolean chinese) {
        Ticket ticket =
                desk.file(
                        Complaints.telling(
                                Complaints.about(STORE, Category.NOT_AS_DESCRIBED), narrative));
        if (chinese) {
            page.open("tickets/" + ticket.number(), agent);
        } else {
            page.openInEnglish("tickets/" + ticket.number(), agent);
        }
        return ticket;
    }
}
