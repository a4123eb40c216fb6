package com.qihui.redress.workflow.merchant;

import com.qihui.redress.merchant.ContestGround;
import com.qihui.redress.remedy.Remedy;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follows for now from a merchant's silence (E28). It stands unless the merchant appeals in
 * time, and then goes to the complainant as a proposal.
 *
 * @param demandNo which of the demands it grants, from 1
 * @param answer what the complainant is told
 * @param ground on which the merchant appealed, if it did
 * @param appeal why, in its own words
 */
public record ProvisionalVerdict(
        long id,
        long ticketId,
        int demandNo,
        Remedy remedy,
        @Nullable BigDecimal amountYuan,
        String answer,
        Instant issuedAt,
        Instant appealDueAt,
        State state,
        @Nullable Instant endedAt,
        @Nullable ContestGround ground,
        @Nullable String appeal,
        @Nullable String appealedBy) {

    public enum State {
        PROVISIONAL,
        APPEALED,
        FINAL,
        /** The merchant may not work its desk any more, so it cannot appeal: a person decides. */
        LIFTED
    }

    public boolean isOpen() {
        return state == State.PROVISIONAL;
    }
}
