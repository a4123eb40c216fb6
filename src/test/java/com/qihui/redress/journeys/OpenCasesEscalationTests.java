package com.qihui.redress.journeys;

import static com.qihui.redress.journeys.OpenCases.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.qihui.redress.RedressTest;
import com.qihui.redress.TravellingClock;
import com.qihui.redress.api.Client;
import com.qihui.redress.api.Client.Answer;
import com.qihui.redress.api.Clients;
import com.qihui.redress.workflow.Desk;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the forty examples may go outside, each asked on the day it was made (R23, R29 to R32). */
@RedressTest
class OpenCasesEscalationTests {

    /** Of forty. */
    private static final int LEAST = 38;

    /** What is expected to be remarked, and by which words of ours it is. */
    private static final Map<String, String> REMARKS =
            Map.ofEntries(
                    Map.entry("申诉意义有限", "申诉意义有限"),
                    Map.entry("平台协调补救", "平台协调补救"),
                    Map.entry("非平台责任", "不构成平台违约"),
                    Map.entry("已满足", "已满足：2026 年 6 月 1 日 已先向运营商投诉，且满 15 日未获答复"),
                    Map.entry("先向电信业务经营者投诉", "须先向电信业务经营者投诉"),
                    Map.entry("经营者15日未答复", "15 日内未获答复"),
                    Map.entry("收费争议须在5个月内", "收费争议须在 5 个月内提起"),
                    Map.entry("尚未向运营商投诉", "尚未向运营商投诉"),
                    Map.entry("非生活消费，12315", "不是生活消费，12315 可能不予受理"),
                    Map.entry("未履行部分4100元", "订单合计 5200 元，争议的（未履行的）部分 4100 元"),
                    Map.entry("未经平台支付抗辩", "“没有经平台支付”抗辩不成立"),
                    Map.entry("引导线下交易", "引导线下交易进行核处"),
                    Map.entry("三倍504元", "三倍 504 元"),
                    Map.entry("三倍=294元", "三倍 294 元不足 500 元，按 500 元"),
                    Map.entry("举报线索", "举报线索"),
                    Map.entry("5800元>5000元", "5800 元，超过 5000 元"),
                    Map.entry("消法44", "其身份信息由平台提供"),
                    Map.entry("诈骗可同时报警", "涉嫌诈骗的，可以同时报案"),
                    Map.entry("建议同时报警", "建议同时报案"),
                    Map.entry("争议是平台退款", "平台退款"),
                    Map.entry("录音未提前告知", "录音没有提前告知"),
                    Map.entry("实名依据", "平台要求实名须说明依据，并只收集必要的信息"),
                    Map.entry("监护人不追认", "监护人不追认则无效"),
                    Map.entry("过错按比例", "按过错分担"),
                    Map.entry("4999元未超过", "4999 元，没有超过 5000 元"),
                    Map.entry("恰好5000元", "5000 元，没有超过 5000 元"),
                    Map.entry("“进货”", "“进货”一类的字样可能被认为不是生活消费"));

    @Autowired Clients clients;
    @Autowired Desk desk;
    @Autowired TravellingClock clock;

    Client importer;

    @BeforeEach
    void open() {
        importer = clients.shop();
    }

    @Test
    void namesTheBodyThatIsExpectedAndRemarksOnWhatIsToBeKnown() {
        List<String> table = new ArrayList<>();
        List<String> unsaid = new ArrayList<>();
        int same = 0;
        int defensible = 0;
        for (JsonNode example : OpenCases.all()) {
            Answer filed = file(example);
            JsonNode expected = example.at("/expected/escalationIfUnresolved");
            String id = example.get("id").asText();
            String wanted = expected.get("primary").asText();
            String given = filed.text("escalation/primary");
            List<String> acceptable = words(expected.get("acceptable"));
            same += given.equals(wanted) ? 1 : 0;
            defensible += given.equals(wanted) || acceptable.contains(given) ? 1 : 0;
            table.add(
                    String.join(
                            " | ",
                            id,
                            given.equals(wanted) ? given : given + " (not " + wanted + ")",
                            filed.text("escalation/rule"),
                            words(filed.at("escalation/acceptable")).toString(),
                            acceptable.toString()));
            String told = told(filed);
            words(expected.get("preconditionsOrBars")).stream()
                    .filter(text -> !isSaid(text, told))
                    .forEach(text -> unsaid.add(id + ": " + text + " <> " + told));
            assertThat(filed.text("externalEligibleFrom"))
                    .as(id)
                    .isEqualTo(example.at("/expected/externalEligibleFrom").asText());
        }
        table.forEach(System.out::println);
        System.out.println("primary of 40: " + same + ", defensible: " + defensible);

        assertThat(same).isGreaterThanOrEqualTo(LEAST);
        assertThat(defensible).isEqualTo(40);
        assertThat(unsaid).isEmpty();
    }

    /** Each in words of its own, as the forty are not. */
    @Test
    void namesTheBodyOfOtherComplaintsToo() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode example : OpenCases.outside()) {
            Answer filed = file(example);
            String told = filed.text("escalation/primary") + " by " + filed.text("escalation/rule");
            System.out.println(example.get("id").asText() + " | " + told);
            if (!told.startsWith(example.at("/expected/primary").asText())) {
                wrong.add(example.get("id").asText() + ": " + told);
            }
            for (String bar : words(example.at("/expected/bars"))) {
                if (remarks(filed).noneMatch(one -> one.get("rule").asText().equals(bar))) {
                    wrong.add(example.get("id").asText() + " lacks " + bar);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** The articles are cited as the interface says. */
    @Test
    void citesTheArticleOfEveryBar() {
        Answer filed = file(OpenCases.all().get(11));

        assertThat(filed.list("escalation/bars"))
                .anySatisfy(
                        bar -> {
                            assertThat(bar.get("channel").asText()).isEqualTo("TELECOM_APPEAL");
                            assertThat(bar.get("reason").asText()).startsWith("尚未向运营商投诉");
                            assertThat(bar.get("basis").asText()).isEqualTo("工信部令35号 10");
                            assertThat(bar.get("kind").asText()).isEqualTo("PRECONDITION");
                        })
                .noneMatch(bar -> bar.get("kind").asText().equals("NOTE"));
    }

    private Answer file(JsonNode example) {
        ObjectNode input = example.get("input").deepCopy();
        if (input.path("merchant").asText().endsWith("(测试)")
                || input.path("merchant").asText().endsWith("自营")) {
            desk.merchant(input.get("merchant").asText());
        }
        clock.set(
                OffsetDateTime.parse(input.get("submittedAt").asText())
                        .toInstant()
                        .plus(Duration.ofMinutes(1)));
        return importer.file(input.put("channel", "TICKET"));
    }

    private static Stream<JsonNode> remarks(Answer filed) {
        return Stream.of("escalation/bars", "escalation/notes")
                .flatMap(list -> filed.list(list).stream());
    }

    private static String told(Answer filed) {
        return remarks(filed)
                .map(one -> one.get("reason").asText())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isSaid(String expected, String told) {
        return REMARKS.entrySet().stream()
                .anyMatch(one -> expected.contains(one.getKey()) && told.contains(one.getValue()));
    }
}
