package com.qihui.redress.console.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is being written. Close it to finish the file. */
public interface Sheet extends AutoCloseable {

    /** A table of its own, with the names of its columns. */
    void table(String name, List<String> columns) throws IOException;

    /**
     * @param cells texts, numbers, or null for an empty one
     */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    @Override
    void close() throws IOException;
}
