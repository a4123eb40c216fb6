package com.qihui.redress.api.complaint;

import static com.qihui.redress.api.complaint.Filing.about;
import static com.qihui.redress.api.complaint.Filing.least;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.workflow.Desk;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@RedressTest
class ReadingTests {

    @Autowired Clients clients;
    @Autowired Desk desk;

    Client shop;
    String merchant;

    @BeforeEach
    void open() {
        shop = clients.shop();
        merchant = desk.merchant("店 " + UUID.randomUUID()).name();
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            filed.add(0, shop.file(about(merchant, "AFTERSALES_DELAY").body()).number());
        }

        Answer page = shop.get("/complaints?limit=2&merchant={m}", merchant).expect(200);
        List<String> seen = new ArrayList<>(numbers(page));
        while (page.header("Link") != null) {
            assertThat(page.header("Link")).matches("<.*>; rel=\"next\"");
            page = follow(page.header("Link")).expect(200);
            seen.addAll(numbers(page));
        }

        assertThat(seen).isEqualTo(filed);
    }

    @Test
    void findsByStatusCategoryAndMerchant() {
        String open = shop.file(about(merchant, "AFTERSALES_DELAY").body()).number();
        shop.file(least().with("merchant", merchant).body());

        assertThat(numbers(find("status=WITH_MERCHANT&merchant={m}", merchant)))
                .containsExactly(open);
        assertThat(numbers(find("category=AFTERSALES_DELAY&merchant={m}", merchant)))
                .containsExactly(open);
        assertThat(numbers(find("category=ACCOUNT_ANOMALY&merchant={m}", merchant))).isEmpty();
        assertThat(numbers(find("merchant={m}", "没有人提到过的店"))).isEmpty();
    }

    @Test
    void findsAMerchantNobodyKnowsByTheNameThatWasWritten() {
        String unknown = "不存在的店 " + UUID.randomUUID();
        String number = shop.file(least().with("merchant", unknown).body()).number();

        assertThat(numbers(find("merchant={m}", unknown))).containsExactly(number);
    }

    @Test
    void findsByNumberOrderPhoneOrPartOfASubject() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String phone = "199" + Math.abs(mark.hashCode() % 100_000_000);
        String number =
                shop.file(
                                least().with("orderNo", "QH" + mark)
                                        .with("productName", "点卡 100%_" + mark + " 一张")
                                        .with("complainant", Map.of("name", "甲", "phone", phone))
                                        .body())
                        .number();

        for (String q : List.of(number, "QH" + mark, phone, "100%_" + mark)) {
            assertThat(numbers(find("q={q}", q))).as(q).containsExactly(number);
        }
        assertThat(numbers(find("q={q}", "QH" + mark.substring(1)))).isEmpty();
        assertThat(numbers(find("q={q}", phone.substring(0, 6)))).isEmpty();
    }

    @Test
    void tellsWhenTheNextClockRunsOut() {
        shop.file(about(merchant, "AFTERSALES_DELAY").body());

        JsonNode item = find("merchant={m}", merchant).at("items/0");

        assertThat(item.get("nextDueAt").asText()).endsWith("+08:00");
        assertThat(item.get("priority").asText()).isEqualTo("NORMAL");
    }

    @Test
    void masksHowToReachTheComplainantInLists() {
        shop.file(
                least().with("merchant", merchant)
                        .with(
                                "complainant",
                                Map.of(
                                        "name", "𠮷野家",
                                        "phone", "19900000001",
                                        "email", "someone@example.com"))
                        .body());

        JsonNode listed = find("merchant={m}", merchant).at("items/0/complainant");

        assertThat(listed.get("name").asText()).isEqualTo("𠮷**");
        assertThat(listed.get("phone").asText()).isEqualTo("199****0001");
        assertThat(listed.get("email").isNull()).isTrue();
    }

    @Test
    void showsAMerchantOnlyItsOwn() {
        Client own = clients.merchant(desk.merchant(merchant).id());
        String number = shop.file(about(merchant, "AFTERSALES_DELAY").body()).number();
        String other = shop.file(about("别家的店", "AFTERSALES_DELAY").body()).number();

        assertThat(numbers(own.get("/complaints").expect(200))).containsExactly(number);
        assertThat(numbers(own.get("/complaints?q=" + other).expect(200))).isEmpty();
        assertThat(numbers(own.get("/complaints?merchant=别家的店").expect(200))).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAQuery() {
        Answer answer = shop.get("/complaints?limit=201&status=LOST").expect(422);
        assertThat(answer.errors()).containsExactly("status not_one_of");

        assertThat(shop.get("/complaints?limit=201").expect(422).errors())
                .containsExactly("limit too_large");
        assertThat(shop.get("/complaints?limit=0").expect(422).errors())
                .containsExactly("limit too_small");
        assertThat(shop.get("/complaints?after=yesterday").expect(422).errors())
                .containsExactly("after invalid");
    }

    @Test
    void knowsOnlyNumbersOfComplaints() {
        shop.get("/complaints/C20200101-000001").expect(404);
    }

    private Answer find(String query, Object... values) {
        return shop.get("/complaints?" + query, values).expect(200);
    }

    private Answer follow(String link) {
        String address = link.substring(1, link.indexOf('>'));
        return shop.call(MockMvcRequestBuilders.get(URI.create(address)));
    }

    private static List<String> numbers(Answer page) {
        return page.list("items").stream().map(item -> item.get("number").asText()).toList();
    }
}
