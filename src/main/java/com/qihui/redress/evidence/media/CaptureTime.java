package com.qihui.redress.evidence.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.qihui.redress.evidence.media.Boxes.Box;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;

/** When a camera took what is in a file, as it wrote into it. */
public final class CaptureTime {

    /** Cameras whose clock was never set say they are older. */
    private static final Instant EARLIEST = Instant.parse("2000-01-02T00:00:00Z");

    /** From which films count (ISO/IEC 14496-12, 8.2.2). */
    private static final Instant FILM_EPOCH = Instant.parse("1904-01-01T00:00:00Z");

    /** What stands beside such a picture is read into memory; no camera makes larger ones. */
    private static final long LARGEST_PICTURE = 32L * 1024 * 1024;

    private CaptureTime() {}

    /**
     * @param mediaType as recognised
     * @param zone of cameras that do not say which
     */
    public static Optional<Instant> of(Path file, String mediaType, ZoneId zone)
            throws IOException {
        Optional<Instant> said =
                switch (mediaType) {
                    case "video/mp4", "video/quicktime", "video/3gpp", "audio/mp4" -> ofFilm(file);
                    // Its segments are small, whatever it claims.
                    case "image/jpeg" -> ofPicture(file, zone);
                    case "image/png", "image/webp", "image/heic", "image/heif", "image/avif" ->
                            Files.size(file) <= LARGEST_PICTURE
                                    ? ofPicture(file, zone)
                                    : Optional.empty();
                    default -> Optional.empty();
                };
        return said.filter(EARLIEST::isBefore);
    }

    private static Optional<Instant> ofPicture(Path file, ZoneId zone) throws IOException {
        Metadata metadata;
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            metadata = ImageMetadataReader.readMetadata(content);
        } catch (ImageProcessingException | RuntimeException unreadable) {
            return Optional.empty();
        }
        TimeZone local = TimeZone.getTimeZone(zone);
        return Stream.concat(
                        metadata.getDirectoriesOfType(ExifSubIFDDirectory.class).stream()
                                .map(exif -> exif.getDateOriginal(local)),
                        metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
                                .map(exif -> exif.getDate(ExifIFD0Directory.TAG_DATETIME, local)))
                .filter(date -> date != null)
                .map(Date::toInstant)
                .filter(EARLIEST::isBefore)
                .findFirst();
    }

    private static Optional<Instant> ofFilm(Path file) throws IOException {
        try (FileChannel film = FileChannel.open(file, StandardOpenOption.READ)) {
            for (Box box : Boxes.in(film, 0, film.size())) {
                if (box.type().equals("moov")) {
                    for (Box inner : Boxes.in(film, box.content(), box.end())) {
                        if (inner.type().equals("mvhd")) {
                            return Optional.of(created(film, inner.content()));
                        }
                    }
                }
            }
            return Optional.empty();
        } catch (ShownCopy.Unreadable broken) {
            return Optional.empty();
        }
    }

    /** Its version says how many bytes the seconds take; those of the years to come stay below. */
    private static Instant created(FileChannel film, long header)
            throws IOException, ShownCopy.Unreadable {
        boolean wide = Boxes.read(film, header, 1).get() == 1;
        long seconds =
                wide
                        ? Boxes.read(film, header + 4, 8).getLong()
                        : Integer.toUnsignedLong(Boxes.read(film, header + 4, 4).getInt());
        boolean likely = seconds >= 0 && seconds <= 0xffff_ffffL;
        return likely ? FILM_EPOCH.plusSeconds(seconds) : FILM_EPOCH;
    }
}
