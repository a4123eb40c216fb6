package com.qihui.redress.journeys;

import static com.qihui.redress.journeys.OpenCases.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the checklist and the statement make of the forty examples, filed over REST. */
@RedressTest
class OpenCasesEvidenceTests {

    @Autowired Clients clients;

    Client importer;

    @BeforeEach
    void open() {
        importer = clients.shop();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void judgesTheEvidenceAndTheStatement(String id, JsonNode example) {
        ObjectNode input = example.get("input").deepCopy();

        Answer filed = importer.file(input.put("channel", "TICKET"));

        JsonNode expected = example.get("expected");
        assertThat(words(filed.at("evidence/missing")))
                .containsExactlyElementsOf(words(expected.get("evidenceMissing")));
        assertThat(filed.text("evidence/completeness"))
                .isEqualTo(expected.get("evidenceCompleteness").asText());
        assertThat(words(filed.at("evidence/warnings")))
                .containsExactlyElementsOf(words(expected.get("evidenceWarnings")));
        assertThat(words(filed.at("statement/missing")))
                .containsExactlyElementsOf(words(expected.get("statementMissing")));
        assertThat(filed.list("evidence/reasons"))
                .extracting(reason -> reason.get("aspect").asText())
                .contains("COMPLETENESS", "TIMELINESS", "RELEVANCE");
    }

    /** R36 to R40: the golden example. */
    @Test
    void composesTheFourPartStatement() {
        ObjectNode golden = OpenCases.all().get(0).get("input").deepCopy();

        Answer filed = importer.file(golden.put("channel", "TICKET"));

        assertThat(filed.text("statement/text"))
                .isEqualTo(
                        """
                        时间：2023-10-15 14:30
                        订单：QH2023101500123、幻海OL 100元点卡、¥100.00
                        现象：支付成功后30分钟未到账
                        影响：导致无法参与限时活动
                        诉求：立即补发点卡或全额退款 ¥100.00、补偿10元延误损失
                        依据：平台规则·到账时效 充值类商品到账时效不超过15分钟、平台规则·退款条件 未交付或无法使用的商品可退款、民法典512 在线交付以进入指定系统并可检索识别为准、民法典577 违约责任、民法典584 损失赔偿以可预见为限""");
        assertThat(filed.at("statement/corrected").isNull()).isTrue();
        assertThat(filed.at("statement/specific").asBoolean()).isTrue();
        assertThat(filed.at("statement/feasible").asBoolean()).isTrue();
        assertThat(filed.at("statement/hints")).isEmpty();
        assertThat(filed.list("evidence/reasons"))
                .allMatch(reason -> reason.get("sound").asBoolean())
                .extracting(reason -> reason.get("text").asText())
                .containsExactly("所需 3 项证据齐全", "证据在事情发生后 0 天内提交，在 7 天的及时范围内", "证据与此订单及诉求对应");
    }

    /** R35: the angry one is taken, and told how it could be put. */
    @Test
    void hintsAtCalmerWordsAndTakesTheComplaint() {
        ObjectNode angry = OpenCases.all().get(30).get("input").deepCopy();

        Answer filed = importer.file(angry.put("channel", "TICKET"));

        assertThat(filed.list("statement/hints"))
                .extracting(hint -> hint.get("code").asText())
                .containsExactly(
                        "missing.TIME",
                        "missing.ORDER_NO",
                        "missing.SYMPTOM",
                        "missing.IMPACT",
                        "demand.amount",
                        "emotional");
        assertThat(filed.at("statement/specific").asBoolean()).isFalse();
    }

    static List<Object[]> cases() {
        return OpenCases.all().stream()
                .map(one -> new Object[] {one.get("id").asText(), one})
                .toList();
    }
}
