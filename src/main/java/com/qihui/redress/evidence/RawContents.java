package com.qihui.redress.evidence;

import com.qihui.redress.evidence.store.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Service;

/**
 * Keeps content as it came, whatever it is, beside the files that are evidence: nobody is shown it
 * as a file, and nothing removes it.
 */
@Service
public class RawContents {

    private final FileStore store;
    private final Incoming incoming;

    RawContents(FileStore store, Incoming incoming) {
        this.store = store;
        this.incoming = incoming;
    }

    /**
     * @param key under which it is read again
     * @param sha256 in lower-case hexadecimal
     * @param size in bytes
     */
    public record Kept(String key, String sha256, long size) {}

    /** A new empty file, on the volume of what is kept; what lies there for a day is removed. */
    public Path newFile() throws IOException {
        Files.createDirectories(incoming.folder());
        return Files.createTempFile(incoming.folder(), "", ".part");
    }

    /**
     * Keeps it for good when this returns. The same content is kept once.
     *
     * @param file of {@link #newFile}; gone when this returns
     * @param kind a word that tells it from other content with the same bytes
     * @throws StoreUnavailable when it cannot be kept now
     */
    public Kept keep(Path file, String kind) throws IOException {
        try (Incoming.Arrival arrival = incoming.adopt(file, null, Long.MAX_VALUE)) {
            String key = arrival.sha256() + "-" + kind;
            try {
                store.put(key, arrival.file());
            } catch (IOException e) {
                throw new StoreUnavailable(e);
            }
            return new Kept(key, arrival.sha256(), arrival.size());
        }
    }

    /**
     * @param length bytes wanted from the start, within its size
     * @throws java.io.FileNotFoundException when there is none
     */
    public InputStream read(String key, long length) throws IOException {
        return store.read(key, 0, length);
    }

    /**
     * A copy to be read from anywhere in it.
     *
     * @return to be deleted by whoever asked for it
     */
    public Path copy(String key, long length) throws IOException {
        Path copy = newFile();
        try (InputStream content = read(key, length)) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    /** Keeps what is small enough to be held whole. */
    public Kept keep(byte[] content, String kind) throws IOException {
        Path file = newFile();
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(content);
        }
        return keep(file, kind);
    }
}
