package com.qihui.redress.evidence.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;

/**
 * Tells what a file is from its content alone; what it is called and what its sender claims it to
 * be is not asked.
 */
public final class MediaRecognition {

    private static final int HEAD = 64 * 1024;

    /** Where the library's word is not the one browsers use. */
    private static final Map<String, String> USUAL_NAMES =
            Map.of(
                    "audio/vnd.wave", "audio/wav",
                    "audio/x-wav", "audio/wav",
                    "audio/x-flac", "audio/flac",
                    "audio/x-aac", "audio/aac",
                    "audio/vorbis", "audio/ogg",
                    "audio/opus", "audio/ogg",
                    "audio/speex", "audio/ogg",
                    "image/x-ms-bmp", "image/bmp",
                    "image/x-bmp", "image/bmp");

    private final Tika tika = new Tika();

    /**
     * @return a media type, of a text with its charset; {@code application/octet-stream} for what
     *     is unknown
     */
    public String mediaType(Path file) throws IOException {
        byte[] head;
        try (InputStream content = Files.newInputStream(file)) {
            head = content.readNBytes(HEAD);
        }
        Optional<String> box = baseMedia(head);
        if (box.isPresent()) {
            return box.get();
        }
        String found = tika.detect(head);
        return switch (found) {
            case "text/plain", "application/octet-stream", "text/x-matlab" ->
                    PlainText.charset(head)
                            .map(charset -> "text/plain;charset=" + charset)
                            .orElse("application/octet-stream");
            case "application/x-tika-ooxml", "application/zip" ->
                    OfficeFile.ofZip(file).orElse(found);
            case "application/x-tika-msoffice" -> OfficeFile.ofCompound(file).orElse(found);
            case "application/x-matroska" -> matroska(head);
            default -> USUAL_NAMES.getOrDefault(found, found);
        };
    }

    /** Whether that is what an office document with a program in it is called. */
    public static boolean hasMacros(String mediaType) {
        return mediaType.equals(OfficeFile.WITH_MACROS);
    }

    /** Pictures, films and sound in boxes tell what they are by the brand of the first box. */
    private static Optional<String> baseMedia(byte[] head) {
        if (head.length < 12 || ByteBuffer.wrap(head).getInt(4) != 0x66747970) {
            return Optional.empty();
        }
        String brand = new String(head, 8, 4, StandardCharsets.ISO_8859_1).strip();
        return Optional.of(
                switch (brand) {
                    case "qt" -> "video/quicktime";
                    case "heic", "heix", "heim", "heis", "hevc", "hevx" -> "image/heic";
                    case "mif1", "msf1" -> holds(head, "avif") ? "image/avif" : "image/heif";
                    case "avif", "avis" -> "image/avif";
                    case "M4A", "M4B", "M4P" -> "audio/mp4";
                    default -> brand.startsWith("3g") ? "video/3gpp" : "video/mp4";
                });
    }

    private static boolean holds(byte[] head, String brand) {
        int boxEnd = Math.min(head.length, Math.max(ByteBuffer.wrap(head).getInt(), 0));
        for (int at = 16; at + 4 <= boxEnd; at += 4) {
            if (new String(head, at, 4, StandardCharsets.ISO_8859_1).equals(brand)) {
                return true;
            }
        }
        return false;
    }

    private static String matroska(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
        return start.contains("webm") ? "video/webm" : "video/x-matroska";
    }
}
