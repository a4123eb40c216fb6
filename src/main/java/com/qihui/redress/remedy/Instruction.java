package com.qihui.redress.remedy;

import com.qihui.redress.order.OrderAction;
import com.qihui.redress.order.OrderSystemFault;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing the order system is to be told. It is kept, with its key, in the transaction that
 * decides it and before anything is sent (E30).
 *
 * @param number of the ticket
 * @param lineNo which part of the remedy it carries out
 * @param tries that failed or are under way
 * @param nextTryAt none when it has ended, or an operator has to decide
 * @param leaseUntil until then a call may be under way
 * @param hangingSince the first fault, while there is no end yet
 * @param fault the latest
 * @param refusal why the order system said no, or an operator gave up
 */
public record Instruction(
        long id,
        long ticketId,
        String number,
        long remedyId,
        int lineNo,
        OrderAction action,
        InstructionState state,
        Instant madeAt,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable Instant leaseUntil,
        @Nullable Instant hangingSince,
        OrderSystemFault.@Nullable Kind fault,
        @Nullable String faultDetail,
        @Nullable Instant endedAt,
        @Nullable String reference,
        @Nullable String refusal) {

    public String key() {
        return action.key();
    }

    public @Nullable BigDecimal amountYuan() {
        return action.amountYuan();
    }

    boolean isDone() {
        return state == InstructionState.DONE;
    }

    /** Whether a call of it may be under way. */
    public boolean isUnderWay(Instant now) {
        return leaseUntil != null && leaseUntil.isAfter(now);
    }

    /** Whether nothing more happens by itself. */
    public boolean isStopped() {
        return state.isOpen() && nextTryAt == null;
    }
}
