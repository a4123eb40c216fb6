package com.qihui.redress.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as phones, browsers and mischief make them. */
public final class Media {

    /** 22.54321 N, 114.05 E, taken at 2026-11-22 14:35:10, held upright (orientation 6). */
    private static final String MAKER = "SecretPhone 9";

    private Media() {}

    public static byte[] png() {
        return picture("png");
    }

    public static byte[] bmp() {
        return picture("bmp");
    }

    /** Without anything a camera writes. */
    public static byte[] jpeg() {
        return picture("jpg");
    }

    /** As a phone takes it: place, time, device and orientation inside, a comment and a trailer. */
    public static byte[] photo() {
        byte[] plain = jpeg();
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        segment(photo, 0xe1, concat(ascii("Exif\0\0"), exif()));
        segment(photo, 0xe1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + MAKER));
        segment(photo, 0xed, ascii("Photoshop 3.0\0" + MAKER));
        segment(photo, 0xfe, ascii("comment by " + MAKER));
        photo.write(plain, 2, plain.length - 2);
        photo.writeBytes(ascii("trailer of " + MAKER));
        return photo.toByteArray();
    }

    /** A picture with a text, a time and a place in chunks of their own. */
    public static byte[] taggedPng() {
        byte[] plain = png();
        ByteArrayOutputStream tagged = new ByteArrayOutputStream();
        tagged.write(plain, 0, 33);
        chunk(tagged, "tEXt", ascii("Author\0" + MAKER));
        chunk(tagged, "iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + MAKER));
        chunk(tagged, "tIME", new byte[] {7, (byte) 0xea, 11, 22, 14, 35, 10});
        chunk(tagged, "eXIf", exif());
        tagged.write(plain, 33, plain.length - 33);
        tagged.writeBytes(ascii("trailer of " + MAKER));
        return tagged.toByteArray();
    }

    /** The smallest lossy picture of its kind, with a header that announces what follows it. */
    public static byte[] taggedWebp() {
        byte[] picture =
                java.util.HexFormat.of()
                        .parseHex("30010" + "09d012a0100010002003425a4000370" + "00fefd600000");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(ascii("WEBP"));
        riff(body, "VP8X", new byte[] {0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        riff(body, "VP8 ", picture);
        riff(body, "EXIF", exif());
        riff(body, "XMP ", ascii("<x:xmpmeta>" + MAKER));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        riff(file, "RIFF", body.toByteArray());
        return file.toByteArray();
    }

    /** What of a phone's picture must not be shown. */
    public static boolean betrays(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.contains(MAKER) || text.contains("2026:11:22");
    }

    public static byte[] pdf(String words) {
        return ascii(
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R"
                        + "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
                        + ">>endobj\n4 0 obj<</Length "
                        + (words.length() + 35)
                        + ">>stream\nBT /F 18 Tf 20 40 Td ("
                        + words
                        + ") Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** A film of no frames; its box of metadata names a place. */
    public static byte[] film() {
        byte[] place =
                box(
                        "\u00a9xyz",
                        concat(
                                new byte[] {0, 20, 0x15, (byte) 0xc7},
                                ascii("+22.5432+114.0500/ab")));
        byte[] loci = box("loci", ascii("\0\0\0\0\0\0" + MAKER + "\0"));
        ByteBuffer header = ByteBuffer.allocate(100);
        header.putInt(12, 1000);
        // 2026-11-22T06:35:10Z in seconds since 1904.
        header.putInt(4, (int) (1795329310L + 2082844800L));
        header.putInt(8, (int) (1795329310L + 2082844800L));
        byte[] movie =
                box("moov", concat(box("mvhd", header.array()), box("udta", concat(place, loci))));
        return concat(
                concat(box("ftyp", ascii("isom\0\0\2\0isommp41")), movie),
                box("mdat", ascii("frames")));
    }

    public static byte[] document(Map<String, String> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] concat(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    private static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(8, 8, 30, 20);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** TIFF in Motorola order: IFD0 (make, orientation, time, links), Exif (time), GPS (place). */
    private static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(300);
        tiff.put(ascii("MM")).putShort((short) 42).putInt(8);
        tiff.putShort((short) 4);
        entry(tiff, 0x010f, 2, MAKER.length() + 1, 150);
        entry(tiff, 0x0112, 3, 1, 6 << 16);
        entry(tiff, 0x8769, 4, 1, 70);
        entry(tiff, 0x8825, 4, 1, 90);
        tiff.putInt(0);
        tiff.position(70);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 170);
        tiff.putInt(0);
        tiff.position(90);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 200);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 224);
        tiff.putInt(0);
        tiff.position(150);
        tiff.put(ascii(MAKER));
        tiff.position(170);
        tiff.put(ascii("2026:11:22 14:35:10"));
        tiff.position(200);
        tiff.putInt(22).putInt(1).putInt(32).putInt(1).putInt(35).putInt(1);
        tiff.putInt(114).putInt(1).putInt(3).putInt(1).putInt(0).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xff);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(concat(ascii(type), content));
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(ascii(type));
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static void riff(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(ascii(type));
        out.writeBytes(
                ByteBuffer.allocate(4)
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                        .putInt(content.length)
                        .array());
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(ascii(type))
                .put(content)
                .array();
    }
}
