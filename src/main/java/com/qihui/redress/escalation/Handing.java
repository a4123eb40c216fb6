package com.qihui.redress.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in to a body, as it was: nothing changes or removes it (R45).
 *
 * @param requestId what it answers; none for what was handed in unasked
 * @param submissionId the dossier that was handed in, if the desk made one
 * @param pieces the numbers of the pieces of evidence that went with it
 * @param by who noted it
 */
public record Handing(
        long id,
        long caseId,
        @Nullable Long requestId,
        LocalDate handedOn,
        String description,
        @Nullable Long submissionId,
        List<Integer> pieces,
        String by,
        Instant notedAt) {}
