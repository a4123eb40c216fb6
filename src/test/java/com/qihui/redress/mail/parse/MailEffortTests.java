package com.qihui.redress.mail.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is large is read in a time that grows no faster than it: tenths of a second, and minutes or
 * hours where each sign is looked at again for each other.
 */
class MailEffortTests extends AsWritten {

    private static final Duration ENDLESS = Duration.ofSeconds(30);
    private static final int MANY = 300_000;

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("blanks", "a" + " ".repeat(2 * MANY) + "b"),
                Arguments.of("addresses", "a" + "<@>".repeat(MANY) + "b"),
                Arguments.of(
                        "addresses before a quotation",
                        ("a" + "<@>".repeat(150) + "写道：b\n").repeat(MANY / 500)),
                Arguments.of("dates", "2026年" + "写道 ".repeat(MANY / 3) + "b"),
                Arguments.of("strokes", "-".repeat(MANY) + "original message" + "-".repeat(MANY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void readsLinesOfAnyLength(String what, String lines) throws Exception {
        String said = lines.strip();

        ParsedMail mail = assertTimeoutPreemptively(ENDLESS, () -> utf8("退款\n" + said));

        assertThat(mail.text()).hasSize("退款\n".length() + said.length());
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                Arguments.of("scripts", "<script></script>".repeat(MANY / 6)),
                Arguments.of("links", "<a href='http://x.example/y'><table><td>".repeat(MANY / 15)),
                Arguments.of("boxes", "<div>".repeat(MANY / 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void readsPagesOfAnyDepth(String what, String page) throws Exception {
        ParsedMail mail =
                assertTimeoutPreemptively(
                        ENDLESS,
                        () ->
                                read(
                                        "Content-Type: text/html\r\n\r\n",
                                        (page + "退款").getBytes(UTF_8)));

        assertThat(mail.text()).contains("退款");
    }

    @Test
    void readsSendersAndRecipientsOfAnyLength() throws Exception {
        String sender = "\"" + "' ".repeat(MANY / 4) + "x\" <a@b.cn>";

        ParsedMail mail =
                assertTimeoutPreemptively(
                        ENDLESS,
                        () ->
                                read(
                                        "From: "
                                                + sender
                                                + "\r\nTo: "
                                                + "a".repeat(MANY)
                                                + "\r\n\r\n",
                                        new byte[0]));

        assertThat(mail.sender()).isEqualTo("a@b.cn");
    }
}
