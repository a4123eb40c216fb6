package com.qihui.redress.console.manager;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.qihui.redress.workflow.work.CaseTask.FOLLOW_EXTERNAL_CASE;
import static com.qihui.redress.workflow.work.CaseTask.REGISTER_EXTERNAL_CASE;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.export.SheetFormat;
import com.qihui.redress.escalation.OutsideBoard;
import com.qihui.redress.escalation.OutsideQuery;
import com.qihui.redress.escalation.OutsideQuery.Stage;
import com.qihui.redress.escalation.OutsideRow;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.outside.OutsideDesk;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Those who run the desk see all cases outside: where they stand, what is due, how they end. */
@RedressTest
class OutsideBoardViewTests {

    private static final String STORE = "外部看板小店";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired OutsideDesk outside;
    @Autowired OutsideBoard board;

    private Actor agent;
    private Ticket open;
    private Ticket over;

    @BeforeEach
    void oneIsOpenAndOneIsOver() {
        desk.merchant(STORE);
        agent = people.agent("GOODS").actor();
        open = registered("看板-1", "MARKET_REGULATION_12315");
        over = registered("看板-2", "CONSUMER_ASSOCIATION");
        desk.complete(
                over,
                FOLLOW_EXTERNAL_CASE,
                "MEDIATED",
                Map.of("awardedYuan", "66.00", "note", "协会调解", "lesson", "LESSON_WRONGLY_REFUSED"),
                agent);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void showsTheOpenOnesSoonestDueFirstWithSumsAndReasons() {
        page.open("outside", people.manager());

        assertThat(Page.words())
                .contains("看板-1", open.number(), "已登记", "法律允许立即去外部")
                .contains("消费者协会", "结果率", "为什么去外部", "开启外部途径", "其中去了机构", "内部拒绝有误")
                .doesNotContain("看板-2");
        List<Instant> due =
                everything(OutsideQuery.OPEN).stream()
                        .map(row -> row.dueAt() == null ? Instant.MAX : row.dueAt())
                        .toList();
        assertThat(due).isSorted();
        assertThat(row(OutsideQuery.OPEN, open).dueAt()).isNotNull();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aStageIsChosen() {
        page.open("outside", people.manager());

        _get(
                        Select.class,
                        spec ->
                                spec.withPredicate(
                                        one -> one.getAriaLabel().filter("进度"::equals).isPresent()))
                .setValue(Stage.ENDED);

        assertThat(Page.words()).contains("看板-2", "调解成功", "66.00").doesNotContain("看板-1");
        OutsideRow ended = row(new OutsideQuery(Stage.AWARD_OPEN, null, null, null), over);
        assertThat(ended.verified()).isFalse();
    }

    @Test
    void isReadPageByPageWithoutGapsOrDoubles() {
        OutsideQuery all = new OutsideQuery(Stage.AT_A_BODY, null, null, null);
        List<Long> whole = everything(all).stream().map(OutsideRow::id).toList();
        List<Long> paged = new ArrayList<>();
        String mark = null;
        do {
            var one = board.page(all, mark, 1);
            one.items().forEach(row -> paged.add(row.id()));
            mark = one.next();
        } while (mark != null && paged.size() <= whole.size());

        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSizeGreaterThan(0);
    }

    @Test
    void isSavedAsATable() throws Exception {
        page.open("outside", people.manager());
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        var sheet = SheetFormat.CSV.write(file);
        new OutsideExport(board, UI.getCurrent(), ZoneId.of("Asia/Shanghai"))
                .write(new OutsideQuery(Stage.ENDED, null, null, null), sheet);
        sheet.close();

        assertThat(file.toString(StandardCharsets.UTF_8))
                .contains("投诉编号", over.number(), "消费者协会", "看板-2", "66.00", "内部拒绝有误");
    }

    @Test
    void isForThoseWhoRunTheDesk() {
        page.open("outside", people.agent("GOODS"));
        assertThat(Page.words()).doesNotContain("看板-1");
        page.close();
        page.open("outside", people.merchant(desk.merchant(STORE).id()));
        assertThat(Page.words()).doesNotContain("看板-1");
    }

    private Ticket registered(String caseNo, String body) {
        Ticket ticket =
                desk.file(
                        Complaints.telling(
                                Complaints.about(STORE, Category.NOT_AS_DESCRIBED),
                                "商家卖的是盗版激活码，明摆着欺诈。"));
        outside.openAtOnce(ticket, agent);
        desk.complete(
                ticket,
                REGISTER_EXTERNAL_CASE,
                "REGISTERED",
                Map.of("body", body, "caseNo", caseNo),
                agent);
        return ticket;
    }

    private OutsideRow row(OutsideQuery query, Ticket ticket) {
        return everything(query).stream()
                .filter(row -> row.number().equals(ticket.number()))
                .findFirst()
                .orElseThrow();
    }

    private List<OutsideRow> everything(OutsideQuery query) {
        List<OutsideRow> all = new ArrayList<>();
        String mark = null;
        do {
            var one = board.page(query, mark, OutsideBoard.LIMIT);
            all.addAll(one.items());
            mark = one.next();
        } while (mark != null);
        return all;
    }
}
