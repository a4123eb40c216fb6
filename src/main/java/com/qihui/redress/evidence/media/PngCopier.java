package com.qihui.redress.evidence.media;

import static com.qihui.redress.evidence.media.ShownCopy.pass;
import static com.qihui.redress.evidence.media.ShownCopy.require;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Keeps the chunks that make the picture and its colours; leaves out Exif, texts, times, private
 * chunks and what is appended to it.
 */
final class PngCopier implements ShownCopy.Copier {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;

    private static final Set<String> PICTURE =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP",
                    "mDCV", "cLLI", "sBIT", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

    @Override
    public boolean copy(DataInputStream from, DataOutputStream to)
            throws IOException, ShownCopy.Unreadable {
        require(from.readLong() == SIGNATURE, "no PNG");
        to.writeLong(SIGNATURE);
        boolean leftOut = false;
        String type = "";
        while (!type.equals("IEND")) {
            int length = from.readInt();
            byte[] name = from.readNBytes(4);
            require(length >= 0 && name.length == 4, "no chunk");
            require(!type.isEmpty() || isNamed(name, "IHDR"), "no header");
            type = new String(name, StandardCharsets.ISO_8859_1);
            boolean keep = PICTURE.contains(type);
            if (keep) {
                to.writeInt(length);
                to.write(name);
            }
            pass(from, to, length + 4L, keep);
            leftOut |= !keep;
        }
        return leftOut || from.read() >= 0;
    }

    private static boolean isNamed(byte[] name, String wanted) {
        return new String(name, StandardCharsets.ISO_8859_1).equals(wanted);
    }
}
