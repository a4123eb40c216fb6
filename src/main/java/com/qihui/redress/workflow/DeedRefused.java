package com.qihui.redress.workflow;

import com.qihui.redress.answering.Act;
import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.Forbidden;
import com.qihui.redress.shared.RuleViolation;

/**
 * An answer that did not go out, since one of its deeds cannot be done now, or not by them (E8).
 */
public class DeedRefused extends RuntimeException {

    private final Act act;
    private final transient FieldError why;

    DeedRefused(Act act, RuntimeException refusal) {
        super(act + ": " + refusal.getMessage(), refusal);
        this.act = act;
        this.why = why(refusal);
    }

    public Act act() {
        return act;
    }

    /** Labelled {@code error.<code>}. */
    public FieldError why() {
        return why;
    }

    private static FieldError why(RuntimeException refusal) {
        if (refusal instanceof RuleViolation wrong) {
            return wrong.errors().get(0);
        }
        if (refusal instanceof Conflict late) {
            return FieldError.of("", late.code());
        }
        return FieldError.of(
                "", refusal instanceof Forbidden told ? told.code() : "deed_not_allowed");
    }
}
