package com.qihui.redress.submission.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A way to hand a dossier in, or what stands in it.
 *
 * @param address of the body, by mail
 */
public record Offer(Way way, @Nullable Obstacle obstacle, @Nullable String address) {

    /** Labelled {@code hand_in.obstacle.<name>}, and as an error. */
    public enum Obstacle {
        /** No address is set for this body. */
        NO_ADDRESS,
        /** No server takes our mail. */
        NO_SERVER,
        /** Larger than a mail may be. */
        TOO_LARGE,
        /** No line to this body is set up; today no body offers a public one. */
        NO_LINE
    }

    public boolean isOpen() {
        return obstacle == null;
    }
}
