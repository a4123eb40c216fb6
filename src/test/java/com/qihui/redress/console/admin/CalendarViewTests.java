package com.qihui.redress.console.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.told;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.sla.CalendarVersion;
import com.qihui.redress.sla.Calendars;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class CalendarViewTests {

    @Autowired Page page;
    @Autowired People people;
    @Autowired Calendars calendars;

    private CalendarVersion before;

    @BeforeEach
    void anAdministratorLooksAtTheCalendar() {
        before = calendars.latest();
        page.open("calendar", people.admin());
    }

    @AfterEach
    void leave() {
        page.close();
        CalendarVersion latest = calendars.latest();
        if (latest.version() != before.version()) {
            calendars.change(before.book(), latest.version(), "测试结束", people.admin().actor());
            calendars.refresh();
        }
    }

    @Test
    void showsWindowsYearsAndWhatIsProvisional() {
        assertThat(windows().getValue()).isEqualTo("09:00-12:00, 13:30-18:00");
        assertThat(words()).contains("2026", "已公布", "2027", "暂定", "（现行）");
    }

    @Test
    void savesANewVersionWithItsReason() {
        _setValue(windows(), "08:30-12:00，14:00-24:00");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("额外休息日（选填）")), "2026-12-31");
        _setValue(reason(), "年末盘点");

        _click(button("保存为新版本"));

        assertThat(told()).contains("已生效");
        CalendarVersion saved = calendars.latest();
        assertThat(saved.version()).isEqualTo(before.version() + 1);
        assertThat(saved.reason()).isEqualTo("年末盘点");
        assertThat(saved.book().settings().closures()).containsExactly(LocalDate.of(2026, 12, 31));
        assertThat(CalendarWords.windows(saved.book().settings()))
                .isEqualTo("08:30-12:00, 14:00-24:00");
        assertThat(calendars.version()).isEqualTo(saved.version());
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        _setValue(reason(), "试");
        for (String wrong : new String[] {"九点到六点", "12:00-09:00", "", "09:00"}) {
            _setValue(windows(), wrong);
            _click(button("保存为新版本"));
            assertThat(windows().getErrorMessage()).as(wrong).startsWith("请按 09:00-12:00");
        }

        _setValue(windows(), "09:00-12:00, 11:00-18:00");
        _click(button("保存为新版本"));
        assertThat(windows().getErrorMessage()).contains("重叠");

        _setValue(windows(), "09:00-12:00");
        TextField zone = _get(TextField.class, spec -> spec.withLabel("时区"));
        _setValue(zone, "Europe/Berlin");
        _click(button("保存为新版本"));
        assertThat(zone.getErrorMessage()).contains("夏令时");

        assertThat(calendars.latest().version()).isEqualTo(before.version());
    }

    @Test
    void wantsAReason() {
        _click(button("保存为新版本"));

        assertThat(reason().isInvalid()).isTrue();
        assertThat(calendars.latest().version()).isEqualTo(before.version());
    }

    @Test
    void takesANoticeAndRefusesWhatIsNone() {
        _click(button("添加一年"));
        TextArea notice = _get(TextArea.class, spec -> spec.withLabel("放假安排"));
        _setValue(notice, "不是");
        _click(button("采用"));
        assertThat(notice.getErrorMessage()).contains("不是放假安排");

        _setValue(
                notice,
                "{\"year\": 2028, \"days\": [{\"date\": \"2028-01-01\", \"isOffDay\": true}]}");
        _click(button("采用"));

        assertThat(words()).contains("2028", "放假 1 天");
    }

    @Test
    void goesBackToAnEarlierVersion() {
        _setValue(windows(), "10:00-16:00");
        _setValue(reason(), "缩短");
        _click(button("保存为新版本"));

        _click(_find(Button.class, spec -> spec.withText("恢复这一版")).get(0));
        assertThat(windows().getValue()).isEqualTo(CalendarWords.windows(before.book().settings()));
        _click(button("保存为新版本"));

        assertThat(calendars.latest().book()).isEqualTo(before.book());
    }

    @Test
    void othersAreRefused() {
        page.open("calendar", people.manager());

        assertThat(Page.shown()).isNotInstanceOf(CalendarView.class);
    }

    private static TextField windows() {
        return _get(TextField.class, spec -> spec.withLabel("工作时段"));
    }

    private static TextField reason() {
        return _get(TextField.class, spec -> spec.withLabel("变更原因"));
    }
}
