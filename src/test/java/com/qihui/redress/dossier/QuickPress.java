package com.qihui.redress.dossier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Sets pages as the press does, with a font of no more signs than they need: many in a moment. */
public final class QuickPress {

    /** Not those that put several signs into one: the one would be cut off. */
    private static final List<String> TABLES =
            List.of(
                    "head", "hhea", "maxp", "loca", "glyf", "hmtx", "cmap", "OS/2", "name", "post",
                    "cvt ", "fpgm", "prep", "gasp");

    private final PdfPress press;

    public QuickPress(String everySign) {
        Set<Integer> signs = everySign.codePoints().boxed().collect(Collectors.toSet());
        byte[] regular = cut(IndexFont.regular(), signs);
        byte[] bold = cut(IndexFont.bold(), signs);
        press =
                new PdfPress(
                        () -> new ByteArrayInputStream(regular),
                        () -> new ByteArrayInputStream(bold),
                        IndexFont::has);
    }

    public byte[] set(String html, String title, Instant asOf) {
        try {
            return press.set(html, title, asOf, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] cut(InputStream whole, Set<Integer> signs) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(whole))) {
            TTFSubsetter cut = new TTFSubsetter(font, TABLES);
            signs.stream().filter(IndexFont::has).forEach(cut::add);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            cut.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
