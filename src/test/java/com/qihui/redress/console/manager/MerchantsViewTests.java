package com.qihui.redress.console.manager;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.qihui.redress.workflow.work.CaseTask.ANSWER_COMPLAINT;
import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.console.Page;
import com.qihui.redress.console.component.Rows;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.merchant.Merchants;
import com.qihui.redress.merchant.Standing;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class MerchantsViewTests {

    private static final AtomicInteger SHOPS = new AtomicInteger();

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired Merchants merchants;

    private Merchant shop;
    private Account seller;
    private Ticket silent;

    @BeforeEach
    void aMerchantThatAnsweredOnceAndOnceNot() {
        shop = desk.merchant("看板小店" + SHOPS.incrementAndGet() + "号");
        seller = people.merchant(shop.id());
        Ticket answered = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
        desk.complete(
                answered,
                ANSWER_COMPLAINT,
                "OFFER",
                Map.of("remedy", "REISSUE", "answer", "补发"),
                seller.actor());
        silent = desk.file(Complaints.about(shop.name(), Category.AFTERSALES_DELAY));
        desk.pass(silent, Duration.ofHours(25));
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void anAdministratorEntersWhereAMerchantIsReminded() {
        find(people.admin());

        _click(Page.button("催办邮箱"));
        _setValue(address(), "no address");
        _click(Page.button("保存"));
        assertThat(address().isInvalid()).isTrue();
        _setValue(address(), "clerk@shop.example");
        _click(Page.button("保存"));

        assertThat(Rows.words()).contains("clerk@shop.example");
        assertThat(merchants.byId(shop.id()).orElseThrow().email()).isEqualTo("clerk@shop.example");
        page.close();
        find(people.manager());
        assertThat(Page.offers("催办邮箱")).isFalse();
    }

    @Test
    void aFigureLeadsToTheComplaintsItCounts() {
        find(people.manager());
        assertThat(Rows.items()).hasSize(1);
        assertThat(Rows.words()).contains("50 %", "正常");

        String address =
                _find(Anchor.class).stream()
                        .map(Anchor::getHref)
                        .filter(one -> one.endsWith("SILENT"))
                        .findFirst()
                        .orElseThrow();
        Page.follow(address);

        assertThat(Page.words()).contains(shop.name(), silent.number(), "未答复");
        assertThat(Rows.items()).hasSize(1);
    }

    @Test
    void isJudgedWithAReasonAndAHearing() {
        find(people.manager());
        _click(_get(Button.class, spec -> spec.withText("评定")));

        _setValue(standing(), Standing.SUSPENDED);
        assertThat(standing().getHelperText()).contains("商家工作台随即关闭");
        save();
        assertThat(area("理由").isInvalid()).isTrue();
        _setValue(area("理由"), "多次未答复");
        save();
        assertThat(area("商家陈述").isInvalid()).isTrue();
        _setValue(area("商家陈述"), "没有意见");
        save();

        assertThat(Page.told()).contains("评定已记录");
        assertThat(Rows.words()).contains("已暂停");
        assertThat(merchants.byId(shop.id()).orElseThrow().standing())
                .isEqualTo(Standing.SUSPENDED);
        page.close();
        page.open("merchant", seller);
        assertThat(Page.words()).doesNotContain("商家工作台", "多次未答复");
    }

    @Test
    void theMerchantReadsItsOwnAndSaysSomethingAboutIt() {
        page.open("merchant/standing", seller);

        assertThat(Page.words()).contains("应答复 2", "按时 1", "未答复 1", "50 %");
        _setValue(_get(TextArea.class), "系统升级，漏看了");
        _click(Page.button("提交陈述"));
        assertThat(Page.words()).contains("我们的陈述", "系统升级，漏看了");
        Page.follow("merchant/cases/SILENT");
        assertThat(Rows.words()).contains(silent.number());
        Page.follow("merchant/cases/NOTHING");
        assertThat(Page.words()).contains("没有这个页面");
    }

    @Test
    void isForManagersAndAdministrators() {
        for (Account other : List.of(people.agent("GOODS"), seller)) {
            for (String address : List.of("merchants", "merchants/" + shop.id() + "/cases/ASKED")) {
                page.open(address, other);
                assertThat(Page.words()).as("%s", other.role()).contains("没有这个页面");
                page.close();
            }
        }
    }

    private void find(Account reader) {
        page.open("merchants", reader);
        _setValue(_get(TextField.class), shop.name());
    }

    private void save() {
        List<Button> buttons = _find(Button.class, spec -> spec.withText("评定"));
        _click(buttons.get(buttons.size() - 1));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Standing> standing() {
        return _find(Select.class, spec -> spec.withLabel("状态")).get(0);
    }

    private static TextField address() {
        return _get(TextField.class, spec -> spec.withLabel("催办邮箱"));
    }
}
