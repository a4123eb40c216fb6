package com.qihui.redress.journeys;

import static com.qihui.redress.journeys.OpenCases.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Complete examples from which one thing at a time is taken away. */
@RedressTest
class EvidenceGapsTests {

    /** Enclosed of one's own accord; the checklist never asks for it. */
    private static final Set<String> NEVER_REQUIRED = Set.of("LOSS_PROOF", "OTHER");

    @Autowired Clients clients;

    Client importer;

    @BeforeEach
    void open() {
        importer = clients.shop();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("complete")
    void namesEachPieceThatIsTakenAway(String id, ObjectNode input) {
        ArrayNode pieces = input.withArray("evidence");
        for (int i = 0; i < pieces.size(); i++) {
            String kind = pieces.get(i).get("kind").asText();
            if (NEVER_REQUIRED.contains(kind)) {
                continue;
            }
            ObjectNode without = input.deepCopy();
            without.withArray("evidence").remove(i);

            Answer filed = importer.file(without);

            assertThat(words(filed.at("evidence/missing"))).containsExactly(kind);
            assertThat(filed.text("evidence/completeness"))
                    .isEqualTo(kind.equals("PAYMENT_PROOF") ? "INSUFFICIENT" : "PARTIAL");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("complete")
    void namesEachDetailThatIsHidden(String id, ObjectNode input) {
        ArrayNode pieces = input.withArray("evidence");
        for (int i = 0; i < pieces.size(); i++) {
            for (String detail : visible(pieces.get(i))) {
                ObjectNode hidden = input.deepCopy();
                ((ObjectNode) hidden.withArray("evidence").get(i).get("shows")).put(detail, false);

                Answer filed = importer.file(hidden);

                assertThat(words(filed.at("evidence/missing")))
                        .containsExactly(pieces.get(i).get("kind").asText() + "." + detail);
                assertThat(filed.text("evidence/completeness")).isEqualTo("PARTIAL");
            }
        }
    }

    /** R13: what was not promised has no time. */
    @Test
    void asksForThePromisedTimeOnlyAfterAPromise() {
        ObjectNode input = example("OPEN-004");
        ObjectNode record = (ObjectNode) input.withArray("evidence").get(3).get("shows");
        record.put("promisedTime", false);
        ObjectNode contact = (ObjectNode) input.withArray("contactLog").get(0);

        assertThat(missing(input)).containsExactly("COMMUNICATION_RECORD.promisedTime");
        assertThat(missing(withPromise(input, contact, null))).isEmpty();
        assertThat(missing(withPromise(input, contact, " "))).isEmpty();
    }

    @Test
    void isInsufficientWithoutAnOrderNumber() {
        ObjectNode input = example("OPEN-005");
        input.putNull("orderNo");

        assertThat(completeness(input)).isEqualTo("INSUFFICIENT");
        input.put("narrative", input.get("narrative").asText() + "订单号QH2026031400340。");
        assertThat(completeness(input)).isEqualTo("PARTIAL");
    }

    /** Exactly half of the pieces is enough: two of four. */
    @Test
    void isPartialFromHalfOn() {
        ObjectNode half = example("OPEN-012");
        half.withArray("evidence").remove(3);
        half.withArray("evidence").remove(2);
        ObjectNode less = half.deepCopy();
        ((ObjectNode) less.withArray("evidence").get(0).get("shows")).put("amount", false);

        assertThat(completeness(half)).isEqualTo("PARTIAL");
        assertThat(completeness(less)).isEqualTo("INSUFFICIENT");
    }

    @Test
    void asksForNoSymptomWhileNobodyKnowsWhatItIs() {
        ObjectNode input = example("OPEN-005");
        input.putNull("productType").put("narrative", "请帮帮我。");
        input.withArray("evidence").remove(2);

        assertThat(missing(input)).isEmpty();
        assertThat(completeness(input)).isEqualTo("COMPLETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"孩子11岁", "女儿十五岁", "未成年的孩子", "我家孩子"})
    void asksForGuardianshipWhenAChildBought(String who) {
        ObjectNode input = example("OPEN-038");
        input.put("narrative", who + "，用奶奶手机充了1980元游戏点券，奶奶不知道。");
        input.withArray("evidence").remove(3);

        assertThat(missing(input)).containsExactly("GUARDIAN_PROOF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我25岁的儿子用我手机买的。", "有人用我账号买了会员。", "激活失败，孩子明天要交作业。", "18岁的弟弟拿我手机充了钱。"})
    void asksForNoGuardianshipOtherwise(String narrative) {
        ObjectNode input = example("OPEN-038");
        input.put("narrative", narrative);
        input.withArray("evidence").remove(3);

        assertThat(missing(input)).doesNotContain("GUARDIAN_PROOF");
    }

    /** R11. */
    @Test
    void remarksOnAPayeeWhoIsNotTheOperator() {
        ObjectNode input = example("OPEN-001");
        ((ObjectNode) input.get("payment")).put("payee", "个人账户(测试)");

        Answer filed = importer.file(input);

        assertThat(words(filed.at("evidence/warnings")))
                .containsExactly("PAYEE_NOT_PLATFORM_OPERATOR");
        assertThat(filed.text("evidence/completeness")).isEqualTo("COMPLETE");
        ((ObjectNode) input.get("payment")).put("payee", " 启慧卡盟运营主体（测试）");
        assertThat(words(importer.file(input).at("evidence/warnings"))).isEmpty();
    }

    /** R8: paid outside the platform, another sum than the order's. */
    @Test
    void saysWhatDoesNotBelongToTheOrder() {
        Answer filed = importer.file(example("OPEN-015"));

        assertThat(filed.list("evidence/reasons"))
                .filteredOn(reason -> reason.get("aspect").asText().equals("RELEVANCE"))
                .extracting(reason -> reason.get("text").asText())
                .containsExactly("收款方为“个人账户(测试)”，不是平台运营主体", "实付 ¥99.00，与订单金额 ¥1.00 不一致");
    }

    /** R8: seven days to the second. */
    @Test
    void saysWhenEvidenceCameLate() {
        ObjectNode input = example("OPEN-010");
        input.withArray("contactLog").removeAll();
        input.withArray("evidence").remove(3);

        assertThat(timeliness(input)).containsExactly("late");
        assertThat(timeliness(input.put("submittedAt", "2026-06-08T10:05:00+08:00")))
                .containsExactly("prompt");
        assertThat(timeliness(input.put("submittedAt", "2026-06-08T10:05:01+08:00")))
                .containsExactly("late");
    }

    /** R14: a picture needs no notice, and one original page is enough. */
    @Test
    void remarksOnRecordingsAndOrderPagesFromElsewhere() {
        ObjectNode input = example("OPEN-029");
        ObjectNode record = (ObjectNode) input.withArray("evidence").get(2);
        ObjectNode page = (ObjectNode) input.withArray("evidence").get(0);
        record.put("form", "聊天记录截图");
        page.put("source", "短信通知");

        assertThat(warnings(input)).containsExactly("ORDER_DETAIL_NOT_PLATFORM_ORIGINAL");
        record.put("form", "通话录音");
        input.withArray("evidence").add(page.deepCopy().put("source", "平台订单详情页"));
        assertThat(warnings(input)).containsExactly("RECORDING_WITHOUT_NOTICE");
    }

    private List<String> timeliness(ObjectNode input) {
        return importer.file(input).list("evidence/reasons").stream()
                .filter(reason -> reason.get("aspect").asText().equals("TIMELINESS"))
                .map(reason -> reason.get("code").asText())
                .toList();
    }

    private List<String> warnings(ObjectNode input) {
        return words(importer.file(input).at("evidence/warnings"));
    }

    private List<String> missing(ObjectNode input) {
        return words(importer.file(input).at("evidence/missing"));
    }

    private String completeness(ObjectNode input) {
        return importer.file(input).text("evidence/completeness");
    }

    private static ObjectNode withPromise(ObjectNode input, ObjectNode contact, String promise) {
        contact.put("promise", promise);
        return input;
    }

    private static List<String> visible(JsonNode piece) {
        List<String> details = new ArrayList<>();
        piece.get("shows")
                .properties()
                .forEach(
                        shown -> {
                            if (shown.getValue().asBoolean()) {
                                details.add(shown.getKey());
                            }
                        });
        return details;
    }

    private static ObjectNode example(String id) {
        return OpenCases.all().stream()
                .filter(one -> one.get("id").asText().equals(id))
                .map(one -> ((ObjectNode) one.get("input").deepCopy()).put("channel", "TICKET"))
                .findFirst()
                .orElseThrow();
    }

    /** One for each kind of symptom, with and without contact, promise and child. */
    static List<Object[]> complete() {
        return List.of(
                        "OPEN-001",
                        "OPEN-004",
                        "OPEN-010",
                        "OPEN-014",
                        "OPEN-017",
                        "OPEN-026-whole",
                        "OPEN-027",
                        "OPEN-034",
                        "OPEN-036",
                        "OPEN-038")
                .stream()
                .map(id -> new Object[] {id, whole(id)})
                .toList();
    }

    private static ObjectNode whole(String id) {
        ObjectNode input = example(id.replace("-whole", ""));
        if (id.endsWith("-whole")) {
            ((ObjectNode) input.withArray("evidence").get(1).get("shows")).put("payee", true);
        }
        return input;
    }
}
