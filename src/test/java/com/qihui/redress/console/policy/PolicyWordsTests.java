package com.qihui.redress.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;

/** The policy is edited in the manager's words. */
@RedressTest
class PolicyWordsTests {

    @Autowired MessageSource labels;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void sayEachCellAndFindTheCodeBehindIt(String language) throws IOException {
        PolicyWords words = words(language);
        String table = shipped();

        String shown = words.shown(table);

        assertThat(shown).doesNotContain("\"URGENT\"", "RECHARGE_NOT_CREDITED", ":AGENT", "+OPEN");
        assertThat(words.codes(shown)).isEqualTo(table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"紧急\",\"高\"", "&#34;紧急&#34;,&#34;高&#34;", "&quot;紧急&quot;,&quot;高&quot;"})
    void findTheCodesHoweverTheEditorWritesQuotes(String cell) {
        assertThat(words("zh-CN").codes("<text>" + cell + "</text>"))
                .isEqualTo("<text>\"URGENT\",\"HIGH\"</text>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"80:客服,100:组长+升级优先级\"", "\"80：客服，100：组长+升级优先级\""})
    void understandStepsWithEitherPunctuation(String cell) {
        assertThat(words("zh-CN").codes("<text>" + cell + "</text>"))
                .isEqualTo("<text>\"80:AGENT,100:LEAD+RAISE\"</text>");
    }

    private PolicyWords words(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return new PolicyWords(key -> labels.getMessage(key, null, locale));
    }

    private static String shipped() throws IOException {
        try (InputStream in =
                new ClassPathResource("processes/service-level.dmn").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
