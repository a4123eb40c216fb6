package com.qihui.redress.workflow;

import com.qihui.redress.shared.RuleViolation;
import java.time.DateTimeException;
import java.time.Instant;

/** Where a page of the work list ended. */
record Mark(Instant dueAt, long id) {

    String text() {
        return dueAt + "_" + id;
    }

    /**
     * @throws RuleViolation when the text is no mark of ours
     */
    static Mark of(String text) {
        int cut = text.lastIndexOf('_');
        try {
            return new Mark(
                    Instant.parse(text.substring(0, Math.max(cut, 0))),
                    Long.parseLong(text.substring(cut + 1)));
        } catch (DateTimeException | NumberFormatException e) {
            throw RuleViolation.of("after", "invalid");
        }
    }
}
