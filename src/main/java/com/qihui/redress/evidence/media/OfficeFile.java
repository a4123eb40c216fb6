package com.qihui.redress.evidence.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Which office document a container holds, and whether a program lies in it. */
final class OfficeFile {

    /** What a document with macros is called here; of no kind that is taken. */
    static final String WITH_MACROS = "application/x-office-macros";

    private static final Map<String, String> MAIN_PARTS =
            Map.of(
                    "word/document.xml",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "xl/workbook.xml",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "ppt/presentation.xml",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final Map<String, String> MAIN_STREAMS =
            Map.of(
                    "WordDocument", "application/msword",
                    "Workbook", "application/vnd.ms-excel",
                    "Book", "application/vnd.ms-excel",
                    "PowerPoint Document", "application/vnd.ms-powerpoint");

    private static final Set<String> MACRO_STREAMS = Set.of("_VBA_PROJECT", "_VBA_PROJECT_CUR");

    private static final int ENTRY = 128;

    /**
     * The end of a package's table of parts (APPNOTE 4.3.16), with the longest remark behind it.
     */
    private static final int TABLE_END = 0x504b0506;

    private static final int TAIL = 22 + 0xffff;

    /** No document has as many parts; the table is read into memory. */
    private static final long LARGEST_TABLE = 4L * 1024 * 1024;

    private OfficeFile() {}

    /** A package of parts, as office programs write since 2007, or an open document. */
    static Optional<String> ofZip(Path file) throws IOException {
        if (!hasModestTable(file)) {
            return Optional.empty();
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().anyMatch(part -> isMacro(part.getName()))) {
                return Optional.of(WITH_MACROS);
            }
            ZipEntry said = zip.getEntry("mimetype");
            if (said != null && said.getSize() < 100) {
                try (InputStream content = zip.getInputStream(said)) {
                    String type = new String(content.readNBytes(100), StandardCharsets.US_ASCII);
                    return Optional.of(type.strip())
                            .filter(t -> t.startsWith("application/vnd.oasis.opendocument."));
                }
            }
            return zip.getEntry("[Content_Types].xml") == null
                    ? Optional.empty()
                    : MAIN_PARTS.entrySet().stream()
                            .filter(part -> zip.getEntry(part.getKey()) != null)
                            .map(Map.Entry::getValue)
                            .findFirst();
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    /** Whichever of several ends a reader of it goes by. */
    private static boolean hasModestTable(Path file) throws IOException {
        byte[] tail;
        try (SeekableByteChannel content = Files.newByteChannel(file)) {
            content.position(Math.max(0, content.size() - TAIL));
            tail = Channels.newInputStream(content).readAllBytes();
        }
        ByteBuffer bytes = ByteBuffer.wrap(tail);
        for (int at = 0; at + 22 <= tail.length; at++) {
            if (bytes.getInt(at) == TABLE_END) {
                int size = Integer.reverseBytes(bytes.getInt(at + 12));
                if (Integer.toUnsignedLong(size) > LARGEST_TABLE) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isMacro(String part) {
        return part.endsWith("vbaProject.bin") || part.startsWith("Basic/");
    }

    /** A file of streams, as office programs wrote before; its directory names them. */
    static Optional<String> ofCompound(Path file) throws IOException {
        Set<String> streams = namesThatTell(file);
        if (streams.stream().anyMatch(MACRO_STREAMS::contains)) {
            return Optional.of(WITH_MACROS);
        }
        return MAIN_STREAMS.entrySet().stream()
                .filter(stream -> streams.contains(stream.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whatever else a file is full of would fill the memory. */
    static Set<String> namesThatTell(Path file) throws IOException {
        Set<String> streams = new HashSet<>();
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] entry = content.readNBytes(ENTRY);
            while (entry.length == ENTRY) {
                streamName(entry).filter(OfficeFile::tells).ifPresent(streams::add);
                entry = content.readNBytes(ENTRY);
            }
        }
        return streams;
    }

    private static boolean tells(String stream) {
        return MACRO_STREAMS.contains(stream) || MAIN_STREAMS.containsKey(stream);
    }

    /** An entry tells the length of its name, in bytes with the end mark, behind it. */
    private static Optional<String> streamName(byte[] entry) {
        int length = (entry[64] & 0xff) | ((entry[65] & 0xff) << 8);
        boolean named = length > 2 && length <= 64 && length % 2 == 0;
        boolean typed = entry[66] == 1 || entry[66] == 2 || entry[66] == 5;
        return named && typed
                ? Optional.of(new String(entry, 0, length - 2, StandardCharsets.UTF_16LE))
                : Optional.empty();
    }
}
