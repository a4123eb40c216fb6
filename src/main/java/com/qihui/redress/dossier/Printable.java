package com.qihui.redress.dossier;

import java.util.function.IntPredicate;

/** What a page can show of a text; the text itself lies beside it in a file. */
final class Printable {

    private Printable() {}

    /**
     * Without signs that XML forbids. Signs that the font lacks, emoji above all, are named as
     * Unicode names them, since a box would hide what somebody wrote.
     *
     * @param drawable which signs the font has
     */
    static String text(String text, IntPredicate drawable) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> show(sign, drawable, shown));
        return shown.toString();
    }

    private static void show(int sign, IntPredicate drawable, StringBuilder shown) {
        if (isJoiner(sign) || !isXml(sign)) {
            return;
        }
        if (Character.isWhitespace(sign) || drawable.test(sign)) {
            shown.appendCodePoint(sign);
        } else {
            shown.append(named(sign));
        }
    }

    private static String named(int sign) {
        String name = Character.getName(sign);
        String code = "U+%04X".formatted(sign);
        return name == null ? "[" + code + "]" : "[" + code + " " + name + "]";
    }

    /** Puts signs together or chooses how they look; nothing by itself. */
    private static boolean isJoiner(int sign) {
        return Character.getType(sign) == Character.FORMAT
                || (sign >= 0xFE00 && sign <= 0xFE0F)
                || (sign >= 0xE0100 && sign <= 0xE01EF);
    }

    private static boolean isXml(int sign) {
        return sign == '\t'
                || sign == '\n'
                || (sign >= 0x20 && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000;
    }
}
