package com.qihui.redress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /** Of two the later one would win, unseen. */
    @Test
    void everyKeyIsSaidOnce() {
        assertThat(repeated("/messages/labels.properties")).isEmpty();
        assertThat(repeated("/messages/labels_en.properties")).isEmpty();
    }

    /**
     * A text with places is a format, in which an apostrophe is written twice; any other is not.
     */
    @Test
    void anApostropheIsReadAsOne() {
        for (Properties language : List.of(chinese, english)) {
            for (String key : language.stringPropertyNames()) {
                String text = language.getProperty(key);
                boolean format = PLACE.matcher(text).find();
                assertThat(format ? text.replace("''", "") : text)
                        .as(key)
                        .doesNotContain(format ? "'" : "''");
            }
        }
    }

    private static List<Object> repeated(String file) {
        List<Object> keys = new ArrayList<>();
        read(
                file,
                new Properties() {
                    @Override
                    public synchronized Object put(Object key, Object value) {
                        if (containsKey(key)) {
                            keys.add(key);
                        }
                        return super.put(key, value);
                    }
                });
        return keys;
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
        return read(file, new Properties());
    }

    private static Properties read(String file, Properties labels) {
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
