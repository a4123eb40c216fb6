package com.qihui.redress.answering;

import com.qihui.redress.conversation.MessageThread;
import com.qihui.redress.conversation.Messages;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import com.qihui.redress.shared.TemplateText;
import com.qihui.redress.ticket.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How something that is often said is to be worded. The fields are those of {@link CannedReply}.
 *
 * @param name at most {@value #NAME} characters, by which it is found
 * @param body at most {@value Messages#LIMIT} characters
 * @param deeds what is done along with it; their words may have places too
 */
public record WordReply(
        String name,
        @Nullable Category category,
        Locale language,
        @Nullable MessageThread thread,
        String body,
        Deeds deeds) {

    public static final int NAME = 40;

    public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    public WordReply {
        name = name.strip();
        body = body.strip();
        deeds = Objects.requireNonNullElse(deeds, Deeds.NONE);
    }

    /** Words that are only said. */
    public WordReply(
            String name,
            @Nullable Category category,
            Locale language,
            @Nullable MessageThread thread,
            String body) {
        this(name, category, language, thread, body, Deeds.NONE);
    }

    /**
     * @throws RuleViolation with all that is wrong
     */
    void check() {
        List<FieldError> wrong = new ArrayList<>();
        checkLength("name", name, NAME, wrong);
        checkLength("body", body, Messages.LIMIT, wrong);
        if (name.chars().anyMatch(c -> Character.isWhitespace(c) || c == '/')) {
            wrong.add(FieldError.of("name", "reply_name"));
        }
        if (!LANGUAGES.contains(language)) {
            wrong.add(FieldError.of("language", "invalid"));
        }
        checkPlaces("body", body, wrong);
        deeds.all().forEach(deed -> checkPlaces(Deeds.FIELD, deed.words(), wrong));
        wrong.addAll(deeds.faults(thread));
        if (!wrong.isEmpty()) {
            throw new RuleViolation(wrong);
        }
    }

    private static void checkPlaces(String field, String said, List<FieldError> wrong) {
        TemplateText.unknown(said, ReplyPlaces.NAMES)
                .forEach(
                        name ->
                                wrong.add(
                                        FieldError.of(
                                                field,
                                                "mail_template_variable",
                                                "{{" + name + "}}")));
        TemplateText.places(said).stream()
                .filter(ReplyPlaces.CONDITIONS::contains)
                .forEach(
                        name ->
                                wrong.add(
                                        FieldError.of(
                                                field, "reply_only_asked", "{{" + name + "}}")));
        if (!TemplateText.isWellFormed(said)) {
            wrong.add(FieldError.of(field, "template_condition"));
        }
    }

    private static void checkLength(String field, String said, int most, List<FieldError> wrong) {
        if (said.isEmpty()) {
            wrong.add(FieldError.of(field, "required"));
        }
        if (said.length() > most) {
            wrong.add(FieldError.of(field, "too_long", most));
        }
    }
}
