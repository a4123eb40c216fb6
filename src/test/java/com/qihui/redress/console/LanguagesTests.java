package com.qihui.redress.console;

import static com.qihui.redress.console.Page.wordsWithMenu;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.People;
import com.qihui.redress.merchant.Merchant;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Ticket;
import com.qihui.redress.workflow.Casework;
import com.qihui.redress.workflow.Complaints;
import com.qihui.redress.workflow.Desk;
import com.qihui.redress.workflow.work.CaseTask;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every screen speaks one language alone; what people wrote stays as it is. */
@RedressTest
class LanguagesTests {

    private static final String SHOP = "0001";

    /** The switch to the other language, a key's name, names and digests. */
    private static final String OF_NO_LANGUAGE = "English|Ctrl|CSV|XLSX|Person \\d+|[0-9a-f]{6,}";

    @Autowired Page page;
    @Autowired People people;
    @Autowired Desk desk;
    @Autowired Casework casework;

    private final Map<String, Account> screens = new LinkedHashMap<>();

    /** All that is written about it is digits, which are of no language. */
    @BeforeEach
    void aComplaintIsWrittenInNoLanguage() {
        Merchant shop = desk.merchant(SHOP);
        Account agent = people.agent("RECHARGE");
        Account seller = people.merchant(shop.id());
        Account manager = people.manager();
        Ticket triage = desk.file(inDigits());
        casework.claim(desk.task(triage, CaseTask.TRIAGE_COMPLAINT), agent.actor());
        Ticket owed = desk.file(inDigits());
        desk.complete(
                owed,
                CaseTask.TRIAGE_COMPLAINT,
                "HANDLE",
                Map.of("category", "RECHARGE_NOT_CREDITED", "handledBy", "MERCHANT"));
        screens.put("inbox/mine", agent);
        screens.put("inbox/due-within-hour", people.agent("GOODS"));
        screens.put("tickets/" + triage.number(), agent);
        screens.put("tickets/" + owed.number(), manager);
        screens.put("dashboard/tickets?what=RUNNING&merchant=" + shop.id(), manager);
        screens.put("processes", manager);
        screens.put("merchant", seller);
        screens.put("merchant/tickets/" + owed.number(), seller);
        screens.put("merchant/standing", seller);
        screens.put("merchant/cases/SILENT", seller);
        screens.put("dashboard", manager);
        screens.put("accounts", people.admin());
        screens.put("tokens", people.admin());
        screens.put("clauses", people.admin());
        screens.put("sign-in", agent);
        screens.put("no/such/page", agent);
    }

    @AfterEach
    void leave() {
        page.close();
    }

    @Test
    void englishPagesHoldNoChinese() {
        screens.forEach(
                (address, who) -> {
                    page.openInEnglish(address, who);
                    leaveOutWhatOthersWrote(address);

                    assertThat(said().replace("中文", ""))
                            .as(address)
                            .isNotEmpty()
                            .doesNotContainPattern("\\p{IsHan}");
                    page.close();
                });
    }

    @Test
    void chinesePagesHoldNoEnglish() {
        screens.forEach(
                (address, who) -> {
                    page.open(address, who);
                    leaveOutWhatOthersWrote(address);

                    assertThat(said().replaceAll(OF_NO_LANGUAGE, ""))
                            .as(address)
                            .isNotEmpty()
                            .doesNotContainPattern("[A-Za-z]{2,}");
                    page.close();
                });
    }

    /** These lists hold people, tokens and complaints of other tests. */
    private static void leaveOutWhatOthersWrote(String address) {
        String where =
                switch (address) {
                    case "accounts", "tokens", "clauses", "inbox/due-within-hour" -> "row";
                    case "dashboard" -> "cut";
                    default -> "";
                };
        leaveOut(where);
    }

    private static void leaveOut(String marked) {
        LocatorJ._find((Component) Page.shown(), Component.class).stream()
                .map(Component::getElement)
                .filter(part -> part.getClassList().contains(marked))
                .forEach(Element::removeFromParent);
    }

    private static String said() {
        StringBuilder said = new StringBuilder();
        LocatorJ._find(Tabs.class).stream()
                .findFirst()
                .ifPresent(
                        tabs -> {
                            for (int tab = 0; tab < tabs.getTabCount(); tab++) {
                                tabs.setSelectedIndex(tab);
                                leaveOut("quoted");
                                said.append(wordsWithMenu()).append(asides());
                            }
                        });
        return said.append(wordsWithMenu()).append(asides()).toString();
    }

    /** What screen readers and tooltips say, and what stands in empty fields. */
    private static String asides() {
        StringBuilder asides = new StringBuilder();
        for (Component part : LocatorJ._find(Component.class)) {
            for (String attribute : List.of("aria-label", "title")) {
                String text = part.getElement().getAttribute(attribute);
                asides.append(text == null ? "" : text).append('\n');
            }
            for (String property : List.of("label", "placeholder", "accessibleName")) {
                asides.append(part.getElement().getProperty(property, "")).append('\n');
            }
        }
        return asides.toString();
    }

    private static FileComplaint inDigits() {
        FileComplaint like = Complaints.withoutEvidence(SHOP);
        return new FileComplaint(
                Channel.TICKET,
                like.category(),
                new FileComplaint.Complainant("0002", "19900000902", null),
                "2026112299009",
                "0003",
                "0004",
                "0005",
                like.orderAmountYuan(),
                null,
                SHOP,
                null,
                null,
                "0006",
                List.of(new FileComplaint.Demand(like.demand().get(0).type(), "0007", null)),
                List.of(),
                List.of(
                        new FileComplaint.Piece(
                                Complaints.paymentProof().kind(),
                                "0008",
                                "0009",
                                "0010",
                                null,
                                Map.of("payee", true, "arrivalTime", true)),
                        new FileComplaint.Piece(
                                Complaints.orderDetail().kind(),
                                "0011",
                                "0012",
                                "0013",
                                null,
                                Complaints.orderDetail().shows())),
                null);
    }
}
