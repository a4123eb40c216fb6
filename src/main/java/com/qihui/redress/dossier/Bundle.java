package com.qihui.redress.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP written as it goes, the same for the same content: all files carry one time and none is
 * compressed, since pictures and films hardly shrink and the bytes must not depend on a library's
 * version.
 */
public final class Bundle {

    /** The bytes of a ZIP depend on how it is fed, and streams hand out what they like. */
    private static final int PIECE = 8_192;

    private static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final LocalDateTime at;
    private final StringBuilder sums = new StringBuilder();

    public Bundle(OutputStream out, LocalDateTime at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.zip.setLevel(Deflater.NO_COMPRESSION);
        this.at = at;
    }

    /**
     * @param sha256 as on record; content that no longer fits it is what a reader must notice
     */
    public void add(String path, InputStream content, String sha256) throws IOException {
        begin(path, sha256);
        byte[] piece = new byte[PIECE];
        for (int read = content.readNBytes(piece, 0, PIECE);
                read > 0;
                read = content.readNBytes(piece, 0, PIECE)) {
            zip.write(piece, 0, read);
        }
        zip.closeEntry();
    }

    /** Not to be called after a failure: half a bundle must not look like a whole one. */
    public void finish() throws IOException {
        zip.putNextEntry(entry(SUMS));
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    private void begin(String path, String sha256) throws IOException {
        sums.append(sha256).append("  ").append(path).append('\n');
        zip.putNextEntry(entry(path));
    }

    private ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(at);
        return entry;
    }
}
