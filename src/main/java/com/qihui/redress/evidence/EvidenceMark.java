package com.qihui.redress.evidence;

import com.qihui.redress.ticket.EvidenceKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one of the desk's people saw on a piece. It stands beside what the giver declared and
 * replaces neither that nor an earlier mark; of several about the same thing the last one holds.
 *
 * @param kind what the piece is taken for, in a mark that tells that
 * @param detail what was looked for on it, in a mark that tells that
 * @param seen whether it was there
 */
public record EvidenceMark(
        int pieceNo,
        @Nullable EvidenceKind kind,
        @Nullable String detail,
        boolean seen,
        String markedBy,
        Instant markedAt) {}
