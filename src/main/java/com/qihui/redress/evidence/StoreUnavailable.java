package com.qihui.redress.evidence;

import java.io.IOException;

/** The disk or the server that keeps files does not do so now; nothing was taken in. */
public class StoreUnavailable extends RuntimeException {

    StoreUnavailable(IOException cause) {
        super(cause);
    }
}
