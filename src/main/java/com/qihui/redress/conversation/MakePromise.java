package com.qihui.redress.conversation;

import com.qihui.redress.ticket.LikelyTime;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is promised until when; somebody has confirmed both.
 *
 * @param text in characters at most 500
 * @param promiser null for whoever makes it
 * @param provisional 暂定: days were counted whose holidays are not yet published
 */
public record MakePromise(
        @NotBlank @Size(max = 500) String text,
        @NotNull @LikelyTime Instant dueAt,
        @Nullable Promiser promiser,
        boolean provisional) {

    public MakePromise(String text, Instant dueAt) {
        this(text, dueAt, null, false);
    }
}
