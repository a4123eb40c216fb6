package com.qihui.redress.mail.out;

import static com.qihui.schema.Tables.MAIL_TEMPLATE;

import com.qihui.redress.account.Actor;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.TemplateText;
import com.qihui.schema.tables.records.MailTemplateRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The wording of mails, made by managers; every version stays. */
@Service
public class MailTemplates {

    /** In characters. */
    public static final int SUBJECT = 200;

    /** In characters. */
    public static final int BODY = 10_000;

    /** What can stand in a place; labelled {@code mail.variable.<name>}. */
    public static final List<String> VARIABLES =
            List.of(
                    "number",
                    "name",
                    "order",
                    "merchant",
                    "submitted",
                    "outside",
                    "text",
                    "link",
                    "desk");

    public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final DSLContext db;
    private final MessageSource labels;
    private final Clock clock;

    MailTemplates(DSLContext db, MessageSource labels, Clock clock) {
        this.db = db;
        this.labels = labels;
        this.clock = clock;
    }

    /** The one in use. */
    public MailTemplate current(Occasion occasion, Locale language) {
        return db.selectFrom(MAIL_TEMPLATE)
                .where(MAIL_TEMPLATE.OCCASION.eq(occasion.name()))
                .and(MAIL_TEMPLATE.LANGUAGE.eq(language.toLanguageTag()))
                .orderBy(MAIL_TEMPLATE.VERSION.desc())
                .limit(1)
                .fetchOptional(MailTemplates::template)
                .orElseGet(() -> delivered(occasion, language));
    }

    /** All of them, the latest first; the last is the one delivered. */
    public List<MailTemplate> versions(Occasion occasion, Locale language) {
        List<MailTemplate> all =
                new ArrayList<>(
                        db.selectFrom(MAIL_TEMPLATE)
                                .where(MAIL_TEMPLATE.OCCASION.eq(occasion.name()))
                                .and(MAIL_TEMPLATE.LANGUAGE.eq(language.toLanguageTag()))
                                .orderBy(MAIL_TEMPLATE.VERSION.desc())
                                .fetch(MailTemplates::template));
        all.add(delivered(occasion, language));
        return all;
    }

    /**
     * In use from now on.
     *
     * @param before the version it was made of
     * @throws RuleViolation with all that is wrong
     * @throws Conflict when somebody changed it meanwhile
     * @throws AccessDeniedException for everybody but managers
     */
    public MailTemplate change(MailTemplate before, String subject, String body, Actor by) {
        if (by.kind() != Actor.Kind.MANAGER) {
            throw new AccessDeniedException(by.kind() + " does not word mails");
        }
        List<FieldError> wrong = wrong(before.occasion(), subject, body);
        if (!wrong.isEmpty()) {
            throw new RuleViolation(wrong);
        }
        MailTemplateRecord row = new MailTemplateRecord();
        row.setOccasion(before.occasion().name());
        row.setLanguage(before.language().toLanguageTag());
        row.setVersion(before.version() + 1);
        row.setSubject(subject.strip());
        row.setBody(body.strip());
        row.setMadeBy(by.name());
        row.setMadeAt(clock.instant());
        try {
            db.executeInsert(row);
        } catch (DuplicateKeyException meanwhile) {
            throw new Conflict("mail_template_changed", null);
        }
        return template(row);
    }

    private static List<FieldError> wrong(Occasion occasion, String subject, String body) {
        List<FieldError> wrong = new ArrayList<>();
        check("subject", subject, SUBJECT, wrong);
        check("body", body, BODY, wrong);
        if (subject.contains("\n")) {
            wrong.add(FieldError.of("subject", "format"));
        }
        if (occasion.needsText() && !TemplateText.uses(body, "text")) {
            wrong.add(FieldError.of("body", "mail_template_needs", "{{text}}"));
        }
        return wrong;
    }

    private static void check(String field, String text, int most, List<FieldError> wrong) {
        if (text.isBlank()) {
            wrong.add(FieldError.of(field, "required"));
        }
        if (text.length() > most) {
            wrong.add(FieldError.of(field, "too_long", most));
        }
        if (!TemplateText.isWellFormed(text)) {
            wrong.add(FieldError.of(field, "template_condition"));
        }
        TemplateText.unknown(text, VARIABLES)
                .forEach(
                        name ->
                                wrong.add(
                                        FieldError.of(
                                                field,
                                                "mail_template_variable",
                                                "{{" + name + "}}")));
    }

    /** What a preview fills in. */
    public Map<String, String> example(Locale language) {
        return VARIABLES.stream()
                .collect(
                        Collectors.toMap(
                                name -> name, name -> say("mail.example." + name, language)));
    }

    private MailTemplate delivered(Occasion occasion, Locale language) {
        String key = "mail.template." + occasion;
        return new MailTemplate(
                occasion,
                language,
                0,
                say(key + ".subject", language),
                say(key + ".body", language),
                null,
                null);
    }

    private String say(String key, Locale language) {
        return Objects.requireNonNull(labels.getMessage(key, null, key, language));
    }

    private static MailTemplate template(MailTemplateRecord row) {
        return new MailTemplate(
                Occasion.valueOf(row.getOccasion()),
                Locale.forLanguageTag(row.getLanguage()),
                row.getVersion(),
                row.getSubject(),
                row.getBody(),
                row.getMadeBy(),
                row.getMadeAt());
    }
}
