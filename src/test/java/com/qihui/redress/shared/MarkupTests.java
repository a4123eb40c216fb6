package com.qihui.redress.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.shared.Markup.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What little formatting people's words may have, and what of it never comes about. */
class MarkupTests {

    @Test
    void linesBoldAndListsAreSeen() {
        Markup seen = Markup.of("请**务必**保留：\n第二行\n\n- 截图\n- 订单号\n\n谢谢");

        assertThat(seen.blocks())
                .extracting(Markup.Block::list)
                .containsExactly(false, true, false);
        assertThat(seen.blocks().get(0).lines()).hasSize(2);
        assertThat(seen.blocks().get(0).lines().get(0).spans())
                .containsExactly(text("请"), new Span("务必", true, false), text("保留："));
        assertThat(seen.blocks().get(1).lines())
                .extracting(line -> line.spans().get(0).text())
                .containsExactly("截图", "订单号");
        assertThat(seen.isPlain()).isFalse();
        assertThat(Markup.plain("请**务必**保留")).isEqualTo("请务必保留");
    }

    /** What is masked, and sums with stars, are no emphasis. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "请拨打138****0000或139****1111",
                "139**00**11",
                "2**3**2",
                "** 空 **",
                "-5元不退",
                "<b>粗</b><img src=x onerror=alert(1)>",
                "[点这里](javascript:alert(1))",
                "javascript:alert(1)",
                "ftp://a.example/x",
                "http://localhost/x",
                "http://bank.example@evil.example/",
                "http://bank.example:geheim@evil.example/",
                "https://www.例子.example/",
                "https://www.abc.例子/x",
                "https://раураl.com/",
                "https://paypal.cоm/",
                "https://paypal.com\u0430/"
            })
    void isNothingButWords(String words) {
        Markup seen = Markup.of(words);

        assertThat(seen.isPlain()).as("%s", seen).isTrue();
        assertThat(seen.blocks().get(0).lines().get(0).spans()).containsExactly(text(words));
    }

    @Test
    void aLinkReadsAsWhereItLeadsAndEndsBeforeWhatFollowsIt() {
        assertThat(links("看https://qihui.example/a?b=1&c=2。谢谢"))
                .containsExactly("https://qihui.example/a?b=1&c=2");
        assertThat(links("（http://a.example:8080/x）")).containsExactly("http://a.example:8080/x");
        assertThat(links("(https://a.example/x).")).containsExactly("https://a.example/x");
        assertThat(links("https://a.example谢谢")).containsExactly("https://a.example");
        assertThat(links("**https://a.example/**")).containsExactly("https://a.example/");
    }

    @Test
    void nothingIsLostWhateverIsWritten() {
        String words = "a **b** https://c.example/d, e\n**f\n**g** h";

        String read =
                Markup.of(words).blocks().stream()
                        .flatMap(block -> block.lines().stream())
                        .flatMap(line -> line.spans().stream())
                        .map(Span::text)
                        .reduce("", String::concat);

        assertThat(read).isEqualTo("a b https://c.example/d, e**fg h");
    }

    private static List<String> links(String words) {
        return Markup.of(words).blocks().stream()
                .flatMap(block -> block.lines().stream())
                .flatMap(line -> line.spans().stream())
                .filter(Span::link)
                .map(Span::text)
                .toList();
    }

    private static Span text(String words) {
        return new Span(words, false, false);
    }
}
