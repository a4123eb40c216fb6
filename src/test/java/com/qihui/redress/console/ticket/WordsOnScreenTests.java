package com.qihui.redress.console.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.console.ticket.Emphasis.Stretch;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsOnScreenTests {

    private static final String STATEMENT =
            "2026年11月22日20:03下单（订单号QH2026112200341）购买点卡，支付成功后18分钟未到账，导致无法参与限时活动。";

    @Test
    void findsTheFourPartsOfAStatement() {
        assertThat(strong(STATEMENT, "QH2026112200341"))
                .containsExactly(
                        "2026年11月22日20:03", "QH2026112200341", "支付成功后18分钟未到账", "导致无法参与限时活动");
    }

    @Test
    void leavesOutNothingAndAddsNothing() {
        for (String text : List.of(STATEMENT, "", "😀𠮷没到账", "<b>未到账</b>\n\n第二段")) {
            assertThat(all(text)).isEqualTo(text);
        }
    }

    @Test
    void spacesItsOwnSentencesAsChineseIs() {
        assertThat(sentence("应于 %s 前", "今日 20:33")).isEqualTo("应于今日 20:33 前");
        assertThat(sentence("应于 %s 前", "12 月 2 日 24:00")).isEqualTo("应于 12 月 2 日 24:00 前");
        assertThat(sentence("已由%s办理", "客服 1018")).isEqualTo("已由客服 1018 办理");
        assertThat(sentence("by %s", "今日")).isEqualTo("by 今日");
    }

    @Test
    void hidesOfAPersonWhatDoesNotTellThemApart() {
        assertThat(Masked.hidden("19900000003")).isEqualTo("199****0003");
        assertThat(Masked.hidden("user102@example.com")).isEqualTo("u****@example.com");
        assertThat(Masked.hidden("12345")).isEqualTo("****");
    }

    @Test
    void leavesANameAsItIsSpelt() {
        assertThat(sentence("已由%s办理", "测试 用户900")).isEqualTo("已由测试 用户900 办理");
    }

    private static String sentence(String label, String value) {
        return Spacing.tidy(label.formatted(Spacing.place(value)));
    }

    private static List<String> strong(String text, String orderNo) {
        return Emphasis.of(text, orderNo).stream()
                .filter(Stretch::strong)
                .map(Stretch::text)
                .toList();
    }

    private static String all(String text) {
        return Emphasis.of(text, null).stream().map(Stretch::text).collect(Collectors.joining());
    }
}
