package com.qihui.redress.workflow;

import java.util.Arrays;
import java.util.List;

/**
 * Something a person fills in to end a task.
 *
 * @param name in the API and of its label, {@code field.<name>}
 * @param options the values of a CHOICE, labelled {@code option.<value>}
 * @param limit the most UTF-16 units of a text, which is how browsers and columns count them
 */
public record Field(String name, Type type, boolean required, List<String> options, int limit) {

    public enum Type {
        TEXT,
        LONG_TEXT,
        MONEY,
        CHOICE
    }

    static Field text(String name) {
        return new Field(name, Type.TEXT, true, List.of(), 200);
    }

    static Field longText(String name) {
        return new Field(name, Type.LONG_TEXT, true, List.of(), 5_000);
    }

    /** In yuan, from 0 to 99,999,999.99. */
    static Field money(String name) {
        return new Field(name, Type.MONEY, true, List.of(), 0);
    }

    static <E extends Enum<E>> Field choice(String name, Class<E> of) {
        return choice(name, Arrays.stream(of.getEnumConstants()).map(Enum::name).toList());
    }

    static Field choice(String name, List<String> options) {
        return new Field(name, Type.CHOICE, true, options, 0);
    }

    Field upTo(int limit) {
        return new Field(name, type, required, options, limit);
    }

    Field optional() {
        return new Field(name, type, false, options, limit);
    }
}
