package com.qihui.redress.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ticket's record.
 *
 * @param data the event's facts as JSON, exactly as hashed
 * @param salt from which the salts of its fields follow, never to leave the desk; null for a line
 *     from before fields were sealed
 * @param hash SHA-256 over everything before it in this line, the previous line's hash included
 *     ({@link JournalHash})
 */
public record JournalEntry(
        long id,
        long ticketId,
        int entryNo,
        Instant happenedAt,
        String actorKind,
        String actor,
        String type,
        String data,
        @Nullable String salt,
        String previousHash,
        String hash) {

    /** Its fields by name, exactly as hashed. */
    public Map<String, String> fields() {
        return JournalHash.fields(happenedAt, actorKind, actor, type, data);
    }

    /** Whether nothing of it was changed and it stands where it was put. */
    boolean follows(String previous, int number) {
        return entryNo == number
                && previousHash.equals(previous)
                && hash.equals(JournalHash.of(previous, ticketId, number, salt, fields()));
    }
}
