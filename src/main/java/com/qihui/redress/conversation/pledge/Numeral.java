package com.qihui.redress.conversation.pledge;

import java.util.OptionalInt;

/** Numbers as people write them: 3, 三, 两, 十五, 二十, 一百. Estimates such as 三五 are none. */
final class Numeral {

    /** One number; what looks like one but is none is told apart when it is read. */
    static final String PATTERN = "(?:\\d{1,5}|[零〇一二两三四五六七八九十百]{1,5})";

    private static final String DIGITS = "零一二三四五六七八九";

    private Numeral() {}

    static OptionalInt read(String text) {
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        int hundred = text.indexOf('百');
        if (hundred < 0) {
            return belowHundred(text);
        }
        OptionalInt hundreds = digit(text.substring(0, hundred));
        String rest = text.substring(hundred + 1);
        OptionalInt more = rest.isEmpty() ? OptionalInt.of(0) : belowHundred(rest);
        return hundreds.isEmpty() || more.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(hundreds.getAsInt() * 100 + more.getAsInt());
    }

    private static OptionalInt belowHundred(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return digit(text.length() == 2 && isZero(text.charAt(0)) ? text.substring(1) : text);
        }
        String before = text.substring(0, ten);
        String after = text.substring(ten + 1);
        OptionalInt tens = before.isEmpty() ? OptionalInt.of(1) : digit(before);
        OptionalInt ones = after.isEmpty() ? OptionalInt.of(0) : digit(after);
        return tens.isEmpty() || ones.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(tens.getAsInt() * 10 + ones.getAsInt());
    }

    private static OptionalInt digit(String text) {
        if (text.length() != 1) {
            return OptionalInt.empty();
        }
        char only = text.charAt(0);
        int value = only == '两' ? 2 : isZero(only) ? 0 : DIGITS.indexOf(only);
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static boolean isZero(char digit) {
        return digit == '零' || digit == '〇';
    }
}
