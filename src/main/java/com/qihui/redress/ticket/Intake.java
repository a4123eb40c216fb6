package com.qihui.redress.ticket;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A complaint together with what the desk knows about it at the door.
 *
 * @param read what it is about, as far as it tells
 * @param merchantId null when the named merchant is unknown
 * @param merchantName as known to the platform, else as the complainant wrote it
 * @param submittedAt when it was really made; every deadline counts from it
 * @param externalEligibleFrom the first day an outside body may be asked (R29)
 * @param chat whether a chat deals with it, or it exceeds one; null where there is none
 */
public record Intake(
        FileComplaint complaint,
        Read read,
        @Nullable Long merchantId,
        @Nullable String merchantName,
        Priority priority,
        Instant submittedAt,
        LocalDate externalEligibleFrom,
        @Nullable ChatState chat) {}
