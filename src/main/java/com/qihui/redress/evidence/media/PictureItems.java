package com.qihui.redress.evidence.media;

import static com.qihui.redress.evidence.media.ShownCopy.require;

import com.qihui.redress.evidence.media.BoxBlanking.Span;
import com.qihui.redress.evidence.media.Boxes.Box;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where in a picture of items (HEIF, AVIF) its Exif and XMP lie (ISO/IEC 14496-12, 8.11). */
final class PictureItems {

    private static final int LARGEST_TABLE = 4 * 1024 * 1024;

    /** A table can claim places that take no room in it; no picture has as many. */
    private static final int MOST_PLACES = 100_000;

    private static final int IN_FILE = 0;
    private static final int IN_META = 1;

    private PictureItems() {}

    /**
     * @param meta the box that lists the items
     */
    static List<Span> telling(FileChannel file, Box meta) throws IOException, ShownCopy.Unreadable {
        Set<Long> telling = new HashSet<>();
        List<Span> spans = new ArrayList<>();
        List<Box> boxes = Boxes.in(file, meta.content() + 4, meta.end());
        long data = 0;
        for (Box box : boxes) {
            if (box.type().equals("iinf")) {
                int head = Boxes.read(file, box.content(), 1).get() == 0 ? 6 : 8;
                for (Box entry : Boxes.in(file, box.content() + head, box.end())) {
                    item(table(file, entry), telling);
                }
            } else if (box.type().equals("idat")) {
                data = box.content();
            }
        }
        for (Box box : boxes) {
            if (box.type().equals("iloc")) {
                places(table(file, box), telling, data, file.size(), spans);
            }
        }
        return spans;
    }

    private static void item(ByteBuffer entry, Set<Long> telling) throws ShownCopy.Unreadable {
        try {
            int version = entry.getInt() >>> 24;
            if (version < 2) {
                return;
            }
            long id = version == 2 ? entry.getShort() & 0xffff : entry.getInt() & 0xffffffffL;
            entry.getShort();
            byte[] type = new byte[4];
            entry.get(type);
            String name = new String(type, StandardCharsets.ISO_8859_1);
            if (name.equals("Exif") || name.equals("mime")) {
                telling.add(id);
            }
        } catch (BufferUnderflowException e) {
            throw new ShownCopy.Unreadable("an item that does not fit");
        }
    }

    private static void places(
            ByteBuffer table, Set<Long> telling, long data, long size, List<Span> spans)
            throws ShownCopy.Unreadable {
        try {
            int version = table.getInt() >>> 24;
            int sizes = table.getShort() & 0xffff;
            int count = version < 2 ? table.getShort() & 0xffff : table.getInt();
            long places = 0;
            for (int i = 0; i < count; i++) {
                long id = number(table, version < 2 ? 2 : 4);
                long method = version == 0 ? IN_FILE : number(table, 2) & 0xf;
                table.getShort();
                long base = number(table, (sizes >> 4) & 0xf);
                int extents = table.getShort() & 0xffff;
                places += extents;
                require(places <= MOST_PLACES, "too many places");
                for (int j = 0; j < extents; j++) {
                    number(table, version == 0 ? 0 : sizes & 0xf);
                    long offset = base + number(table, (sizes >> 12) & 0xf);
                    long length = number(table, (sizes >> 8) & 0xf);
                    long at = method == IN_META ? data + offset : offset;
                    if (telling.contains(id)) {
                        require(at >= 0 && length >= 0 && at <= size - length, "no such place");
                        spans.add(new Span(at, length));
                    }
                }
            }
        } catch (BufferUnderflowException e) {
            throw new ShownCopy.Unreadable("a table that does not fit");
        }
    }

    private static long number(ByteBuffer table, int bytes) {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = (number << 8) | (table.get() & 0xff);
        }
        return number;
    }

    private static ByteBuffer table(FileChannel file, Box box)
            throws IOException, ShownCopy.Unreadable {
        long length = box.end() - box.content();
        require(length <= LARGEST_TABLE, "a table too large");
        return Boxes.read(file, box.content(), (int) length);
    }
}
