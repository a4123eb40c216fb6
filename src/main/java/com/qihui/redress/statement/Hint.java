package com.qihui.redress.statement;

import java.util.List;

/**
 * Something a complainant may want to mend, never a refusal (R18, R35).
 *
 * @param code labelled for readers as {@code statement.hint.<code>}
 * @param values fill the label's places, in order
 */
public record Hint(String code, List<String> values) {

    static Hint of(String code, String... values) {
        return new Hint(code, List.of(values));
    }
}
