package com.qihui.redress.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing said in a chat.
 *
 * @param at left out where the chat kept no time
 * @param agentNo the number by which an agent was known to the complainant (R42)
 * @param text in characters at most {@value #LIMIT}
 */
public record ChatLine(
        @NotNull Speaker who,
        @Nullable @LikelyTime @PastOrPresent Instant at,
        @Nullable @Size(max = 20) String agentNo,
        @NotBlank @Size(max = LIMIT) String text) {

    public static final int LIMIT = 2_000;

    /** Who speaks in a chat. */
    public enum Speaker {
        COMPLAINANT,
        AGENT,
        /** The chat itself, without a person. */
        ROBOT
    }
}
