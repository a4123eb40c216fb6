package com.qihui.redress.evidence.store;

import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * In a folder, shared by all nodes. Files come to their place by renaming, so what has a name is
 * whole.
 */
public final class FolderStore implements FileStore {

    private final Path folder;

    /**
     * @param folder on the same volume as the files put, so that they can be renamed into it
     */
    public FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String key, Path file) throws IOException {
        Path place = place(key);
        if (Files.exists(place)) {
            return;
        }
        Path parent = place.getParent();
        Files.createDirectories(parent);
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.force(true);
        }
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
        for (Path changed = parent;
                changed != null && changed.startsWith(folder);
                changed = changed.getParent()) {
            force(changed);
        }
    }

    @Override
    public boolean has(String key) {
        return Files.exists(place(key));
    }

    @Override
    public InputStream read(String key, long offset, long length) throws IOException {
        try {
            FileChannel content = FileChannel.open(place(key), StandardOpenOption.READ);
            content.position(offset);
            return new Part(Channels.newInputStream(content), length);
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException(key);
        }
    }

    @Override
    public void remove(String key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    /** Not more than some ten thousand files a folder, whatever there is. */
    private Path place(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2, 4)).resolve(key);
    }

    /** A name is written to disk with its folder; where folders cannot be opened, it always is. */
    private static void force(Path changed) {
        try (FileChannel entries = FileChannel.open(changed, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException noFoldersHere) {
            return;
        }
    }

    /** The first bytes of a stream. */
    private static final class Part extends FilterInputStream {

        private long left;

        private Part(InputStream whole, long length) {
            super(whole);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            int next = left > 0 ? super.read() : -1;
            left -= next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(buffer, from, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(Math.min(count, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
