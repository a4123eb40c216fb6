package com.qihui.redress.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file in the store, known by its content. It is whole, and stays until nothing refers to it for
 * eight days.
 *
 * @param sha256 of the original, in lower-case hexadecimal
 * @param size of the original in bytes
 * @param mediaType as recognised from the content, with the charset of a text
 * @param capturedAt what its camera wrote into it, if anything
 * @param shownSize of the shown copy in bytes; null when the original itself is shown, since
 *     nothing in it had to be left out
 */
public record StoredFile(
        String sha256,
        long size,
        String mediaType,
        @Nullable Instant capturedAt,
        @Nullable Long shownSize) {

    public FileType type() {
        return FileType.ofMediaType(mediaType)
                .orElseThrow(() -> new IllegalStateException("kept as " + mediaType));
    }

    public FileType.Preview preview() {
        return type().preview();
    }

    /**
     * Whether what is shown is not the original but a copy without what names places and people.
     */
    public boolean isShownAsCopy() {
        return shownSize != null;
    }
}
