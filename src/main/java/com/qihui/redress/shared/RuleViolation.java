package com.qihui.redress.shared;

import java.util.List;

/**
 * A command that can be read but breaks rules: all of them at once, so that one round repairs it.
 */
public class RuleViolation extends RuntimeException {

    private final transient List<FieldError> errors;

    public RuleViolation(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    public static RuleViolation of(String field, String code, Object... args) {
        return new RuleViolation(List.of(FieldError.of(field, code, args)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
