package com.qihui.redress.evidence.media;

import static com.qihui.redress.evidence.media.ShownCopy.require;

import com.qihui.redress.evidence.media.Boxes.Box;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Films and pictures made of boxes (ISO/IEC 14496-12): what names places, devices and owners is
 * overwritten with nothing where it stands, so that all else stays where the rest expects it.
 */
final class BoxBlanking {

    /** Of these the whole content goes: user data, its tables, and boxes of makers' own. */
    private static final Set<String> TELLING = Set.of("udta", "uuid", "meta");

    private static final ByteBuffer FREE =
            ByteBuffer.wrap("free".getBytes(StandardCharsets.ISO_8859_1)).asReadOnlyBuffer();

    private BoxBlanking() {}

    /**
     * @param offset of the first byte to blank
     */
    record Span(long offset, long length) {}

    /**
     * @param picture whether it is a picture of items, else a film or sound
     */
    static boolean copy(boolean picture, Path original, Path to)
            throws IOException, ShownCopy.Unreadable {
        List<Box> boxes = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        try (FileChannel file = FileChannel.open(original, StandardOpenOption.READ)) {
            for (Box box : Boxes.in(file, 0, file.size())) {
                switch (box.type()) {
                    case "moov" -> film(file, box, boxes);
                    case "meta" -> {
                        if (picture) {
                            spans.addAll(PictureItems.telling(file, box));
                        } else {
                            boxes.add(box);
                        }
                    }
                    case "uuid", "udta" -> boxes.add(box);
                    default -> {}
                }
            }
        }
        if (boxes.isEmpty() && spans.isEmpty()) {
            return false;
        }
        // Places that lie on each other would be overwritten without end.
        long blanked = spans.stream().mapToLong(Span::length).sum();
        require(blanked <= Files.size(original), "more to leave out than there is");
        Files.copy(original, to, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel file = FileChannel.open(to, StandardOpenOption.WRITE)) {
            for (Box box : boxes) {
                file.write(FREE.duplicate(), box.offset() + 4);
                blank(file, new Span(box.content(), box.end() - box.content()));
            }
            for (Span span : spans) {
                blank(file, span);
            }
        }
        return true;
    }

    private static void film(FileChannel file, Box movie, List<Box> telling)
            throws IOException, ShownCopy.Unreadable {
        for (Box box : Boxes.in(file, movie.content(), movie.end())) {
            if (TELLING.contains(box.type())) {
                telling.add(box);
            } else if (box.type().equals("trak")) {
                track(file, box, telling);
            }
        }
    }

    /**
     * A track of positions along the way is no film; without its index nobody finds its samples.
     */
    private static void track(FileChannel file, Box track, List<Box> telling)
            throws IOException, ShownCopy.Unreadable {
        for (Box box : Boxes.in(file, track.content(), track.end())) {
            if (TELLING.contains(box.type())) {
                telling.add(box);
            } else if (box.type().equals("mdia") && isOfData(file, box)) {
                telling.add(track);
                return;
            }
        }
    }

    private static boolean isOfData(FileChannel file, Box media)
            throws IOException, ShownCopy.Unreadable {
        for (Box box : Boxes.in(file, media.content(), media.end())) {
            if (box.type().equals("hdlr") && box.end() - box.content() >= 12) {
                return Boxes.name(file, box.content() + 8).equals("meta");
            }
        }
        return false;
    }

    private static void blank(FileChannel file, Span span) throws IOException {
        long at = span.offset();
        long end = span.offset() + span.length();
        while (at < end) {
            at += file.write(ByteBuffer.allocate((int) Math.min(8192, end - at)), at);
        }
    }
}
