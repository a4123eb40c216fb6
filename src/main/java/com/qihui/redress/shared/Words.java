package com.qihui.redress.shared;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** Short lists of words kept in one column, joined by commas. */
public final class Words {

    private Words() {}

    public static String join(Collection<?> words) {
        return words.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    public static List<String> list(String joined) {
        return joined.isBlank() ? List.of() : List.of(joined.split(","));
    }

    public static <E extends Enum<E>> EnumSet<E> enums(Class<E> type, String joined) {
        EnumSet<E> set = EnumSet.noneOf(type);
        list(joined).forEach(word -> set.add(Enum.valueOf(type, word)));
        return set;
    }
}
