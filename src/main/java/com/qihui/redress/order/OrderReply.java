package com.qihui.redress.order;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer of the order system as it came over the line, not yet understood. */
final class OrderReply {

    private final int status;
    private final byte[] body;
    private final String mediaType;
    private final @Nullable Duration pause;

    OrderReply(int status, byte[] body, String mediaType, @Nullable Duration pause) {
        this.status = status;
        this.body = body.clone();
        this.mediaType = mediaType;
        this.pause = pause;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body.clone();
    }

    String mediaType() {
        return mediaType;
    }

    /** How long it asks to be left alone. */
    @Nullable Duration pause() {
        return pause;
    }
}
