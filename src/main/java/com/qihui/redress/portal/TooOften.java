package com.qihui.redress.portal;

import java.time.Duration;

/** An address did something more often than people do. */
public class TooOften extends RuntimeException {

    private final Duration pause;

    TooOften(Duration pause) {
        super("too often");
        this.pause = pause;
    }

    /** After which it works again at the latest. */
    public Duration pause() {
        return pause;
    }
}
