package com.qihui.redress.console.manager;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.DownloadKt;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.Rows;
import com.qihui.redress.console.export.SheetLink;
import com.qihui.redress.insight.Folds;
import com.qihui.redress.insight.behind.BoardTicket;
import com.qihui.redress.insight.fold.Folding;
import com.qihui.redress.sla.BreachWatch;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class SheetLinkTests {

    private static final String SHOP = "导出商家";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired BreachWatch watch;
    @Autowired Folding folding;
    @Autowired TravellingClock clock;

    private Account manager;
    private long shop;

    @BeforeEach
    void someComplaintsAreLate() {
        manager = people.manager();
        shop = desk.merchant(SHOP).id();
        for (int i = 0; i < 3; i++) {
            desk.file(Complaints.about(SHOP, Category.RECHARGE_NOT_CREDITED));
        }
        clock.travel(Duration.ofDays(9));
        while (watch.isBatchFull(watch.markBreached())) {
            // another full batch may follow
        }
        Folds.all(folding);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void savesAllThatStandsBehindAFigure() {
        page.open("dashboard/tickets?what=BREACHED&merchant=" + shop, manager);

        List<String> lines = csv().lines().toList();

        List<BoardTicket> rows = Rows.all();
        assertThat(lines).hasSize(1 + rows.size()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(lines.get(0)).startsWith("\uFEFF投诉编号,");
        for (int i = 0; i < rows.size(); i++) {
            assertThat(lines.get(i + 1)).startsWith(rows.get(i).number()).contains(SHOP);
        }
    }

    @Test
    void savesTheFiguresOfTheBoardUnderItsFilter() {
        page.open("dashboard?by=team&merchant=" + shop, manager);

        assertThat(csv()).contains("指标,投诉数").contains("趋势").contains("分布").contains("充值组");
    }

    @Test
    void savesASpreadsheetToo() {
        page.open("dashboard", manager);

        assertThat(DownloadKt._download(link("XLSX"))).startsWith('P', 'K');
    }

    private static String csv() {
        return new String(DownloadKt._download(link("CSV")), StandardCharsets.UTF_8);
    }

    private static SheetLink link(String format) {
        return _find(SheetLink.class).stream()
                .filter(one -> one.getElement().getTextRecursively().contains(format))
                .findFirst()
                .orElseThrow();
    }
}
