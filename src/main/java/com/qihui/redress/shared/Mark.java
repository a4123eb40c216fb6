package com.qihui.redress.shared;

import java.time.DateTimeException;
import java.time.Instant;

/** Where a page of a list ordered by due time ended. */
public record Mark(Instant dueAt, long id) {

    public String text() {
        return dueAt + "_" + id;
    }

    /**
     * @throws RuleViolation when the text is no mark of ours
     */
    public static Mark of(String text) {
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
