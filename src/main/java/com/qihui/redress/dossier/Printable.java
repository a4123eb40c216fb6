package com.qihui.redress.dossier;

/** What a page can show of a text; the text itself lies beside it in a file. */
final class Printable {

    private static final String BOX = "□";

    private Printable() {}

    /** Without signs that XML forbids, and a box for pictures the font lacks. */
    static String text(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> show(sign, shown));
        return shown.toString();
    }

    private static void show(int sign, StringBuilder shown) {
        if (sign == 0xFE0F || sign == 0x200D || !isXml(sign)) {
            return;
        }
        if (sign >= 0x1F000 && sign <= 0x1FBFF) {
            shown.append(BOX);
        } else {
            shown.appendCodePoint(sign);
        }
    }

    private static boolean isXml(int sign) {
        return sign == '\t'
                || sign == '\n'
                || (sign >= 0x20 && sign <= 0xD7FF)
                || (sign >= 0xE000 && sign <= 0xFFFD)
                || sign >= 0x10000;
    }
}
