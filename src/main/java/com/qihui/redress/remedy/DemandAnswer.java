package com.qihui.redress.remedy;

import com.qihui.redress.ticket.DemandType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a solution makes of one of the complainant's demands (R38).
 *
 * @param no from 1, in the order in which they were filed
 * @param text in the complainant's words
 * @param amountYuan what they asked for, if they named an amount
 * @param alternative which of the two was granted where the demand left a choice
 */
public record DemandAnswer(
        int no,
        DemandType type,
        @Nullable String text,
        @Nullable BigDecimal amountYuan,
        Extent extent,
        @Nullable Remedy alternative) {

    public enum Extent {
        GRANTED,
        GRANTED_IN_PART,
        NOT_GRANTED
    }

    public DemandAnswer as(Extent other) {
        return new DemandAnswer(no, type, text, amountYuan, other, alternative);
    }
}
