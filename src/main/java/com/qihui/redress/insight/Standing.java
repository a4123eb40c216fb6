package com.qihui.redress.insight;

import org.jspecify.annotations.Nullable;

/**
 * How one team or merchant did.
 *
 * @param key the team's or merchant's id
 * @param name of the merchant; a team is named by its label
 * @param tickets with a clock that was met or ran out
 * @param breachedTickets those of them with one that ran out
 */
public record Standing(
        String key,
        @Nullable String name,
        long tickets,
        long breachedTickets,
        Compliance compliance) {

    /** The part of the tickets with a clock that ran out, from 0 to 1. */
    public double breachRate() {
        return tickets == 0 ? 0 : (double) breachedTickets / tickets;
    }

    Standing named(String key, @Nullable String name) {
        return new Standing(key, name, tickets, breachedTickets, compliance);
    }

    /** The same team or merchant in another part of the figures; no ticket is in both. */
    Standing plus(Standing more) {
        return new Standing(
                key,
                more.name,
                tickets + more.tickets,
                breachedTickets + more.breachedTickets,
                compliance.plus(more.compliance));
    }
}
