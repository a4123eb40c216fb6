package com.qihui.redress.conversation;

import com.qihui.redress.ticket.Team;
import org.jspecify.annotations.Nullable;

/**
 * Which of the promises that are owed; what is null leaves all through.
 *
 * @param agent the agent number, or name, of whoever promised
 * @param merchantId only what is about this merchant's goods
 * @param merchant the same by its name, where it has no account here
 * @param promiser in whose name it was promised
 */
public record PromiseQuery(
        Due due,
        @Nullable String agent,
        @Nullable Team team,
        @Nullable Long merchantId,
        @Nullable String merchant,
        @Nullable Promiser promiser) {

    public static final PromiseQuery ALL = new PromiseQuery(Due.ALL, null, null, null, null, null);

    /** By when they are due. */
    public enum Due {
        ALL,
        OVERDUE,
        /** Within 24 hours, and not yet over. */
        NEXT_DAY
    }

    /** What a merchant may see: its own promises, whatever else is asked. */
    public PromiseQuery ofMerchant(long id) {
        return new PromiseQuery(due, null, null, id, null, Promiser.MERCHANT);
    }
}
