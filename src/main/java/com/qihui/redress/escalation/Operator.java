package com.qihui.redress.escalation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a dispute is one with a telecom operator (order 35 of the ministry, articles 10 and 11).
 *
 * @param asked whether its complainant turned to the operator
 * @param askedOn when, if that is known
 * @param answered whether the operator answered, which did not content them
 */
public record Operator(Party party, boolean asked, @Nullable LocalDate askedOn, boolean answered) {

    /** Whose failure a telecom dispute is about. */
    public enum Party {
        /** It is no telecom business. */
        NONE,
        /** The operator never received the order, or the money is the platform's to return. */
        PLATFORM,
        UNKNOWN,
        OPERATOR
    }

    public static final Operator NONE = new Operator(Party.NONE, false, null, false);

    boolean mayBeAppealed() {
        return party == Party.OPERATOR || party == Party.UNKNOWN;
    }

    /** The last day on which the operator may still answer; the day of asking does not count. */
    @Nullable LocalDate answerableUntil(int days) {
        return askedOn == null ? null : askedOn.plusDays(days);
    }
}
