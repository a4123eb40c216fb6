package com.qihui.redress.evidence.media;

import static com.qihui.redress.evidence.media.ShownCopy.pass;
import static com.qihui.redress.evidence.media.ShownCopy.require;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Keeps frames, their timing and how often they repeat; leaves out comments and XMP. */
final class GifCopier implements ShownCopy.Copier {

    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2c;
    private static final int END = 0x3b;
    private static final int CONTROL = 0xf9;
    private static final int APPLICATION = 0xff;

    @Override
    public boolean copy(DataInputStream from, DataOutputStream to)
            throws IOException, ShownCopy.Unreadable {
        byte[] screen = new byte[13];
        from.readFully(screen);
        require(new String(screen, 0, 4, StandardCharsets.ISO_8859_1).equals("GIF8"), "no GIF");
        to.write(screen);
        colours(screen[10], from, to);
        boolean leftOut = false;
        int block = from.readUnsignedByte();
        while (block != END) {
            if (block == FRAME) {
                frame(from, to);
            } else {
                require(block == EXTENSION, "no block");
                leftOut |= !extension(from, to);
            }
            block = from.readUnsignedByte();
        }
        to.write(END);
        return leftOut || from.read() >= 0;
    }

    private static void frame(DataInputStream from, DataOutputStream to) throws IOException {
        byte[] place = new byte[9];
        from.readFully(place);
        to.write(FRAME);
        to.write(place);
        colours(place[8], from, to);
        to.write(from.readUnsignedByte());
        blocks(from, to, true);
    }

    private static void colours(byte flags, DataInputStream from, DataOutputStream to)
            throws IOException {
        if ((flags & 0x80) != 0) {
            pass(from, to, 3L << ((flags & 7) + 1), true);
        }
    }

    /**
     * @return whether it was kept
     */
    private static boolean extension(DataInputStream from, DataOutputStream to) throws IOException {
        int label = from.readUnsignedByte();
        byte[] first = from.readNBytes(from.readUnsignedByte());
        boolean repeats =
                label == APPLICATION
                        && new String(first, StandardCharsets.ISO_8859_1).startsWith("NETSCAPE");
        boolean keep = label == CONTROL || repeats;
        if (keep) {
            to.write(EXTENSION);
            to.write(label);
            to.write(first.length);
            to.write(first);
        }
        if (first.length > 0) {
            blocks(from, to, keep);
        }
        return keep;
    }

    private static void blocks(DataInputStream from, DataOutputStream to, boolean keep)
            throws IOException {
        int length = from.readUnsignedByte();
        while (length > 0) {
            if (keep) {
                to.write(length);
            }
            pass(from, to, length, keep);
            length = from.readUnsignedByte();
        }
        if (keep) {
            to.write(0);
        }
    }
}
