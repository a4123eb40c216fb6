package com.qihui.redress.evidence;

import com.qihui.redress.evidence.store.FileStore;
import java.io.IOException;
import java.io.InputStream;

/** What a stored file holds, or its shown copy, to be read from anywhere in it. */
public final class StoredContent {

    private final StoredFile file;
    private final String key;
    private final long size;
    private final FileStore store;

    StoredContent(StoredFile file, String key, long size, FileStore store) {
        this.file = file;
        this.key = key;
        this.size = size;
        this.store = store;
    }

    public StoredFile file() {
        return file;
    }

    /** Names this very content: nothing else ever has the same. */
    public String key() {
        return key;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    public boolean isOriginal() {
        return key.equals(file.sha256());
    }

    public InputStream read() throws IOException {
        return read(0, size);
    }

    /**
     * @param offset of the first byte wanted
     * @param length bytes wanted, within the size
     */
    public InputStream read(long offset, long length) throws IOException {
        return store.read(key, offset, length);
    }
}
