package com.qihui.redress.console.agent;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.qihui.redress.console.Page.button;
import static com.qihui.redress.console.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.Rows;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Team;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.WorkRow;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@RedressTest
@TestPropertySource(properties = "redress.desk-of=inbox")
class InboxFilterTests {

    private static final AtomicInteger SHOPS = new AtomicInteger();

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;

    private Merchant shop;
    private Ticket recharge;
    private Ticket aftersales;

    @BeforeEach
    void aShopHasAComplaintOfTwoKinds() {
        shop = desk.merchant("筛选小店" + SHOPS.incrementAndGet() + "号");
        recharge = desk.file(Complaints.about(shop.name(), Category.RECHARGE_NOT_CREDITED));
        aftersales = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
        page.open("inbox/all-open", people.agent("RECHARGE"));
        search(shop.name());
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void findsByPartOfTheMerchantsNameAndTheWholeNumber() {
        assertShows(recharge, aftersales);

        search(aftersales.number());
        assertShows(aftersales);
        search(" " + aftersales.number() + " ");
        assertShows(aftersales);
        search(aftersales.number().substring(1));
        assertThat(Rows.items()).isEmpty();
    }

    @Test
    void findsByOrderAndPhone() {
        search("QH2026112299001");
        assertThat(Rows.<WorkRow>all())
                .extracting(WorkRow::number)
                .contains(recharge.number(), aftersales.number());

        search("19900000900");
        assertThat(Rows.<WorkRow>all())
                .extracting(WorkRow::number)
                .contains(recharge.number(), aftersales.number());
    }

    @Test
    void takesSignsOfTheDatabaseAsTheyAreTyped() {
        search("%");
        assertThat(Rows.<WorkRow>all()).extracting(WorkRow::subject).allMatch(has("%"));

        search("_");
        assertThat(Rows.<WorkRow>all()).extracting(WorkRow::subject).allMatch(has("_"));
    }

    @Test
    void narrowsByEachOfWhatItOffersAndSaysHowManyAreSet() {
        _click(button("筛选"));

        InboxFilterTests.<Category>select("类别").setValue(Category.AFTERSALES_DELAY);
        assertShows(aftersales);
        InboxFilterTests.<Team>select("小组").setValue(Team.AFTERSALES);
        assertShows(aftersales);
        InboxFilterTests.<Priority>select("优先级").setValue(aftersales.priority());
        assertShows(aftersales);
        merchants().setValue(shop);
        assertShows(aftersales);
        assertThat(button("筛选（4）")).isNotNull();

        InboxFilterTests.<Category>select("类别").setValue(Category.RECHARGE_NOT_CREDITED);
        assertThat(Rows.items()).isEmpty();
        assertThat(words()).contains("没有未结的投诉").contains("如果设了筛选，可以清除后再看");

        _click(button("清除筛选"));
        assertThat(button("筛选")).isNotNull();
        assertShows(recharge, aftersales);
    }

    @Test
    void showsOnlyTheChosenPriority() {
        _click(button("筛选"));

        for (Priority priority : Priority.values()) {
            InboxFilterTests.<Priority>select("优先级").setValue(priority);

            assertThat(Rows.<WorkRow>all())
                    .extracting(WorkRow::priority)
                    .allMatch(priority::equals);
            assertThat(Rows.say(recharge.number())).isEqualTo(recharge.priority() == priority);
        }
    }

    @Test
    void showsOnlyTheChosenMerchant() {
        _click(button("筛选"));
        search("");

        merchants().setValue(shop);

        assertShows(recharge, aftersales);
    }

    @Test
    void losesAndDoublesNothingOverPagesWhileWorkComesIn() {
        for (int more = 0; more < 50; more++) {
            desk.file(Complaints.about(shop.name(), Category.RECHARGE_NOT_CREDITED));
        }
        search("");
        search(shop.name());
        assertThat(Rows.items()).hasSize(50);
        assertThat(Rows.isThereMore()).isTrue();

        Ticket late = desk.file(Complaints.about(shop.name(), Category.RECHARGE_NOT_CREDITED));
        Rows.more();

        assertThat(Rows.<WorkRow>items())
                .hasSize(53)
                .extracting(WorkRow::number)
                .doesNotHaveDuplicates()
                .contains(recharge.number(), aftersales.number(), late.number());
        assertThat(Rows.isThereMore()).isFalse();
    }

    private static void search(String text) {
        _setValue(_get(TextField.class), text);
    }

    private static void assertShows(Ticket... tickets) {
        assertThat(Rows.<WorkRow>all())
                .extracting(WorkRow::number)
                .containsExactlyInAnyOrder(
                        Arrays.stream(tickets).map(Ticket::number).toArray(String[]::new));
    }

    private static Predicate<String> has(String sign) {
        return text -> text.contains(sign);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Select<T> select(String label) {
        return _get(
                Select.class,
                spec ->
                        spec.withPredicate(
                                one -> one.getAriaLabel().filter(label::equals).isPresent()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Merchant> merchants() {
        return _get(ComboBox.class);
    }
}
