package com.qihui.redress.evidence;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is taken, to be said before an upload.
 *
 * @param maxFile bytes of one file
 * @param maxTicket bytes of all files of a complaint
 * @param taken families of files
 */
public record FileLimits(long maxFile, long maxTicket, Set<FileType.Family> taken) {

    private static final long STEP = 1024;

    public String maxFileWords() {
        return words(maxFile);
    }

    public String maxTicketWords() {
        return words(maxTicket);
    }

    /** One file that is larger than allowed. */
    public RefusedFile tooLarge(@Nullable String name) {
        return RefusedFile.tooLarge(name, maxFile);
    }

    /** A file that makes all files of a complaint larger together than allowed. */
    public RefusedFile ticketFull(@Nullable String name) {
        return RefusedFile.ticketFull(name, maxTicket);
    }

    /** A size as people say it: {@code 200 MB}, {@code 1.5 GB}, {@code 310 B}. */
    public static String words(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        do {
            size /= STEP;
            unit++;
        } while (size >= STEP && unit < 3);
        double tenths = Math.round(size * 10) / 10.0;
        String number =
                tenths == Math.rint(tenths)
                        ? Long.toString((long) tenths)
                        : Double.toString(tenths);
        return number + " " + "KMGT".charAt(unit) + "B";
    }
}
