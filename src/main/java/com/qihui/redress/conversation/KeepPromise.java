package com.qihui.redress.conversation;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * That a promise was kept.
 *
 * @param proof what shows it, in words
 * @param piece the number of the piece of evidence that shows it
 */
public record KeepPromise(
        @Nullable @Size(max = 1_000) String proof, @Nullable @Positive Integer piece) {

    public static KeepPromise shownBy(String words) {
        return new KeepPromise(words, null);
    }

    public boolean isProven() {
        return piece != null || (proof != null && !proof.isBlank());
    }
}
