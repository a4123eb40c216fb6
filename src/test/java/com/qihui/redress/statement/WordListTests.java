package com.qihui.redress.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordListTests {

    private final WordList words = WordList.of(List.of("坏了|\\bbroken\\b", "\\bx?\\d{3}\\b"));

    @Test
    void findsAnEnglishWordWhereOneBegins() {
        assertThat(words.isIn("it is broken")).isTrue();
        assertThat(words.isIn("BROKEN")).isTrue();
        assertThat(words.isIn("unbroken")).isFalse();
        assertThat(words.isIn("brokenness")).isFalse();
    }

    @Test
    void findsAWordWhoseFirstLetterMayBeMissing() {
        assertThat(words.isIn("code 123")).isTrue();
        assertThat(words.isIn("code x123")).isTrue();
        assertThat(words.isIn("code y123")).isFalse();
    }

    @Test
    void findsChineseAnywhere() {
        assertThat(words.isIn("卡坏了不能用")).isTrue();
    }

    @Test
    void findsTheSameWhenListsAreJoined() {
        WordList joined = WordList.anyOf(Stream.of(words, WordList.of(List.of("\\blate\\b"))));

        assertThat(joined.isIn("too late")).isTrue();
        assertThat(joined.isIn("it is broken")).isTrue();
        assertThat(joined.isIn("translated")).isFalse();
    }
}
