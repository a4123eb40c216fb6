package com.qihui.redress.journeys;

import static com.qihui.redress.journeys.OpenCases.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.workflow.Desk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What triage makes of the forty examples, filed over REST without a category (R1 to R5, R20 to
 * R22).
 */
@RedressTest
class OpenCasesTriageTests {

    /** Of forty, of each aspect. */
    private static final int LEAST = 36;

    @Autowired Clients clients;
    @Autowired Desk desk;

    Client importer;

    @BeforeEach
    void open() {
        importer = clients.shop();
    }

    @Test
    void suggestsWhatThePeopleOfTheDeskWouldSay() {
        assertThat(rightOf(OpenCases.all()).values())
                .allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(LEAST));
    }

    /** See docs/decisions/0034 for how it did on these while they were new. */
    @Test
    void suggestsTheSameOfOtherWords() {
        List<JsonNode> others = OpenCases.paraphrases();

        assertThat(rightOf(others).values())
                .allSatisfy(count -> assertThat(count * 10).isGreaterThan(others.size() * 9));
    }

    /** How many are right of each aspect; the table of all stands in the test's output. */
    private Map<String, Integer> rightOf(List<JsonNode> examples) {
        Map<String, Integer> right = new LinkedHashMap<>();
        List<String> table = new ArrayList<>();
        for (JsonNode example : examples) {
            Map<String, String> wanted = wanted(example.get("expected"));
            Map<String, String> given = given(file(example));
            StringBuilder line = new StringBuilder(example.get("id").asText());
            wanted.forEach(
                    (aspect, value) -> {
                        boolean same = value.equals(given.get(aspect));
                        right.merge(aspect, same ? 1 : 0, Integer::sum);
                        String told = same ? value : given.get(aspect) + " (not " + value + ")";
                        line.append(" | ").append(told);
                    });
            table.add(line.toString());
        }
        System.out.println("case | " + String.join(" | ", right.keySet()));
        table.forEach(System.out::println);
        System.out.println("right of " + examples.size() + ": " + right);
        return right;
    }

    /** R22: none of it is said without a rule in words and what it rests on. */
    @Test
    void saysByWhichRuleAndOnWhatGrounds() {
        Answer filed = file(OpenCases.all().get(5));

        assertThat(filed.text("attribution/responsibility")).isEqualTo("USER");
        assertThat(filed.at("attribution/suggested").asBoolean()).isTrue();
        JsonNode reason = filed.list("attribution/reasons").get(0);
        assertThat(reason.get("rule").asText()).isEqualTo("user-mistake");
        assertThat(reason.get("text").asText()).isEqualTo("用户自己填错，走协助路径");
        assertThat(words(reason.get("evidence")))
                .contains("判断为：账号填写有误")
                .anyMatch(ground -> ground.startsWith("平台记录：“"))
                .anyMatch(ground -> ground.startsWith("平台订单快照 QH2026031400331"));
        assertThat(filed.list("triage/judged"))
                .allSatisfy(
                        judged ->
                                assertThat(judged.get("text").asText())
                                        .isNotEqualTo("rule." + judged.get("rule").asText())
                                        .isNotEqualTo(judged.get("rule").asText()));
    }

    private Answer file(JsonNode example) {
        ObjectNode input = example.get("input").deepCopy();
        if (input.get("merchant").isTextual()) {
            desk.merchant(input.get("merchant").asText());
        }
        return importer.file(input.put("channel", "TICKET"));
    }

    private static Map<String, String> wanted(JsonNode expected) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("category", expected.get("category").asText());
        wanted.put("categoriesAlso", sorted(expected.get("categoriesAlso")));
        wanted.put("subCause", expected.get("subCause").asText());
        wanted.put("flags", sorted(expected.get("flags")));
        wanted.put("responsibility", expected.get("responsibility").asText());
        wanted.put("internalChannel", expected.get("internalChannel").asText());
        return wanted;
    }

    private static Map<String, String> given(Answer filed) {
        return Map.of(
                "category", filed.text("category"),
                "categoriesAlso", sorted(filed.at("categoriesAlso")),
                "subCause", filed.text("subCause"),
                "flags", sorted(filed.at("flags")),
                "responsibility", filed.text("attribution/responsibility"),
                "internalChannel", filed.text("internalChannel"));
    }

    private static String sorted(JsonNode list) {
        return String.join("+", new TreeSet<>(words(list)));
    }
}
