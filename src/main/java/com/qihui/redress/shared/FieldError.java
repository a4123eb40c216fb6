package com.qihui.redress.shared;

import java.util.List;

/**
 * What is wrong with one field of a command.
 *
 * @param field the path as the sender wrote it, such as {@code complainant.phone}; empty when it is
 *     about the whole
 * @param code says which rule; labelled for readers in the message source as {@code error.<code>}
 * @param args fill the label's places, in order
 */
public record FieldError(String field, String code, List<?> args) {

    public static FieldError of(String field, String code, Object... args) {
        return new FieldError(field, code, List.of(args));
    }
}
