package com.qihui.redress.ticket;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * Why something about a complaint is held to be so (R22).
 *
 * @param rule what says so, labelled {@code rule.<rule>}; {@link #PERSON} for a person
 * @param value what it says, the name of a constant
 * @param grounds what that rests on
 */
public record TriageReason(Aspect aspect, String rule, String value, List<Ground> grounds) {

    /** The rule of whatever a person decided. */
    public static final String PERSON = "by-person";

    /** What about a complaint is judged. */
    public enum Aspect {
        CATEGORY,
        CATEGORIES_ALSO,
        SUB_CAUSE,
        FLAGS,
        PRIORITY,
        TEAM,
        CHANNEL,
        RESPONSIBILITY
    }

    public static TriageReason of(Aspect aspect, String rule, Enum<?> value, Ground... grounds) {
        return new TriageReason(aspect, rule, value.name(), List.of(grounds));
    }

    /** Whether no rule says so, but a person. */
    @JsonIgnore
    public boolean isByPerson() {
        return rule.equals(PERSON);
    }
}
