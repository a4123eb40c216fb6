package com.qihui.redress.console.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.clause.Clause;
import com.qihui.redress.clause.Clauses;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.Rows;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class ClausesViewTests {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired Page page;
    @Autowired People people;
    @Autowired Clauses clauses;

    private final String number = "页面条款" + COUNT.incrementAndGet() + "条";
    private Account admin;

    @BeforeEach
    void anAdministratorLooksAtTheLibrary() {
        admin = people.admin();
        page.open("clauses", admin);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void findsClausesByWordsAndByTheDayOnWhichTheyHeld() {
        _setValue(search(), "15分钟");
        assertThat(Rows.<Clause>items()).extracting(Clause::number).containsExactly("平台规则·到账时效");

        _setValue(search(), "话费充值");
        assertThat(Rows.<Clause>items())
                .extracting(Clause::number)
                .containsExactlyInAnyOrder("平台规则·到账时效", "电信用户申诉处理办法10");
        _setValue(day(), LocalDate.of(2020, 1, 1));
        assertThat(Rows.<Clause>items()).extracting(Clause::number).containsExactly("电信用户申诉处理办法10");

        _setValue(search(), "没有这样的条款");
        assertThat(words()).contains("没有符合条件的条款");
    }

    @Test
    void addsAClauseAndThenAVersionAndKeepsTheOldOne() {
        add(LocalDate.of(2026, 1, 1), "第一版内容");
        _setValue(search(), number);
        Rows.open(number);
        assertThat(told()).contains("第一版内容", admin.displayName());

        _click(inDialog("新增版本"));
        _setValue(text(), "第二版内容");
        _setValue(from(), LocalDate.of(2026, 7, 1));
        _click(inDialog("保存"));

        List<Clause> versions = clauses.versions(number);
        assertThat(versions).extracting(Clause::text).containsExactly("第一版内容", "第二版内容");
        assertThat(versions.get(0).inForceTo()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(versions.get(1).addedBy()).isEqualTo(admin.displayName());
        Rows.open(number);
        assertThat(told()).contains("第 2 版", "第一版内容", "2026-06-30");
    }

    @Test
    void saysInWordsThatAVersionMayNotBeginBeforeTheLast() {
        add(LocalDate.of(2026, 1, 1), "第一版内容");
        Rows.open(number);
        _click(inDialog("新增版本"));
        _setValue(from(), LocalDate.of(2026, 1, 1));

        _click(inDialog("保存"));

        assertThat(from().getErrorMessage()).isEqualTo("应晚于上一版本的生效日期");
        assertThat(clauses.versions(number)).hasSize(1);
    }

    @Test
    void saysInWordsWhatIsMissingAndThatANumberIsTaken() {
        _click(button("新增条款"));
        _click(inDialog("保存"));
        assertThat(text().getErrorMessage()).isEqualTo("必填");
        assertThat(from().getErrorMessage()).isEqualTo("必填");

        fill("民法典577", LocalDate.of(2026, 1, 1), "另一条");
        _click(inDialog("保存"));

        assertThat(field("编号").getErrorMessage()).isEqualTo("该编号已有条款，请在其中新增版本");
    }

    @Test
    void isForAdministratorsAlone() {
        page.close();
        for (Account other : List.of(people.agent("GOODS"), people.manager())) {
            page.open("clauses", other);

            assertThat(words()).as("%s", other.role()).contains("没有这个页面");
            page.close();
        }
    }

    private void add(LocalDate day, String words) {
        _click(button("新增条款"));
        fill(number, day, words);
        _click(inDialog("保存"));
    }

    private void fill(String clause, LocalDate day, String words) {
        _setValue(field("编号"), clause);
        _setValue(field("标题"), "页面上新增的");
        _setValue(text(), words);
        _setValue(from(), day);
    }

    private static TextField search() {
        return _get(TextField.class, spec -> spec.withPlaceholder("编号、标题、内容或商品"));
    }

    private static DatePicker day() {
        return _get(DatePicker.class, spec -> spec.withPlaceholder("有效日期"));
    }

    private static TextField field(String label) {
        return _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea text() {
        return _get(_get(Dialog.class), TextArea.class);
    }

    private static DatePicker from() {
        return _get(_get(Dialog.class), DatePicker.class, spec -> spec.withLabel("生效日期"));
    }

    private static Button inDialog(String words) {
        return _get(_get(Dialog.class), Button.class, spec -> spec.withText(words));
    }

    private static String told() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }
}
