package com.qihui.redress.audit;

import com.qihui.redress.shared.Hash;
import java.time.Instant;

/**
 * How a line of the journal is chained to the one before it, so that anyone can verify it (E29).
 */
final class JournalHash {

    /** What the first line of a ticket is chained to. */
    static final String START = "0".repeat(64);

    private JournalHash() {}

    static String of(
            String previous,
            long ticketId,
            int entryNo,
            Instant happenedAt,
            String actorKind,
            String actor,
            String type,
            String data) {
        return Hash.sha256(
                String.join(
                        "\n",
                        previous,
                        Long.toString(ticketId),
                        Integer.toString(entryNo),
                        happenedAt.toString(),
                        actorKind,
                        actor,
                        type,
                        data));
    }
}
