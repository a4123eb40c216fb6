package com.qihui.redress.evidence.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private CaptureTime() {}

    /**
     * @param zone of cameras that do not say which
     */
    public static Optional<Instant> of(Path file, ZoneId zone) throws IOException {
        Metadata metadata;
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            metadata = ImageMetadataReader.readMetadata(content);
        } catch (ImageProcessingException | RuntimeException unreadable) {
            return Optional.empty();
        }
        TimeZone local = TimeZone.getTimeZone(zone);
        return Stream.of(
                        metadata.getDirectoriesOfType(ExifSubIFDDirectory.class).stream()
                                .map(exif -> exif.getDateOriginal(local)),
                        metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
                                .map(exif -> exif.getDate(ExifIFD0Directory.TAG_DATETIME, local)),
                        metadata.getDirectoriesOfType(Mp4Directory.class).stream()
                                .map(film -> film.getDate(Mp4Directory.TAG_CREATION_TIME)),
                        metadata.getDirectoriesOfType(QuickTimeDirectory.class).stream()
                                .map(film -> film.getDate(QuickTimeDirectory.TAG_CREATION_TIME)))
                .flatMap(dates -> dates)
                .filter(date -> date != null)
                .map(Date::toInstant)
                .filter(EARLIEST::isBefore)
                .findFirst();
    }
}
