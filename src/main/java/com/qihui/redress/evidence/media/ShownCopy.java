package com.qihui.redress.evidence.media;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The copy of a picture or film that is shown: the same to look at, bit for bit, without what its
 * camera wrote beside it, place, device and owner above all (E15). Of other files the original is
 * shown.
 */
public final class ShownCopy {

    private ShownCopy() {}

    /** It begins as what it was taken for, and then is not. */
    public static final class Unreadable extends Exception {

        Unreadable(String why) {
            super(why);
        }
    }

    /** Copies all but what is left out. */
    interface Copier {

        /**
         * @return whether anything was left out
         * @throws EOFException when it ends too early
         */
        boolean copy(DataInputStream from, DataOutputStream to) throws IOException, Unreadable;
    }

    /**
     * @param to there afterwards only when something had to be left out
     * @return whether it is; else the original may be shown
     */
    public static boolean make(String mediaType, Path original, Path to)
            throws IOException, Unreadable {
        return switch (mediaType) {
            case "image/jpeg" -> copy(new JpegCopier(), original, to);
            case "image/png" -> copy(new PngCopier(), original, to);
            case "image/webp" -> copy(new WebpCopier(Files.size(original)), original, to);
            case "image/gif" -> copy(new GifCopier(), original, to);
            case "image/heic",
                    "image/heif",
                    "image/avif",
                    "video/mp4",
                    "video/quicktime",
                    "video/3gpp",
                    "audio/mp4" ->
                    BoxBlanking.copy(mediaType.startsWith("image/"), original, to);
            default -> false;
        };
    }

    private static boolean copy(Copier copier, Path original, Path to)
            throws IOException, Unreadable {
        boolean apart;
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(original)));
                var out =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            apart = copier.copy(in, out);
        } catch (EOFException e) {
            throw new Unreadable("it ends too early");
        }
        if (!apart) {
            Files.delete(to);
        }
        return apart;
    }

    static void require(boolean condition, String what) throws Unreadable {
        if (!condition) {
            throw new Unreadable(what);
        }
    }

    /** Moves bytes on, or drops them. */
    static void pass(DataInputStream from, DataOutputStream to, long count, boolean keep)
            throws IOException {
        byte[] buffer = new byte[8192];
        long left = count;
        while (left > 0) {
            int read = from.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            if (keep) {
                to.write(buffer, 0, read);
            }
            left -= read;
        }
    }
}
