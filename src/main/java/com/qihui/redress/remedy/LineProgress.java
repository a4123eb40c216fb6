package com.qihui.redress.remedy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one part of a remedy is.
 *
 * @param state of what the order system is told; null while it is told nothing
 * @param reference under which the order system did it
 * @param refusal why the order system said no or an operator gave up
 */
public record LineProgress(
        RemedyLine line,
        @Nullable InstructionState state,
        @Nullable Instant endedAt,
        @Nullable String reference,
        @Nullable String refusal) {

    static LineProgress of(RemedyLine line, @Nullable Instruction told) {
        return told == null
                ? new LineProgress(line, null, null, null, null)
                : new LineProgress(
                        line, told.state(), told.endedAt(), told.reference(), told.refusal());
    }
}
