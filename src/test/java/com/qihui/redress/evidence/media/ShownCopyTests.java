package com.qihui.redress.evidence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.qihui.redress.evidence.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShownCopyTests {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @TempDir Path folder;

    @Test
    void showsAPhotoWithoutPlaceTimeAndDeviceButHeldAsItWas() throws Exception {
        byte[] photo = Media.photo();
        assertThat(read(photo).getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation())
                .isNotNull();

        byte[] shown = shown("image/jpeg", photo);

        Metadata left = read(shown);
        assertThat(left.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        assertThat(left.getFirstDirectoryOfType(ExifIFD0Directory.class).getTags()).hasSize(1);
        assertThat(
                        left.getFirstDirectoryOfType(ExifIFD0Directory.class)
                                .getInt(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(6);
        assertThat(Media.betrays(shown)).isFalse();
        assertSamePicture(shown, photo);
    }

    @Test
    void showsAPictureWithoutItsTexts() throws Exception {
        byte[] tagged = Media.taggedPng();

        byte[] shown = shown("image/png", tagged);

        assertThat(Media.betrays(tagged)).isTrue();
        assertThat(shown).isEqualTo(Media.png());
    }

    @Test
    void emptiesWhatAWebPictureTellsAndKeepsItsLengthsTrue() throws Exception {
        byte[] tagged = Media.taggedWebp();

        byte[] shown = shown("image/webp", tagged);

        assertThat(Media.betrays(tagged)).isTrue();
        assertThat(Media.betrays(shown)).isFalse();
        assertThat(shown).hasSameSizeAs(tagged);
        assertThat(shown[20] & 0x0c).as("announces neither Exif nor XMP").isZero();
    }

    @Test
    void dropsCommentsFromAMovingPictureAndKeepsItsFrames() throws Exception {
        byte[] comment = Media.ascii("!\376\15SecretPhone 9\0");
        byte[] plain = gif();
        byte[] told =
                Media.concat(Arrays.copyOf(plain, 19), Media.concat(comment, rest(plain, 19)));

        byte[] shown = shown("image/gif", told);

        assertThat(Media.betrays(told)).isTrue();
        assertThat(shown).isEqualTo(plain);
        assertThat(shown("image/gif", plain)).isNull();
    }

    @Test
    void blanksTheUserDataOfAFilmWhereItStands() throws Exception {
        byte[] film = Media.film();

        byte[] shown = shown("video/mp4", film);

        assertThat(text(film)).contains("+22.5432+114.0500").contains("udta");
        assertThat(text(shown)).doesNotContain("22.5432").doesNotContain("udta").contains("free");
        assertThat(Media.betrays(shown)).isFalse();
        assertThat(shown).hasSameSizeAs(film).endsWith(Media.ascii("frames"));
    }

    @Test
    void blanksTheExifItemOfAPictureOfItems() throws Exception {
        byte[] heic = heic();

        byte[] shown = shown("image/heic", heic);

        assertThat(text(heic)).contains("SecretPhone 9");
        assertThat(text(shown)).doesNotContain("SecretPhone 9").contains("picture");
        assertThat(shown).hasSameSizeAs(heic);
    }

    @Test
    void showsTheOriginalWhereNothingIsToBeLeftOut() throws Exception {
        assertThat(shown("image/png", Media.png())).isNull();
        assertThat(shown("image/jpeg", Media.jpeg())).isNull();
        assertThat(shown("application/pdf", Media.pdf("x"))).isNull();
        assertThat(Files.exists(folder.resolve("shown"))).isFalse();
    }

    @Test
    void refusesWhatOnlyBeginsAsAPicture() {
        for (String type :
                new String[] {"image/png", "image/jpeg", "image/webp", "image/gif", "image/heic"}) {
            byte[] beginning =
                    switch (type) {
                        case "image/png" -> Arrays.copyOf(Media.png(), 60);
                        case "image/jpeg" -> Arrays.copyOf(Media.jpeg(), 60);
                        case "image/webp" -> Arrays.copyOf(Media.taggedWebp(), 60);
                        case "image/gif" -> Media.ascii("GIF89a=1;alert(1)//");
                        default -> Media.ascii("\0\0\0\20ftypheic\0\0\0\0\0\377\0\0meta");
                    };
            assertThatThrownBy(() -> shown(type, beginning))
                    .as(type)
                    .isInstanceOf(ShownCopy.Unreadable.class);
        }
    }

    @Test
    void showsAPhotoThatBreaksOffAsFarAsItGoes() throws Exception {
        byte[] photo = Media.jpeg();

        assertThat(shown("image/jpeg", Arrays.copyOf(photo, photo.length - 40))).isNull();
    }

    @Test
    void readsWhenAPhotoAndAFilmWereTaken() throws Exception {
        assertThat(CaptureTime.of(file(Media.photo()), "image/jpeg", HERE))
                .contains(Instant.parse("2026-11-22T06:35:10Z"));
        assertThat(CaptureTime.of(file(Media.film()), "video/mp4", HERE))
                .contains(Instant.parse("2026-11-22T06:35:10Z"));
        assertThat(CaptureTime.of(file(Media.png()), "image/png", HERE)).isEmpty();
        assertThat(CaptureTime.of(file(Media.ascii("no picture")), "image/jpeg", HERE)).isEmpty();
        assertThat(CaptureTime.of(file(Media.ascii("no film")), "video/mp4", HERE)).isEmpty();
    }

    /**
     * @return null when the original is shown
     */
    private byte[] shown(String mediaType, byte[] content) throws Exception {
        Path shown = folder.resolve("shown");
        return ShownCopy.make(mediaType, file(content), shown) ? Files.readAllBytes(shown) : null;
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("original"), content);
    }

    private static Metadata read(byte[] content) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(content));
    }

    private static void assertSamePicture(byte[] one, byte[] other) throws IOException {
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(pixels(first)).isEqualTo(pixels(second));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** One pixel. */
    private static byte[] gif() {
        return HexFormat.of()
                .parseHex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b");
    }

    private static byte[] rest(byte[] content, int from) {
        return Arrays.copyOfRange(content, from, content.length);
    }

    /** Two items, of which the second is Exif, in one box of data. */
    private static byte[] heic() {
        byte[] picture = Media.ascii("picture");
        byte[] exif = Media.ascii("\0\0\0\0MM SecretPhone 9");
        byte[] ftyp = box("ftyp", Media.ascii("heic\0\0\0\0mif1heic"));
        byte[] meta = meta(0, picture.length, exif.length);
        int data = ftyp.length + meta.length + 8;
        return Media.concat(
                Media.concat(ftyp, meta(data, picture.length, exif.length)),
                box("mdat", Media.concat(picture, exif)));
    }

    private static byte[] meta(int data, int first, int second) {
        byte[] items =
                box(
                        "iinf",
                        Media.concat(
                                new byte[] {0, 0, 0, 0, 0, 2},
                                Media.concat(item(1, "hvc1"), item(2, "Exif"))));
        ByteBuffer places = ByteBuffer.allocate(36);
        places.putInt(0).putShort((short) 0x4400).putShort((short) 2);
        place(places, 1, data, first);
        place(places, 2, data + first, second);
        return box(
                "meta",
                Media.concat(new byte[4], Media.concat(items, box("iloc", places.array()))));
    }

    private static void place(ByteBuffer places, int id, int offset, int length) {
        places.putShort((short) id).putShort((short) 0).putShort((short) 1);
        places.putInt(offset).putInt(length);
    }

    private static byte[] item(int id, String type) {
        return box(
                "infe",
                Media.concat(
                        new byte[] {2, 0, 0, 0, 0, (byte) id, 0, 0}, Media.ascii(type + "\0")));
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(Media.ascii(type))
                .put(content)
                .array();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
