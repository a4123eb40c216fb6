package com.qihui.redress.answering;

import com.qihui.redress.shared.FieldError;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Priority;
import com.qihui.redress.ticket.Team;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Something that is done along with an answer (E8).
 *
 * @param value which category, priority or team by its name, or the {@link Term} of a promise; else
 *     empty
 * @param words of a note, or what is promised, at most {@value #WORDS} characters; else empty
 * @param from the reply it came with; empty in that reply itself
 */
public record Deed(Act act, String value, String words, String from) {

    /** In characters; a promise is no longer. */
    public static final int WORDS = 500;

    public Deed {
        value = Objects.requireNonNullElse(value, "");
        words = Objects.requireNonNullElse(words, "").strip();
        from = Objects.requireNonNullElse(from, "");
    }

    public static Deed of(Act act) {
        return new Deed(act, "", "", "");
    }

    public static Deed to(Category category) {
        return new Deed(Act.CATEGORY, category.name(), "", "");
    }

    public static Deed to(Priority priority) {
        return new Deed(Act.PRIORITY, priority.name(), "", "");
    }

    public static Deed to(Team team) {
        return new Deed(Act.TEAM, team.name(), "", "");
    }

    public static Deed note(String words) {
        return new Deed(Act.NOTE, "", words, "");
    }

    public static Deed promise(String words, Term within) {
        return new Deed(Act.PROMISE, within.toString(), words, "");
    }

    /** How long a promise has; nothing of anything else. */
    public Optional<Term> term() {
        return act == Act.PROMISE ? Term.read(value) : Optional.empty();
    }

    /** What is wrong with it, if anything. */
    Optional<FieldError> fault() {
        if (act.hasWords() && words.isEmpty()) {
            return Optional.of(FieldError.of(Deeds.FIELD, "deed_words"));
        }
        if (words.length() > WORDS) {
            return Optional.of(FieldError.of(Deeds.FIELD, "too_long", WORDS));
        }
        return namesSomething()
                ? Optional.empty()
                : Optional.of(FieldError.of(Deeds.FIELD, "deed_value"));
    }

    private boolean namesSomething() {
        return switch (act) {
            case PROMISE -> term().isPresent();
            case CATEGORY -> isOneOf(Category.values());
            case PRIORITY -> isOneOf(Priority.values());
            case TEAM -> isOneOf(Team.values());
            default -> value.isEmpty();
        };
    }

    private boolean isOneOf(Enum<?>[] values) {
        return Stream.of(values).anyMatch(one -> one.name().equals(value));
    }

    Deed with(UnaryOperator<String> filled) {
        return new Deed(act, value, filled.apply(words), from);
    }

    Deed from(String reply) {
        return new Deed(act, value, words, reply);
    }
}
