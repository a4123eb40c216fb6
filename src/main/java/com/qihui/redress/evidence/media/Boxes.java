package com.qihui.redress.evidence.media;

import static com.qihui.redress.evidence.media.ShownCopy.require;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the boxes that films and newer pictures are made of (ISO/IEC 14496-12, 4.2). */
final class Boxes {

    /** No file of a camera has as many side by side. */
    private static final int MOST = 10_000;

    private Boxes() {}

    /**
     * @param offset where it begins
     * @param content where what it holds begins
     * @param end where the next one begins
     */
    record Box(String type, long offset, long content, long end) {}

    static List<Box> in(FileChannel file, long from, long to)
            throws IOException, ShownCopy.Unreadable {
        List<Box> boxes = new ArrayList<>();
        long at = from;
        while (to - at >= 8) {
            require(boxes.size() < MOST, "too many boxes");
            ByteBuffer head = read(file, at, 8);
            long size = Integer.toUnsignedLong(head.getInt());
            if (size == 0 && isPadding(head)) {
                break;
            }
            long content = at + 8;
            if (size == 1) {
                size = read(file, content, 8).getLong();
                content += 8;
            }
            String type = name(file, at + 4);
            // A recording that broke off, as every player plays it.
            boolean toTheEnd = size == 0 || (type.equals("mdat") && at + size > to);
            long end = toTheEnd ? to : at + size;
            require(end >= content && end <= to, "a box that does not fit");
            boxes.add(new Box(type, at, content, end));
            at = end;
        }
        return boxes;
    }

    /** User data of QuickTime ends with a zero that is no box. */
    private static boolean isPadding(ByteBuffer head) {
        return head.getInt(4) == 0;
    }

    static String name(FileChannel file, long at) throws IOException, ShownCopy.Unreadable {
        return new String(read(file, at, 4).array(), StandardCharsets.ISO_8859_1);
    }

    static ByteBuffer read(FileChannel file, long at, int count)
            throws IOException, ShownCopy.Unreadable {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            require(file.read(bytes, at + bytes.position()) > 0, "it ends too early");
        }
        return bytes.flip();
    }
}
