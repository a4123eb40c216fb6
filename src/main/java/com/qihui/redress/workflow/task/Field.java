package com.qihui.redress.workflow.task;

import com.qihui.redress.conversation.MessageThread;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person fills in to end a task.
 *
 * @param name in the API and of its label, {@code field.<name>}; where it ends in a number, that of
 *     the label does not, and the number is a place of it
 * @param options the values of a CHOICE or of CHOICES, labelled {@code option.<value>}
 * @param limit the most UTF-16 units of a text, which is how browsers and columns count them
 * @param words of options that are data and have no label; what the field itself is about goes by
 *     its name
 * @param to who is told what is filled in, word for word; null where nobody is
 */
public record Field(
        String name,
        Type type,
        boolean required,
        List<String> options,
        int limit,
        Map<String, String> words,
        @Nullable MessageThread to) {

    public enum Type {
        TEXT,
        LONG_TEXT,
        MONEY,
        /** A day as 2026-11-26, by the desk's zone. */
        DATE,
        CHOICE,
        /** Any number of the options, as a list or joined by commas; left out is not none. */
        CHOICES
    }

    public static Field text(String name) {
        return new Field(name, Type.TEXT, true, List.of(), 200, Map.of(), null);
    }

    public static Field longText(String name) {
        return new Field(name, Type.LONG_TEXT, true, List.of(), 5_000, Map.of(), null);
    }

    /** In yuan, from 0 to 99,999,999.99. */
    public static Field money(String name) {
        return new Field(name, Type.MONEY, true, List.of(), 0, Map.of(), null);
    }

    public static Field date(String name) {
        return new Field(name, Type.DATE, true, List.of(), 0, Map.of(), null);
    }

    public static <E extends Enum<E>> Field choice(String name, Class<E> of) {
        return choice(name, Arrays.stream(of.getEnumConstants()).map(Enum::name).toList());
    }

    public static Field choice(String name, List<String> options) {
        return new Field(name, Type.CHOICE, true, options, 0, Map.of(), null);
    }

    /**
     * One of several that are data.
     *
     * @param options in their order, each with its words
     */
    public static Field choice(String name, Map<String, String> options) {
        List<String> values = List.copyOf(options.keySet());
        return new Field(name, Type.CHOICE, true, values, 0, Map.copyOf(options), null);
    }

    /**
     * @param options in their order, each with its words
     */
    public static Field choices(String name, Map<String, String> options) {
        List<String> values = List.copyOf(options.keySet());
        return new Field(name, Type.CHOICES, false, values, 0, Map.copyOf(options), null);
    }

    public Field upTo(int limit) {
        return new Field(name, type, required, options, limit, words, to);
    }

    public Field optional() {
        return new Field(name, type, false, options, limit, words, to);
    }

    /** What it is about, where that is data. */
    public Field about(String data) {
        return new Field(name, type, required, options, limit, Map.of(name, data), to);
    }

    /** Told to the complainant in these words. */
    public Field told() {
        return new Field(name, type, required, options, limit, words, MessageThread.COMPLAINANT);
    }
}
