package com.qihui.redress.workflow.task;

import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person filled in, checked as a whole against the fields of the outcome they chose. */
public final class Answers {

    private static final BigDecimal MOST = new BigDecimal("99999999.99");

    private final Map<String, Object> values = new HashMap<>();

    private Answers() {}

    /**
     * @throws RuleViolation with every error at once
     */
    public static Answers read(Outcome outcome, Map<String, ?> raw) {
        Answers answers = new Answers();
        List<FieldError> errors = new ArrayList<>();
        for (Field field : outcome.fields()) {
            Object given = raw.get(field.name());
            if (field.type() == Field.Type.CHOICES) {
                answers.putAll(field, raw.containsKey(field.name()), given, errors);
                continue;
            }
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
                BigDecimal yuan = parsed(text);
                if (yuan == null) {
                    errors.add(FieldError.of(path(field), "not_money"));
                } else {
                    values.put(field.name(), yuan);
                }
            }
            case DATE -> {
                LocalDate day = day(text);
                if (day == null) {
                    errors.add(FieldError.of(path(field), "not_a_day"));
                } else {
                    values.put(field.name(), day);
                }
            }
            case CHOICES -> throw new IllegalStateException("read apart");
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

    private void putAll(
            Field field, boolean named, @Nullable Object given, List<FieldError> errors) {
        if (!named || given == null) {
            return;
        }
        List<String> chosen =
                (given instanceof Collection<?> list
                                ? list.stream()
                                : Arrays.stream(given.toString().split(",", -1)))
                        .map(Answers::text)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
        if (field.options().containsAll(chosen)) {
            values.put(field.name(), chosen);
        } else {
            errors.add(
                    FieldError.of(path(field), "not_one_of", String.join(", ", field.options())));
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal parsed(String text) {
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
    public String text(String name) {
        Object value = values.get(name);
        return value == null ? "" : value.toString();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** None were named at all, not even none of them. */
    public Optional<List<String>> choices(String name) {
        return values.get(name) instanceof List<?> chosen
                ? Optional.of(chosen.stream().map(Object::toString).toList())
                : Optional.empty();
    }

    public @Nullable BigDecimal money(String name) {
        return (BigDecimal) values.get(name);
    }

    public @Nullable LocalDate date(String name) {
        return (LocalDate) values.get(name);
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return values.containsKey(name) ? choice(name, type) : otherwise;
    }
}
