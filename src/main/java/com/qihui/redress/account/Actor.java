package com.qihui.redress.account;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: a person with an account, a client of the API that acts for nobody in particular,
 * the complainant, or the program itself.
 *
 * @param name what the journal shows
 * @param agentNo the number a complainant is told (R42)
 * @param team the department of an agent, which routes work to them
 * @param merchantId set for a merchant's people, who see that merchant's tickets only
 */
public record Actor(
        Kind kind,
        @Nullable Long accountId,
        String name,
        @Nullable String agentNo,
        @Nullable String team,
        @Nullable Long merchantId)
        implements Serializable {

    /** The desk itself, when a timer or a rule acts. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "system", null, null, null);

    /** The person who complains, acting through a page or a client. */
    public static final Actor COMPLAINANT =
            new Actor(Kind.COMPLAINANT, null, "complainant", null, null, null);

    public enum Kind {
        AGENT,
        MANAGER,
        ADMIN,
        MERCHANT,
        /** An API client whose token is bound to no account: a shop or another system. */
        CLIENT,
        COMPLAINANT,
        SYSTEM;

        /** The complainant, or the shop that passes on their words: one voice. */
        public boolean isComplainants() {
            return this == COMPLAINANT || this == CLIENT;
        }
    }

    /** A person or client of the desk itself, who may see every ticket. */
    public boolean isStaff() {
        return kind == Kind.AGENT || kind == Kind.MANAGER || kind == Kind.ADMIN;
    }
}
