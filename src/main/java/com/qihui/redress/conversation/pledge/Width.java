package com.qihui.redress.conversation.pledge;

/** Digits and signs as wide as Chinese characters are read as the narrow ones; nothing moves. */
final class Width {

    private static final char FIRST = '！';
    private static final char LAST = '～';

    private Width() {}

    static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars()
                .forEach(
                        c ->
                                narrow.append(
                                        (char)
                                                (c >= FIRST && c <= LAST && isPlain(c)
                                                        ? c - FIRST + '!'
                                                        : c)));
        return narrow.toString();
    }

    private static boolean isPlain(int wide) {
        int plain = wide - FIRST + '!';
        return Character.isLetterOrDigit(plain) || plain == ':' || plain == '-' || plain == '~';
    }
}
