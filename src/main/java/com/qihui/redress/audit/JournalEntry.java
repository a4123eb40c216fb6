package com.qihui.redress.audit;

import java.time.Instant;

/**
 * One line of a ticket's record.
 *
 * @param data the event's facts as JSON, exactly as hashed
 * @param hash SHA-256 over everything before it in this line, the previous line's hash included
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
        String previousHash,
        String hash) {}
