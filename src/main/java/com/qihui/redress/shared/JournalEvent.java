package com.qihui.redress.shared;

import java.util.Map;

/**
 * Something happened to a ticket. Published inside the transaction that makes it true; the audit
 * writes it into the ticket's hash-chained journal in that same transaction (E29).
 *
 * @param type a past participle in upper case, such as {@code COMPLAINT_FILED}; labelled for
 *     readers in the message source as {@code journal.<type>}
 * @param data facts of the event, small values only; never secrets
 */
public record JournalEvent(
        long ticketId, String type, String actorKind, String actor, Map<String, ?> data) {}
