package com.qihui.redress.evidence.media;

import static com.qihui.redress.evidence.media.ShownCopy.require;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the picture, its colours and how it is held; leaves out Exif, XMP, IPTC, comments,
 * thumbnails and what is appended to it (ISO/IEC 10918-1 B.1).
 */
final class JpegCopier implements ShownCopy.Copier {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int ORIENTATION = 0x0112;

    private boolean leftOut;

    @Override
    public boolean copy(DataInputStream from, DataOutputStream to)
            throws IOException, ShownCopy.Unreadable {
        require(from.readUnsignedShort() == 0xff00 + START, "no JPEG");
        to.writeShort(0xff00 + START);
        int marker = marker(from);
        boolean scanned = false;
        while (marker != END) {
            segment(marker, from, to);
            scanned |= marker == SCAN;
            marker = marker == SCAN ? scan(from, to) : marker(from);
        }
        require(scanned, "no picture");
        to.writeShort(0xff00 + END);
        return leftOut || from.read() >= 0;
    }

    private static int marker(DataInputStream from) throws IOException, ShownCopy.Unreadable {
        require(from.readUnsignedByte() == 0xff, "no marker");
        int marker = from.readUnsignedByte();
        while (marker == 0xff) {
            marker = from.readUnsignedByte();
        }
        return marker;
    }

    private void segment(int marker, DataInputStream from, DataOutputStream to)
            throws IOException, ShownCopy.Unreadable {
        int length = from.readUnsignedShort();
        require(length >= 2, "no length");
        byte[] content = new byte[length - 2];
        from.readFully(content);
        if (isKept(marker, content)) {
            write(marker, content, to);
            return;
        }
        leftOut = true;
        if (marker == APP1 && startsWith(content, "Exif\0")) {
            int orientation = orientation(content);
            if (orientation > 1 && orientation <= 8) {
                write(APP1, heldLike(orientation), to);
            }
        }
    }

    private static void write(int marker, byte[] content, DataOutputStream to) throws IOException {
        to.writeShort(0xff00 + marker);
        to.writeShort(content.length + 2);
        to.write(content);
    }

    private static boolean isKept(int marker, byte[] content) {
        return switch (marker) {
            case APP0 -> startsWith(content, "JFIF\0");
            case APP2 -> startsWith(content, "ICC_PROFILE\0");
            case APP14 -> startsWith(content, "Adobe");
            default -> marker != COMMENT && (marker < APP0 || marker > APP15);
        };
    }

    /**
     * Copies the coded picture up to the marker behind it. One that breaks off is shown as far as
     * it goes, as every viewer does.
     */
    private static int scan(DataInputStream from, DataOutputStream to) throws IOException {
        int next = from.read();
        while (next >= 0) {
            if (next == 0xff) {
                int code = from.read();
                while (code == 0xff) {
                    code = from.read();
                }
                if (code < 0) {
                    return END;
                }
                boolean coded = code == 0 || (code >= 0xd0 && code <= 0xd7);
                if (!coded) {
                    return code;
                }
                to.write(0xff);
                to.write(code);
            } else {
                to.write(next);
            }
            next = from.read();
        }
        return END;
    }

    /** How it is held, 1 to 8; 0 when that cannot be read. */
    private static int orientation(byte[] exif) {
        if (exif.length < 14) {
            return 0;
        }
        ByteBuffer tiff = ByteBuffer.wrap(exif, 6, exif.length - 6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 0;
        }
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries && directory + 14 + i * 12 <= tiff.limit(); i++) {
            int entry = directory + 2 + i * 12;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                return tiff.getShort(entry + 8) & 0xffff;
            }
        }
        return 0;
    }

    /** Exif that says nothing else. */
    private static byte[] heldLike(int orientation) {
        return ByteBuffer.allocate(32)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static boolean startsWith(byte[] content, String name) {
        return content.length >= name.length()
                && new String(content, 0, name.length(), StandardCharsets.ISO_8859_1).equals(name);
    }
}
