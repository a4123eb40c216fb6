package com.qihui.redress.escalation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk hands something in to a body.
 *
 * @param requestId which request it answers; none for something nobody asked for
 */
public record HandInPapers(
        @Nullable Long requestId,
        LocalDate on,
        String description,
        @Nullable Long submissionId,
        List<Integer> pieces) {}
