package com.qihui.redress.evidence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.qihui.redress.evidence.Media;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to use up memory or time: none of them gets more than its size. */
class HostileFilesTests {

    private static final int MB = 1024 * 1024;

    @TempDir Path folder;

    /** A package that is one, but for a table of parts larger than any document's. */
    @Test
    void readsNoTableOfPartsThatWouldFillTheMemory() throws Exception {
        assertThat(new MediaRecognition().mediaType(document(10)))
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(new MediaRecognition().mediaType(document(70))).isEqualTo("application/zip");
    }

    /**
     * @param remarks of 64 kilobytes each, which stand in the table
     */
    private Path document(int remarks) throws IOException {
        Path file = folder.resolve(remarks + ".odt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(Media.ascii("application/vnd.oasis.opendocument.text"));
            for (int i = 0; i < remarks; i++) {
                ZipEntry entry = new ZipEntry("part" + i);
                entry.setComment("x".repeat(0xffff));
                zip.putNextEntry(entry);
            }
        }
        return file;
    }

    /** Fifty million places, of which each takes no room in the table. */
    @Test
    void refusesAPictureWithPlacesWithoutEnd() throws Exception {
        ByteBuffer places = ByteBuffer.allocate(8 + 6 * 800);
        places.putInt(0).putShort((short) 0).putShort((short) 800);
        for (int i = 0; i < 800; i++) {
            places.putShort((short) 1).putShort((short) 0).putShort((short) 0xffff);
        }

        assertThatThrownBy(() -> shown(picture(places)))
                .isInstanceOf(ShownCopy.Unreadable.class)
                .hasMessage("too many places");
    }

    /** The same megabyte, to be overwritten a thousand times. */
    @Test
    void refusesAPictureWhosePlacesLieOnEachOther() throws Exception {
        ByteBuffer places = ByteBuffer.allocate(8 + 6 + 8 * 1_000);
        places.putInt(0).putShort((short) 0x4400).putShort((short) 1);
        places.putShort((short) 1).putShort((short) 0).putShort((short) 1_000);
        for (int i = 0; i < 1_000; i++) {
            places.putInt(0).putInt(1_000);
        }

        assertThatThrownBy(() -> shown(picture(places)))
                .isInstanceOf(ShownCopy.Unreadable.class)
                .hasMessage("more to leave out than there is");
    }

    /** What stands beside a picture is read by a library as a whole. */
    @Test
    void asksNoLargePictureWhenItWasTaken() throws Exception {
        Path large = file(Media.taggedPng());
        try (RandomAccessFile longer = new RandomAccessFile(large.toFile(), "rw")) {
            longer.setLength(33L * MB);
        }

        assertThat(CaptureTime.of(large, "image/png", ZoneId.of("UTC"))).isEmpty();
    }

    /** An old document that is nothing but names. */
    @Test
    void remembersOfADocumentOnlyTheNamesThatTell() throws Exception {
        Path file = folder.resolve("names.doc");
        byte[] entry = new byte[128];
        entry[64] = 64;
        entry[66] = 2;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 400_000; i++) {
                ByteBuffer.wrap(entry).putInt(i).putInt(i);
                out.write(entry);
            }
        }

        assertThat(OfficeFile.ofCompound(file)).isEmpty();
        assertThat(OfficeFile.namesThatTell(file)).isEmpty();
    }

    private static byte[] picture(ByteBuffer places) {
        byte[] entry = box("infe", Media.ascii("\2\0\0\0\0\1\0\0Exif\0"));
        byte[] items = box("iinf", Media.concat(new byte[] {0, 0, 0, 0, 0, 1}, entry));
        byte[] meta =
                box(
                        "meta",
                        Media.concat(
                                new byte[4], Media.concat(items, box("iloc", places.array()))));
        return Media.concat(box("ftyp", Media.ascii("heic\0\0\0\0mif1heic")), meta);
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(Media.ascii(type))
                .put(content)
                .array();
    }

    private boolean shown(byte[] content) throws IOException, ShownCopy.Unreadable {
        return ShownCopy.make("image/heic", file(content), folder.resolve("shown"));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "", ""), content);
    }
}
