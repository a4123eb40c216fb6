package com.qihui.redress.escalation;

import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.Responsibility;
import com.qihui.redress.ticket.SubCause;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a complaint decides which bodies may take it.
 *
 * @param named whether it says what it is about: an order, or a merchant
 * @param settled whether it was agreed on and carried out
 * @param arose when its complainant knew of it, at the latest
 */
public record Dispute(
        @Nullable Category category,
        @Nullable SubCause subCause,
        @Nullable Responsibility responsibility,
        Set<Flag> flags,
        boolean named,
        Operator operator,
        Stake stake,
        Purpose purpose,
        Seller seller,
        Set<Trait> traits,
        Elsewhere elsewhere,
        boolean settled,
        LocalDate arose,
        LocalDate today) {

    /** What it was bought for: only living is consumption (regulation 121, 16 no. 3). */
    public enum Purpose {
        CONSUMPTION,
        /** Words of it sound of trade, which somebody may hold against it. */
        TRADE_HINTED,
        TRADE
    }

    /** Whether the other side can be found. */
    public enum Seller {
        KNOWN,
        /** It answers nobody, but the platform knows who it is. */
        GONE,
        UNKNOWN
    }

    /** What else bears on it. */
    public enum Trait {
        PAID_OFF_PLATFORM,
        IDENTITY_REFUSED,
        UNANNOUNCED_RECORDING
    }

    boolean is(Flag flag) {
        return flags.contains(flag);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    boolean isUsersMistake() {
        return responsibility == Responsibility.USER;
    }

    /** Goods may still come in time: nobody has failed. */
    boolean isNotDueYet() {
        return subCause == SubCause.STATUS_QUERY;
    }
}
