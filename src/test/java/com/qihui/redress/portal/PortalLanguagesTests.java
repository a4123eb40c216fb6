package com.qihui.redress.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RedressTest
@Import(Portal.class)
class PortalLanguagesTests {

    private static final List<String> STEPS =
            List.of("what", "order", "seen", "evidence", "demand", "statement", "send");

    /** Names, numbers and units that are the same in both. */
    private static final String OF_NO_LANGUAGE =
            "QH\\w*|PDF|GB|MB|KB|0002\\.png|name@example.com|C\\d{8}-\\d+|https?://\\S+|Cookie|English";

    @Autowired Portal portal;

    @Test
    void chinesePagesHoldNoEnglish() {
        everyPage(portal.visitor())
                .forEach(
                        (address, page) ->
                                assertThat(words(page).replaceAll(OF_NO_LANGUAGE, ""))
                                        .as(address)
                                        .isNotEmpty()
                                        .doesNotContainPattern("[A-Za-z]{2,}"));
    }

    @Test
    void englishPagesHoldNoChinese() {
        everyPage(portal.visitor().inEnglish())
                .forEach(
                        (address, page) -> {
                            assertThat(page.select("html").attr("lang")).isEqualTo("en");
                            assertThat(words(page).replace("中文", ""))
                                    .as(address)
                                    .isNotEmpty()
                                    .doesNotContainPattern("\\p{IsHan}");
                        });
    }

    @Test
    void staysInTheLanguageThatWasChosen() {
        Visitor visitor = portal.visitor();

        assertThat(visitor.get("/complain").page().select("html").attr("lang")).isEqualTo("zh-CN");
        visitor.get("/complain?lang=en");
        assertThat(visitor.get("/complain/what").page().select("html").attr("lang"))
                .isEqualTo("en");
        visitor.get("/complain?lang=zh");
        assertThat(visitor.get("/complain/what").text()).contains("发生了什么");
    }

    /** Also as they are when everything is wrong; what was typed is digits. */
    private Map<String, Document> everyPage(Visitor visitor) {
        Map<String, Document> pages = new java.util.LinkedHashMap<>();
        pages.put("start", visitor.get("/complain").page());
        pages.put("none", visitor.get("/complain/nothing").page());
        pages.put("what wrong", visitor.send("/complain/what", "next").page());
        visitor.send("/complain/what", "next", "category", "RECHARGE_NOT_CREDITED");
        pages.put("order none", visitor.send("/complain/order", "next").page());
        pages.put(
                "order wrong",
                visitor.send(
                                "/complain/order",
                                "next",
                                "orderNo",
                                "1 !",
                                "amount",
                                "-",
                                "paidAt",
                                "-",
                                "provider",
                                "1")
                        .page());
        visitor.send("/complain/order", "next", "orderNo", "20231015", "amount", "1");
        visitor.send("/complain/seen", "add", "narrative", "0001");
        visitor.send(
                "/complain/seen", "next", "narrative", "0001", "contacts.0.at", "3000-01-01T00:00");
        visitor.upload(
                "/complain/evidence",
                "/complain/evidence/files",
                "PAYMENT_PROOF",
                "0002",
                Portal.picture(2));
        visitor.send("/complain/demand", "next", "demand.COMPENSATION", "yes");
        STEPS.forEach(step -> pages.put(step, visitor.get("/complain/" + step).page()));
        pages.put("send wrong", visitor.send("/complain/send", "file", "email", "1").page());
        visitor.send("/complain/seen", "next", "narrative", "0001");
        visitor.send("/complain/send", "file", "name", "0003", "consent", "yes")
                .expectAt("/complain/receipt");
        pages.put("receipt", visitor.get("/complain/receipt").page());
        String link = portal.link(visitor);
        visitor.send(link, "message", "body", "0004");
        pages.put("status", visitor.get(link).page());
        pages.put("status wrong", visitor.send(link, "message").page());
        pages.put("done", visitor.get("/complain").page());
        return pages;
    }

    /** What is read, heard and stands in the title; rules are data. */
    private static String words(Document page) {
        page.select("dl.clauses").remove();
        List<String> words = new ArrayList<>(List.of(page.title(), page.body().text()));
        for (Element element : page.getAllElements()) {
            for (String attribute : List.of("aria-label", "placeholder", "title", "alt")) {
                words.add(element.attr(attribute));
            }
            element.attributes()
                    .forEach(
                            each ->
                                    words.add(
                                            each.getKey().matches("data-(?!copy$|limit$).*")
                                                    ? each.getValue()
                                                    : ""));
        }
        return String.join("\n", words).replaceAll("(?m)^\\d+$", "");
    }
}
