package com.qihui.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LabelsTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    private final Properties chinese = read("/messages/labels.properties");
    private final Properties english = read("/messages/labels_en.properties");

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        for (String key : chinese.stringPropertyNames()) {
            assertThat(placesOf(english, key)).as(key).isEqualTo(placesOf(chinese, key));
        }
    }

    @Test
    void nothingIsLeftWithoutWords() {
        assertThat(chinese.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
    }

    private static Object placesOf(Properties language, String key) {
        return PLACE.matcher(language.getProperty(key, ""))
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }

    private static Properties read(String file) {
        Properties labels = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        LabelsTests.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            labels.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
        return labels;
    }
}
