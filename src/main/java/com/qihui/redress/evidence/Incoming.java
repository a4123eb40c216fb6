package com.qihui.redress.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where files are written until they are whole and known to be taken. */
final class Incoming {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    Incoming(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** A whole file under a temporary name; gone when closed, unless it was moved away. */
    record Arrival(Path file, Path beside, String sha256, long size) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
            Files.deleteIfExists(beside);
        }
    }

    /**
     * @throws RefusedFile with the first byte above the limit
     */
    Arrival write(InputStream content, @Nullable String name, long limit) throws IOException {
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, "", ".part");
        boolean whole = false;
        try {
            MessageDigest hash = sha256();
            long size = 0;
            try (OutputStream out = Files.newOutputStream(file)) {
                byte[] buffer = new byte[BUFFER];
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    size += read;
                    if (size > limit) {
                        throw RefusedFile.tooLarge(name, limit);
                    }
                    hash.update(buffer, 0, read);
                    write(out, buffer, read);
                }
            }
            whole = true;
            return arrival(file, hash, size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * @throws RefusedFile when it is larger than the limit; it is gone then
     */
    Arrival adopt(Path file, @Nullable String name, long limit) throws IOException {
        long size = Files.size(file);
        if (size > limit) {
            Files.delete(file);
            throw RefusedFile.tooLarge(name, limit);
        }
        MessageDigest hash = sha256();
        try (InputStream content = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                hash.update(buffer, 0, read);
            }
        }
        return arrival(file, hash, size);
    }

    private static Arrival arrival(Path file, MessageDigest hash, long size) {
        Path beside = file.resolveSibling(file.getFileName() + ".shown");
        return new Arrival(file, beside, HexFormat.of().formatHex(hash.digest()), size);
    }

    private static void write(OutputStream out, byte[] buffer, int count) {
        try {
            out.write(buffer, 0, count);
        } catch (IOException full) {
            throw new StoreUnavailable(full);
        }
    }

    /**
     * What a killed program left behind.
     *
     * @return how many there were
     */
    int sweep(Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> parts;
        try (Stream<Path> all = Files.list(folder)) {
            parts = all.toList();
        }
        int removed = 0;
        for (Path part : parts) {
            if (Files.exists(part)
                    && Files.getLastModifiedTime(part).toInstant().isBefore(before)
                    && Files.deleteIfExists(part)) {
                removed++;
            }
        }
        return removed;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
