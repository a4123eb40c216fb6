package com.qihui.redress.evidence.media;

import static com.qihui.redress.evidence.media.ShownCopy.require;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Keeps the chunks that make the picture; empties Exif, XMP and unknown ones and renames them, so
 * that every length stays true, and leaves out what is appended to it.
 *
 * @param size of the whole file in bytes
 */
record WebpCopier(long size) implements ShownCopy.Copier {

    private static final int RIFF = 0x52494646;
    private static final int WEBP = 0x57454250;
    private static final int NOTHING = 0x4a554e4b;
    private static final String HEADER = "VP8X";
    private static final int ANNOUNCED = 0x08 | 0x04;

    private static final Set<String> PICTURE =
            Set.of("VP8 ", "VP8L", HEADER, "ALPH", "ANIM", "ANMF", "ICCP");

    @Override
    public boolean copy(DataInputStream from, DataOutputStream to)
            throws IOException, ShownCopy.Unreadable {
        require(from.readInt() == RIFF, "no RIFF");
        long length = littleEndian(from);
        require(from.readInt() == WEBP && length >= 12 && length + 8 <= size, "no WebP");
        to.writeInt(RIFF);
        to.writeInt(Integer.reverseBytes((int) length));
        to.writeInt(WEBP);
        boolean leftOut = length + 8 < size;
        long left = length - 4;
        while (left >= 8) {
            int type = from.readInt();
            long chunk = littleEndian(from);
            long padded = chunk + chunk % 2;
            left -= 8 + padded;
            require(left >= 0 || (left == -1 && padded > chunk), "no chunk");
            boolean keep = PICTURE.contains(name(type));
            to.writeInt(keep ? type : NOTHING);
            to.writeInt(Integer.reverseBytes((int) chunk));
            leftOut |= !keep;
            content(name(type), left < 0 ? chunk : padded, keep, from, to);
        }
        return leftOut;
    }

    private static void content(
            String name, long count, boolean keep, DataInputStream from, DataOutputStream to)
            throws IOException {
        long rest = count;
        if (name.equals(HEADER) && rest > 0) {
            to.write(from.readUnsignedByte() & ~ANNOUNCED);
            rest--;
        }
        ShownCopy.pass(from, to, rest, keep);
        for (long i = 0; !keep && i < rest; i++) {
            to.write(0);
        }
    }

    private static long littleEndian(DataInputStream from) throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes(from.readInt()));
    }

    private static String name(int type) {
        ByteArrayOutputStream letters = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) {
            letters.write(type >> shift);
        }
        return letters.toString(StandardCharsets.ISO_8859_1);
    }
}
