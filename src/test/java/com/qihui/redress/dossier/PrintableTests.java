package com.qihui.redress.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a page cannot draw it names. */
class PrintableTests {

    @Test
    void namesAnEmojiInsteadOfHidingItInABox() {
        assertThat(shown("太坑了😡！")).isEqualTo("太坑了[U+1F621 POUTING FACE]！");
    }

    @Test
    void saysTheCodeAloneOfASignWithoutAName() {
        assertThat(shown("\uD83F\uDFF0")).isEqualTo("[U+1FFF0]");
    }

    @Test
    void leavesOutWhatOnlyPutsSignsTogetherAndWhatXmlForbids() {
        assertThat(shown("a\u200Db\uFE0Fc\u202Ed\u0007e\uFEFF")).isEqualTo("abcde");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        String words = "订单号 QH2023；¥100.00 <b>&amp;</b>\n\t“引号”①℃—…　全角";

        assertThat(shown(words)).isEqualTo(words);
    }

    @Test
    void drawsTheLettersOfALanguageTheFontHas() {
        assertThat(IndexFont.has('中')).isTrue();
        assertThat(IndexFont.has('a')).isTrue();
        assertThat(IndexFont.has(0x1F621)).isFalse();
    }

    private static String shown(String text) {
        return Printable.text(text, IndexFont::has);
    }
}
