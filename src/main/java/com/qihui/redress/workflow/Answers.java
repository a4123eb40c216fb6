package com.qihui.redress.workflow;

import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a person filled in, checked as a whole against the fields of the outcome they chose. */
final class Answers {

    private static final BigDecimal MOST = new BigDecimal("99999999.99");

    private final Map<String, Object> values = new HashMap<>();

    private Answers() {}

    /**
     * @throws RuleViolation with every error at once
     */
    static Answers read(Outcome outcome, Map<String, ?> raw) {
        Answers answers = new Answers();
        List<FieldError> errors = new ArrayList<>();
        for (Field field : outcome.fields()) {
            Object given = raw.get(field.name());
            if (given instanceof Map || given instanceof Collection) {
                errors.add(FieldError.of(path(field), "not_a_text"));
                continue;
            }
            String text = text(given);
            if (text.isEmpty()) {
                if (field.required()) {
                    errors.add(FieldError.of(path(field), "required"));
                }
                continue;
            }
            answers.put(field, text, errors);
        }
        for (String name : raw.keySet()) {
            if (outcome.fields().stream().noneMatch(field -> field.name().equals(name))) {
                errors.add(FieldError.of("fields." + name, "unknown_field"));
            }
        }
        if (!errors.isEmpty()) {
            throw new RuleViolation(errors);
        }
        return answers;
    }

    private void put(Field field, String text, List<FieldError> errors) {
        switch (field.type()) {
            case MONEY -> {
                BigDecimal yuan = money(text);
                if (yuan == null) {
                    errors.add(FieldError.of(path(field), "not_money"));
                } else {
                    values.put(field.name(), yuan);
                }
            }
            case CHOICE -> {
                if (field.options().contains(text)) {
                    values.put(field.name(), text);
                } else {
                    errors.add(
                            FieldError.of(
                                    path(field), "not_one_of", String.join(", ", field.options())));
                }
            }
            case TEXT, LONG_TEXT -> {
                if (text.length() > field.limit()) {
                    errors.add(FieldError.of(path(field), "too_long", field.limit()));
                } else {
                    values.put(field.name(), text);
                }
            }
        }
    }

    private static @Nullable BigDecimal money(String text) {
        try {
            BigDecimal yuan = new BigDecimal(text);
            boolean fits = yuan.signum() >= 0 && yuan.scale() <= 2 && yuan.compareTo(MOST) <= 0;
            return fits ? yuan.setScale(2) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }

    private static String path(Field field) {
        return "fields." + field.name();
    }

    /** A required text, or an optional one as empty. */
    String text(String name) {
        Object value = values.get(name);
        return value == null ? "" : value.toString();
    }

    @Nullable BigDecimal money(Field field) {
        return (BigDecimal) values.get(field.name());
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return values.containsKey(name) ? choice(name, type) : otherwise;
    }
}
