package com.qihui.redress.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailSettingsTests {

    @Test
    void isOffWhereNothingIsSet() {
        MailSettings settings = bind(Map.of("redress.mail.poll-every", "60s"));

        assertThat(settings.boxes()).isEmpty();
        assertThat(settings.out().isOn()).isFalse();
    }

    @Test
    void saysAllThatIsWrongAtOnceAndHowToMendIt() {
        assertThatThrownBy(
                        () ->
                                bind(
                                        Map.of(
                                                "redress.mail.address", "nobody",
                                                "redress.mail.secret", "short",
                                                "redress.mail.boxes.a.user", "u",
                                                "redress.mail.out.host", "h",
                                                "redress.mail.out.user", "u")))
                .rootCause()
                .hasMessageContaining("redress.mail.boxes.a.host is not set")
                .hasMessageContaining("redress.mail.boxes.a.password is not set")
                .hasMessageContaining("\"nobody\"")
                .hasMessageContaining("REDRESS_MAIL_SECRET")
                .hasMessageContaining("REDRESS_MAIL_OUT_PASSWORD");
    }

    /** RFC 5321 4.5.3.2.6. */
    @Test
    void aServerHasTenMinutesToAnswerAndASenderHoldsItsMailForLonger() {
        MailSettings.Out out = bind(Map.of("redress.mail.poll-every", "60s")).out();

        assertThat(out.answer()).isEqualTo(Duration.ofMinutes(10));
        assertThat(out.lease()).isGreaterThan(out.answer());
        assertThatThrownBy(
                        () ->
                                bind(
                                        Map.of(
                                                "redress.mail.out.host", "h",
                                                "redress.mail.out.lease", "10m")))
                .rootCause()
                .hasMessageContaining("lease is longer than answer");
    }

    @Test
    void tellsNobodyItsSecrets() {
        Map<String, String> all = new HashMap<>();
        all.put("redress.mail.address", "a@b.cn");
        all.put("redress.mail.secret", "s3cret".repeat(8));
        all.put("redress.mail.boxes.a.host", "h");
        all.put("redress.mail.boxes.a.user", "u");
        all.put("redress.mail.boxes.a.password", "passw0rd");
        all.put("redress.mail.out.host", "h");
        all.put("redress.mail.out.user", "u");
        all.put("redress.mail.out.password", "passw0rd");

        MailSettings settings = bind(all);

        assertThat(settings + " " + settings.boxes() + settings.out())
                .doesNotContain("s3cret", "passw0rd");
        assertThat(settings.boxes().get("a").portOrUsual()).isEqualTo(993);
    }

    private static MailSettings bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("redress.mail", MailSettings.class);
    }
}
