package com.qihui.redress.submission.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.escalation.Body;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/**
 * What every outside body promises the desk. A new one is a class, its form, its labels, and a
 * subclass of this; {@link EveryBodyTests} names those that lack one.
 */
abstract class ExternalBodyContract {

    private static final List<String> LANGUAGES = List.of("labels", "labels_en");

    abstract ExternalBody external();

    /** What it asks for beyond who complains. */
    abstract List<Item> alsoAsks();

    @Test
    void isOneOfTheBodies() {
        assertThat(external().body()).isNotNull().isNotEqualTo(Body.NONE);
    }

    @Test
    void asksWhoComplainsAndHowToReachThem() {
        assertThat(external().asks()).contains(Item.NAME, Item.PHONE, Item.ADDRESS);
        assertThat(external().asks()).containsAll(alsoAsks());
    }

    /** Nobody is told more than they ask for (个人信息保护法 article 6). */
    @Test
    void asksForNoMailAddress() {
        assertThat(external().asks()).doesNotContain(Item.EMAIL, Item.GUARDIAN, Item.EVIDENCE);
    }

    @Test
    void answersTheSameEachTimeToWhoeverChangesTheAnswer() {
        external().asks().clear();

        assertThat(external().asks()).isNotEmpty();
    }

    @Test
    void namesWhoIsComplainedAbout() {
        boolean operator = external().against() == ExternalBody.Against.OPERATOR;

        assertThat(external().asks().contains(Item.OPERATOR)).isEqualTo(operator);
        assertThat(external().asks().contains(Item.RESPONDENT_NAME)).isNotEqualTo(operator);
    }

    @Test
    void hasAForm() {
        assertThat(getClass().getResource("/templates/" + external().template() + ".html"))
                .isNotNull();
    }

    @Test
    void hasItsWordsInBothLanguages() {
        Body body = external().body();
        for (String language : LANGUAGES) {
            Properties labels = labels(language);
            assertThat(labels.stringPropertyNames())
                    .contains(
                            "portal.body." + body,
                            "option." + body,
                            "submission.title." + body,
                            "outside.bring." + body,
                            "hand_in.how." + body)
                    .containsAll(
                            external().asks().stream()
                                    .map(item -> "submission.item." + item)
                                    .toList())
                    .containsAll(
                            external().asks().stream()
                                    .map(item -> "submission.next." + item)
                                    .toList());
        }
    }

    private static Properties labels(String language) {
        Properties labels = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        ExternalBodyContract.class.getResourceAsStream(
                                "/messages/" + language + ".properties"),
                        StandardCharsets.UTF_8)) {
            labels.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }
}
