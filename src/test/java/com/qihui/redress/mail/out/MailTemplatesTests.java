package com.qihui.redress.mail.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.qihui.redress.RedressTest;
import com.qihui.redress.account.Account;
import com.qihui.redress.account.Actor;
import com.qihui.redress.account.People;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.TemplateText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@RedressTest
class MailTemplatesTests {

    @Autowired MailTemplates templates;
    @Autowired People people;

    @Test
    void everyOccasionIsWordedInBothLanguagesWithKnownVariables() {
        for (Occasion occasion : Occasion.values()) {
            for (Locale language : MailTemplates.LANGUAGES) {
                MailTemplate delivered =
                        templates
                                .versions(occasion, language)
                                .get(templates.versions(occasion, language).size() - 1);
                assertThat(delivered.version()).isZero();
                assertThat(delivered.body()).contains("\n").doesNotStartWith("mail.template");
                assertThat(
                                TemplateText.unknown(
                                        delivered.subject() + delivered.body(),
                                        MailTemplates.VARIABLES))
                        .isEmpty();
                assertThat(!occasion.needsText() || TemplateText.uses(delivered.body(), "text"))
                        .isTrue();
            }
        }
    }

    @Test
    void keepsEveryVersionAndUsesTheLast() {
        Actor manager = people.manager().actor();
        MailTemplate before = templates.current(Occasion.CLOSED, Locale.ENGLISH);

        MailTemplate after =
                templates.change(before, "Done {{number}}", "All done, {{name}}.", manager);

        assertThat(templates.current(Occasion.CLOSED, Locale.ENGLISH)).isEqualTo(after);
        assertThat(templates.versions(Occasion.CLOSED, Locale.ENGLISH))
                .extracting(MailTemplate::version)
                .startsWith(after.version(), before.version())
                .endsWith(0);
        assertThatThrownBy(() -> templates.change(before, "x", "y", manager))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        MailTemplate before = templates.current(Occasion.MESSAGE, Locale.ENGLISH);

        RuleViolation wrong =
                catchThrowableOfType(
                        RuleViolation.class,
                        () ->
                                templates.change(
                                        before,
                                        " ",
                                        "{{password}} {{T(x)}}",
                                        people.manager().actor()));

        assertThat(wrong.errors())
                .extracting(FieldError::code)
                .containsExactly(
                        "required",
                        "mail_template_variable",
                        "mail_template_variable",
                        "mail_template_needs");
    }

    @Test
    void whatIsFilledInIsNotFilledInAgain() {
        assertThat(
                        TemplateText.fill(
                                "{{ text }} $1 {{name}}",
                                Map.of("text", "{{name}} \\", "name", "阿华")))
                .isEqualTo("{{name}} \\ $1 阿华");
    }

    @Test
    void onlyManagersWordMails() {
        MailTemplate before = templates.current(Occasion.CLOSED, Locale.SIMPLIFIED_CHINESE);
        for (Account other : List.of(people.agent("GOODS"), people.admin())) {
            assertThatThrownBy(() -> templates.change(before, "x", "y", other.actor()))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
