package com.qihui.redress.console.ticket;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.qihui.redress.console.Page.button;

import com.qihui.redress.account.Account;
import com.qihui.redress.console.Page;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.EvidenceKind;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Complaints;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.Map;

/** A complaint's evidence on screen: all that is asked for is there, but half of a comparison. */
final class EvidenceScreen {

    static final String SHOP = "证据点卡铺";

    private EvidenceScreen() {}

    static void open(Page page, Ticket ticket, Account reader) {
        page.open("tickets/" + ticket.number(), reader);
        _get(Tabs.class).setSelectedIndex(2);
    }

    static FileComplaint complaint() {
        return Complaints.about(
                SHOP,
                Category.RECHARGE_NOT_CREDITED,
                List.of(
                        new FileComplaint.Piece(
                                EvidenceKind.PAYMENT_PROOF,
                                "截图",
                                null,
                                "测试账单",
                                null,
                                Map.of("payee", true, "arrivalTime", true)),
                        new FileComplaint.Piece(
                                EvidenceKind.BALANCE_COMPARISON,
                                null,
                                null,
                                null,
                                null,
                                Map.of("before", true)),
                        whole()));
    }

    static FileComplaint.Piece whole() {
        return new FileComplaint.Piece(
                EvidenceKind.ORDER_DETAIL,
                null,
                null,
                "测试订单页",
                null,
                Map.of("orderNo", true, "productName", true, "amount", true, "tradeTime", true));
    }

    /** The checklist's line about a kind. */
    static String row(String kind) {
        return _find(Div.class, spec -> spec.withClasses("asked")).stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(text -> text.contains(kind))
                .findFirst()
                .orElseThrow();
    }

    static List<String> panes() {
        return _find(ExhibitPane.class).stream()
                .map(pane -> pane.getElement().getTextRecursively())
                .toList();
    }

    static String dialog() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }

    static Button named(String name) {
        return _find(Button.class).stream()
                .filter(button -> name.equals(label(button)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + name));
    }

    static String label(Component button) {
        return button.getElement().getAttribute("aria-label");
    }
}
