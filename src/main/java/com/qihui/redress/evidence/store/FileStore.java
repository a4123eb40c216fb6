package com.qihui.redress.evidence.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where content is kept, each under a key of its own that never stands for anything else. */
public interface FileStore {

    /**
     * Keeps a whole file; when this returns it survives a power cut, and before it returns nobody
     * sees a part of it. A key already there is left as it is: it holds the same content.
     *
     * @param file may be moved away
     */
    void put(String key, Path file) throws IOException;

    boolean has(String key) throws IOException;

    /**
     * @throws java.io.FileNotFoundException when there is none
     */
    InputStream read(String key, long offset, long length) throws IOException;

    /** Nothing happens when there is none. */
    void remove(String key) throws IOException;
}
