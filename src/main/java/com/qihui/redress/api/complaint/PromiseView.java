package com.qihui.redress.api.complaint;

import com.qihui.redress.api.DeskTime;
import com.qihui.redress.conversation.Promise;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something promised to the complainant.
 *
 * @param by the agent's number
 */
@Schema(name = "Promise")
record PromiseView(
        String text,
        String by,
        @DeskTime Instant madeAt,
        @DeskTime Instant dueAt,
        @DeskTime @Nullable Instant keptAt,
        Promise.State state) {

    static PromiseView of(Promise promise) {
        return new PromiseView(
                promise.body(),
                promise.madeBy(),
                promise.madeAt(),
                promise.dueAt(),
                promise.keptAt(),
                promise.state());
    }
}
