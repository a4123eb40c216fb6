package com.qihui.redress.console.manager;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.ProcessDiagram;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import com.qihui.redress.workflow.work.WorkQuery;
import com.qihui.redress.workflow.work.WorkRow;
import com.qihui.redress.workflow.work.WorkView;
import com.qihui.redress.workflow.work.Worklist;
import com.vaadin.flow.component.tabs.Tabs;
import elemental.json.JsonObject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class ProcessMapViewTests {

    private static final String SHOP = "流程小店";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired Worklist worklist;

    private Account manager;

    @BeforeEach
    void aManagerAndAMerchantAreKnown() {
        manager = people.manager();
        desk.merchant(SHOP);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void showsAtEachStepAsManyAsWaitThere() {
        desk.file(Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED));
        desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        desk.file(Complaints.withoutEvidence(SHOP));

        page.open("processes", manager);

        Map<String, Integer> shown = counts();
        openTasks()
                .forEach(
                        (task, waiting) ->
                                assertThat(shown.getOrDefault(task.key(), 0))
                                        .as(task.key())
                                        .isEqualTo(waiting));
        assertThat(shown).containsKeys("triageComplaint", "answerComplaint", "provideEvidence");
    }

    @Test
    void aStepDoneIsCountedNoMore() {
        Ticket ticket = desk.file(Complaints.about(SHOP, Category.AFTERSALES_DELAY));
        page.open("processes", manager);
        int before = counts().get("answerComplaint");

        desk.complete(ticket, CaseTask.ANSWER_COMPLAINT, "CONTEST", Map.of("answer", "已发货"));

        page.close();
        page.open("processes", manager);
        assertThat(counts().getOrDefault("answerComplaint", 0)).isEqualTo(before - 1);
        assertThat(counts().get("investigateComplaint")).isPositive();
    }

    @Test
    void drawsEachDiagramUnderItsName() {
        page.open("processes", manager);
        Tabs tabs = _get(Tabs.class);
        assertThat(words())
                .contains("投诉处理", "在线会话", "补充证据", "商家处理", "平台处理", "执行补救", "外部途径", "承诺跟踪");

        for (int diagram = 0; diagram < tabs.getTabCount(); diagram++) {
            tabs.setSelectedIndex(diagram);

            assertThat(_get(ProcessDiagram.class).getElement().getProperty("xml"))
                    .contains("name=\"" + tabs.getSelectedTab().getLabel() + "\"");
        }
    }

    @Test
    void isForManagersAlone() {
        long shop = desk.merchant(SHOP).id();
        for (Account other :
                List.of(people.agent("GOODS"), people.admin(), people.merchant(shop))) {
            page.open("processes", other);

            assertThat(words()).as("%s", other.role()).contains("没有这个页面");
            page.close();
        }
    }

    /** Of all diagrams together: no step has the name of one in another. */
    private static Map<String, Integer> counts() {
        Tabs tabs = _get(Tabs.class);
        Map<String, Integer> counts = new HashMap<>();
        for (int diagram = 0; diagram < tabs.getTabCount(); diagram++) {
            tabs.setSelectedIndex(diagram);
            JsonObject shown =
                    (JsonObject) _get(ProcessDiagram.class).getElement().getPropertyRaw("counts");
            for (String step : shown.keys()) {
                counts.put(step, (int) shown.getNumber(step));
            }
        }
        return counts;
    }

    private Map<CaseTask, Integer> openTasks() {
        Map<CaseTask, Integer> open = new EnumMap<>(CaseTask.class);
        for (CaseTask task : CaseTask.values()) {
            open.put(task, 0);
        }
        String mark = null;
        do {
            var rows = worklist.page(WorkQuery.of(WorkView.ALL_OPEN), manager.actor(), mark, 200);
            rows.items().stream()
                    .map(WorkRow::task)
                    .forEach(task -> open.merge(task, 1, Integer::sum));
            mark = rows.next();
        } while (mark != null);
        return open;
    }
}
