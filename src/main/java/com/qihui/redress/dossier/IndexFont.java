package com.qihui.redress.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of the index, which the build takes out of a library (docs/decisions/0017). */
final class IndexFont {

    private static final String FILES = "/fonts/ttf/NotoSansSC/NotoSansSC-";
    private static final String REGULAR = "Regular";

    /** Behind it are no letters, only signs for private use. */
    private static final int LAST = 0x3FFFF;

    private IndexFont() {}

    static InputStream regular() {
        return open(REGULAR);
    }

    static InputStream bold() {
        return open("Bold");
    }

    /** Whether it can draw the sign; its weights have the same ones. */
    static boolean has(int sign) {
        return Signs.KNOWN.get(sign);
    }

    private static InputStream open(String weight) {
        return Objects.requireNonNull(
                IndexFont.class.getResourceAsStream(FILES + weight + ".ttf"),
                "the index's font is not packed with the program");
    }

    /** Read once, with the first index. */
    private static final class Signs {

        private static final BitSet KNOWN = read();

        private static BitSet read() {
            BitSet known = new BitSet(LAST);
            try (TrueTypeFont font =
                    new TTFParser().parse(new RandomAccessReadBuffer(open(REGULAR)))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                for (int sign = 0; sign <= LAST; sign++) {
                    known.set(sign, glyphs.getGlyphId(sign) != 0);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return known;
        }
    }
}
