package com.qihui.redress.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.context.TestComponent;

/** The regular removal of files that nothing refers to, when a test says so. */
@TestComponent
public class Sweeping {

    private final UnusedFiles unused;

    Sweeping(UnusedFiles unused) {
        this.unused = unused;
    }

    public void sweep() {
        try {
            unused.remove();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
